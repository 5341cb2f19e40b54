import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Person } from '@kith/shared/person/person';
import type { ExportCommand } from '../arguments.ts';
import { type Directory, personIn } from '../directory/directory.ts';
import { exportFormats } from '../export/formats.ts';
import type { Outcome } from '../results.ts';
import { shown } from '../sources.ts';
import { organisationOf, type Task } from './task.ts';

/**
 * Everybody, sorted by id: people look into exports, and nobody knows their way by shards. Their texts are in memory
 * together, the people themselves one at a time.
 */
function* everybody({ shards }: Directory): Generator<Person> {
  for (const { people } of shards(1)) for (const { text } of people) yield personIn(text);
}

/** Writes the people that would be published in another format. */
export async function exportPeople(command: ExportCommand, task: Task): Promise<Outcome> {
  const { around, faults, progress } = task;
  const organisation = await organisationOf(command, task);
  const pieces = exportFormats[command.format].write(everybody(organisation.directory));
  const path = command.out === undefined ? undefined : resolve(around.base, command.out);
  const exported = path === undefined ? undefined : shown(around.base, path);
  progress.step(`Writing ${exported ?? 'the people'}`);
  if (path === undefined) for await (const piece of pieces) around.output.write(piece);
  // Only its owner may read it: an export holds what the feed holds of everybody in one file.
  else await pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600 }));
  organisation.directory.close();
  return { command: 'export', organisation, faults, ...(exported === undefined ? {} : { exported }) };
}
