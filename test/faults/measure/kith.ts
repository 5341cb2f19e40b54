import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Contribution, ContributionRow } from '@kith/shared/learning/contribution';
import { readArguments } from '../../../site/publisher/arguments.ts';
import { run } from '../../../site/publisher/run.ts';

export type RelationshipRow = Extract<ContributionRow, { type: 'relationship' }>;

/** A folder with these files, by their paths in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), 'kith-measure-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(base, dirname(name)), { recursive: true });
    await writeFile(join(base, name), content);
  }
  return base;
}

/** Runs a command in a folder, on 15 November 2026 unless another day is given. */
export async function kith(
  base: string,
  line: string,
  now = new Date('2026-11-15T10:00:00Z'),
): Promise<{ code: number; output: string }> {
  const command = readArguments(line.split(' '));
  if (!command.ok || command.value.name === 'help') throw new Error(command.ok ? 'help' : command.error);
  let output = '';
  const code = await run(command.value, {
    base,
    defaultConfig: join(base, 'kith.json'),
    temporary: join(base, 'aside'),
    now: () => now,
    output: { write: (text: string) => (output += text) },
    terminal: { write: () => {} },
  });
  return { code, output };
}

export const idOf = (number: number): string => number.toString(16).padStart(32, '0');

/** A relationship that was completed in the third quarter, as one side tells it. */
export const row = (number: number, more: Partial<RelationshipRow> = {}): RelationshipRow => ({
  type: 'relationship',
  id: idOf(number),
  kind: 'mentoring',
  role: 'learner',
  state: 'completed',
  begun: '2026-07',
  ended: '2026-09',
  departments: { mine: 'Physics', theirs: 'Music' },
  sessions: 4,
  minutes: 240,
  daysToFirstSession: 6,
  pulses: [
    { moment: 'start', items: [4, 4, 4], confidence: 2 },
    { moment: 'end', items: [5, 4, 3], confidence: 4 },
  ],
  ...more,
});

/** What an expert says of the same relationship. */
export const expertRow = (number: number, more: Partial<RelationshipRow> = {}): RelationshipRow =>
  row(number, { role: 'expert', departments: { mine: 'Music', theirs: 'Physics' }, ...more });

export const contribution = (rows: ContributionRow[], made = '2026-10'): Contribution => ({
  format: 'kith-contribution',
  version: 1,
  made,
  rows,
});
