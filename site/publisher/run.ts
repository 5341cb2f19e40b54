import { resolve } from 'node:path';
import type { Command } from './arguments.ts';
import { check } from './commands/check.ts';
import { exportPeople } from './commands/export.ts';
import { keygen } from './commands/keygen.ts';
import { measure } from './commands/measure.ts';
import { newFile } from './commands/new.ts';
import { proofreadContent } from './commands/proofread.ts';
import { publish } from './commands/publish.ts';
import type { PeopleCommand, Surroundings, Task } from './commands/task.ts';
import { createFaultLog } from './faults.ts';
import { loadConfig } from './organisation.ts';
import { progressOn } from './progress.ts';
import { type Outcome, outcomeJson, outcomeText } from './results.ts';
import { readingFailure, shown } from './sources.ts';

function perform(command: PeopleCommand, task: Task): Promise<Outcome> {
  if (command.name === 'publish') return publish(command, task);
  if (command.name === 'measure') return measure(command, task);
  return command.name === 'check' ? check(command, task) : exportPeople(command, task);
}

/** The file or folder that a system error is most likely about, where it does not say. */
function subjectOf(command: PeopleCommand, error: unknown, around: Surroundings, config: string): string {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  if (typeof path === 'string') return shown(around.base, path);
  return command.name === 'publish' ? command.out : shown(around.base, config);
}

/** @returns the exit code: 0 done, 1 something is wrong with the input */
export async function run(command: Command, around: Surroundings): Promise<0 | 1> {
  if (command.name === 'keygen') return keygen(command, around);
  if (command.name === 'new') return newFile(command, around);
  if (command.name === 'proofread') return proofreadContent(command, around);
  const progress = progressOn(around.terminal, () => around.now().getTime());
  const config = command.config === undefined ? around.defaultConfig : resolve(around.base, command.config);
  const place = { base: around.base, config, temporary: around.temporary };
  const faults = createFaultLog();
  const loaded = await loadConfig(place);
  let outcome: Outcome = { command: command.name, faults };
  try {
    if (!loaded.ok) faults.add(loaded.error);
    else outcome = await perform(command, { place, config: loaded.value, progress, faults, around });
  } catch (error) {
    const file = subjectOf(command, error, around, config);
    const done = command.name === 'publish' ? 'the last publication stays as it was' : 'nothing is done';
    faults.add({ severity: 'error', file, reason: readingFailure(error), outcome: done });
  }
  progress.end();
  const text = outcomeText(outcome);
  // What is exported to standard output is all that may stand there.
  const told = command.name === 'export' && command.out === undefined ? around.terminal : around.output;
  told.write(command.json ? `${JSON.stringify(outcomeJson(outcome))}\n` : `${text.join('\n')}\n`);
  return faults.tally().errors === 0 ? 0 : 1;
}
