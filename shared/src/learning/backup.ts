import * as z from 'zod/mini';
import { failed, ok, type Result } from '../result.ts';
import { eventSchema, type LearningEvent } from './event.ts';

const format = 'kith-learning';
const version = 1;

/** The most that is read: a long working life of learning has some thousands of events. */
const mostEvents = 100_000;

const headSchema = z.object({ format: z.literal(format), version: z.int().check(z.minimum(1)) });
const backupSchema = z.object({ events: z.array(eventSchema).check(z.maxLength(mostEvents)) });

/**
 * Why a file is not restored: it is no JSON; no log of Kith; of a newer Kith; or something in it is not as it was written.
 */
export type BackupFault = 'unreadable' | 'other' | 'newer' | 'damaged';

/** The whole log as a file that any later Kith reads. */
export const writeBackup = (events: readonly LearningEvent[], now: Date): string =>
  `${JSON.stringify({ format, version, made: now.toISOString(), events }, null, 1)}\n`;

/** The events of such a file, all of them or none. */
export function readBackup(text: string): Result<LearningEvent[], BackupFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const head = headSchema.safeParse(parsed.value);
  if (!head.success) return failed('other');
  if (head.data.version > version) return failed('newer');
  const backup = backupSchema.safeParse(parsed.value);
  return backup.success ? ok(backup.data.events) : failed('damaged');
}

function parseJson(text: string): Result<unknown, 'unreadable'> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return failed('unreadable');
  }
}
