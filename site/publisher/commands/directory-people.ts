import { join, resolve } from 'node:path';
import { shardSchema } from '@kith/shared/feed/shard';
import type { Person } from '@kith/shared/person/person';
import { failed, ok, type Result } from '@kith/shared/result';
import type { MeasureCommand } from '../arguments.ts';
import { peopleIn } from '../directory/directory.ts';
import { folderAt } from '../feed/folder.ts';
import { readNamed } from '../feed/past.ts';
import { manifestName, previousManifest } from '../feed/previous.ts';
import type { Fault } from '../report.ts';
import { shown } from '../sources.ts';
import { organisationOf, type Task } from './task.ts';

/** Parts that the people are walked through in: in memory is one at a time. */
const stretches = 64;

/**
 * Hands over everybody of the directory, of a publication (`--feed`) or of files of people.
 * @returns the error: the publication cannot be read whole
 */
export async function walkPeople(
  command: MeasureCommand,
  task: Task,
  take: (person: Person) => void,
): Promise<Result<undefined, Fault>> {
  if (command.feed !== undefined) return walkFeed(resolve(task.around.base, command.feed), task, take);
  const { directory } = await organisationOf(command, task);
  for (const shard of directory.shards(stretches)) for (const person of peopleIn(shard)) take(person);
  directory.close();
  return ok(undefined);
}

async function walkFeed(path: string, task: Task, take: (person: Person) => void): Promise<Result<undefined, Fault>> {
  const place = join(path, 'kith', 'v1');
  const folder = folderAt(place);
  const refuse = (name: string, reason: string) =>
    failed<Fault>({
      severity: 'error',
      file: shown(task.around.base, join(place, name)),
      reason,
      outcome: 'nothing is measured',
    });
  const manifest = await previousManifest(folder);
  if (!manifest.ok) return refuse(manifestName, manifest.error);
  if (manifest.value === undefined) return refuse(manifestName, 'there is no such file');
  for (const { name } of manifest.value.people.shards) {
    const shard = shardSchema.safeParse(await readNamed(folder, name));
    if (!shard.success) return refuse(name, 'the file is missing or not what its name says');
    for (const person of shard.data.people) take(person);
  }
  return ok(undefined);
}
