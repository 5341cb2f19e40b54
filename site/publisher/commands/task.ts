import { dirname, resolve } from 'node:path';
import type { Command } from '../arguments.ts';
import type { Config } from '../config.ts';
import type { FaultLog } from '../faults.ts';
import { type Inputs, type Organisation, type Place, readOrganisation } from '../organisation.ts';
import type { Progress, Terminal } from '../progress.ts';

/** What the machine gives to a command. */
export interface Surroundings {
  /** The folder that the caller is in. */
  base: string;
  /** The configuration where the caller names none. */
  defaultConfig: string;
  /** A path for what is put aside on the way; deleted when the program ends, however it ends. */
  temporary: string;
  now(): Date;
  /** Takes the results. */
  output: { write(text: string): unknown };
  /** Takes the progress. */
  terminal: Terminal;
}

/** What every command that reads people works with. */
export interface Task {
  place: Place;
  config: Config;
  progress: Progress;
  faults: FaultLog;
  around: Surroundings;
}

export type PeopleCommand = Extract<Command, { people: string[] }>;

/** Of a command, where people come from. */
type PeopleSources = Pick<PeopleCommand, 'people' | 'optOut' | 'mergeBy'>;

function inputsOf(command: PeopleSources, { config, place, around }: Task): Inputs {
  const beside = (file: string) => resolve(dirname(place.config), file);
  const own = command.people.map((file) => ({ path: resolve(around.base, file) }));
  const configured = config.people.map((file) =>
    typeof file === 'string' ? { path: beside(file) } : { path: beside(file.file), format: file.format },
  );
  const optOut = [...config.optOut.map(beside), ...command.optOut.map((file) => resolve(around.base, file))];
  return { people: own.length > 0 ? own : configured, optOut, now: around.now() };
}

/** The organisation as the command's files and the configuration tell of it. */
export function organisationOf(command: PeopleSources, task: Task): Promise<Organisation> {
  const { config, faults, place, progress } = task;
  const merge = command.mergeBy === undefined ? config.merge : { ...config.merge, by: command.mergeBy };
  return readOrganisation(inputsOf(command, task), { ...config, merge }, place, progress, faults);
}
