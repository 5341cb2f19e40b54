import { contributionsFolder } from '../learning/contributions-address.ts';
import { writeSettings } from '../settings.ts';
import type { DropOutcome } from './outcome.ts';

/** Checks and saves the address for contributions that somebody typed. The browser asks for its host when something is sent. */
export async function saveContributions(typed: string): Promise<DropOutcome> {
  if (typed.trim() === '') {
    await writeSettings({ contributionsUrl: '' });
    return { kind: 'cleared' };
  }
  const folder = contributionsFolder(typed);
  if (!folder.ok) return { kind: 'fault', fault: folder.error };
  await writeSettings({ contributionsUrl: folder.value });
  return { kind: 'saved' };
}
