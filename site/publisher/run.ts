import { dirname, join, resolve } from 'node:path';
import type { CheckCommand, PublishCommand } from './arguments.ts';
import type { Config } from './config.ts';
import { folderAt } from './feed/folder.ts';
import { manifestName } from './feed/previous.ts';
import { writeFeed } from './feed/write.ts';
import { loadConfig, type Organisation, type Place, readOrganisation } from './organisation.ts';
import { type Progress, progressOn, type Terminal } from './progress.ts';
import { qualityOf } from './quality.ts';
import { type Fault, tally } from './report.ts';
import { checkText, type Outcome, outcomeJson, publishText } from './results.ts';
import { readingFailure, shown } from './sources.ts';

export interface Surroundings {
  /** The folder that the caller is in. */
  base: string;
  /** The configuration where the caller names none. */
  defaultConfig: string;
  now(): Date;
  /** Takes the results. */
  output: { write(text: string): unknown };
  /** Takes the progress. */
  terminal: Terminal;
}

interface Task {
  place: Place;
  config: Config;
  progress: Progress;
  faults: Fault[];
}

async function publish(command: PublishCommand, task: Task, around: Surroundings): Promise<Outcome> {
  const { place, config, progress, faults } = task;
  const own = command.people.map((file) => resolve(around.base, file));
  const people = own.length > 0 ? own : config.people.map((file) => resolve(dirname(place.config), file));
  const organisation = await readOrganisation(people, config, place, progress);
  faults.push(...organisation.faults);
  if (own.length > 0 && command.config === undefined) {
    const reason = `the organisation is called "${config.organisation.name}", as in the demo`;
    faults.push({
      severity: 'note',
      file: shown(around.base, place.config),
      reason,
      outcome: 'give your own configuration with --config FILE',
    });
  }
  const out = resolve(around.base, command.out, 'kith', 'v1');
  const manifest = shown(around.base, join(out, manifestName));
  progress.step(`Writing ${shown(around.base, out)}`);
  const onFile = (done: number, total: number) => progress.advance(done, total);
  const options = {
    now: around.now(),
    expiresAfterDays: config.feed.expiresAfterDays,
    allowLoss: command.allowLoss,
    onFile,
  };
  const written = await writeFeed(folderAt(out), organisation.content, options);
  if (!written.ok) faults.push({ severity: 'error', file: manifest, ...written.error });
  return { command: 'publish', organisation, manifest, faults, ...(written.ok ? { written: written.value } : {}) };
}

async function check(command: CheckCommand, task: Task, around: Surroundings): Promise<Outcome> {
  const people = command.people.map((file) => resolve(around.base, file));
  const organisation: Organisation = await readOrganisation(people, task.config, task.place, task.progress);
  task.faults.push(...organisation.faults);
  return { command: 'check', organisation, quality: qualityOf(organisation.directory), faults: task.faults };
}

/** @returns the exit code: 0 done, 1 something is wrong with the input */
export async function run(command: PublishCommand | CheckCommand, around: Surroundings): Promise<0 | 1> {
  const progress = progressOn(around.terminal, () => around.now().getTime());
  const config = command.config === undefined ? around.defaultConfig : resolve(around.base, command.config);
  const place = { base: around.base, config };
  const loaded = await loadConfig(place);
  const task = { place, progress, faults: [] };
  let outcome: Outcome;
  try {
    if (!loaded.ok) outcome = { command: command.name, faults: [loaded.error] };
    else if (command.name === 'publish') outcome = await publish(command, { ...task, config: loaded.value }, around);
    else outcome = await check(command, { ...task, config: loaded.value }, around);
  } catch (error) {
    const fault: Fault = {
      severity: 'error',
      file: command.name === 'publish' ? command.out : config,
      reason: readingFailure(error),
      outcome: 'the last publication stays as it was',
    };
    outcome = { command: command.name, faults: [fault] };
  }
  progress.end();
  const text = outcome.command === 'publish' ? publishText(outcome) : checkText(outcome);
  around.output.write(command.json ? `${JSON.stringify(outcomeJson(outcome))}\n` : `${text.join('\n')}\n`);
  return tally(outcome.faults).errors === 0 ? 0 : 1;
}
