import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { failed, ok, type Result } from '@kith/shared/result';
import { peopleIn } from '../directory/directory.ts';
import { createFaultLog } from '../faults.ts';
import { loadConfig, type Place, readOrganisation } from '../organisation.ts';
import type { Progress } from '../progress.ts';
import { faultLine } from '../report.ts';
import { contentFiles } from '../sources.ts';
import { readBank } from '../survey/bank.ts';
import type { Model } from './simulate.ts';

/**
 * The organisation of a configuration, to simulate one in its likeness.
 * @returns the error is what is wrong with it, a line each
 */
export async function modelFrom(place: Place, progress: Progress, now: Date): Promise<Result<Model, string[]>> {
  const config = await loadConfig(place);
  if (!config.ok) return failed([faultLine(config.error)]);
  const faults = createFaultLog();
  const people = config.value.people.map((source) => {
    const { file, format } = typeof source === 'string' ? { file: source } : source;
    return { path: resolve(dirname(place.config), file), format };
  });
  const organisation = await readOrganisation({ people, optOut: [], now }, config.value, place, progress, faults);
  const { directory, concepts, content } = organisation;
  const everybody = [...directory.shards(1)].flatMap(peopleIn);
  directory.close();
  if (everybody.length === 0) return failed([...faults.list().map(faultLine), 'There is nobody to be like.']);
  const folder = resolve(dirname(place.config), config.value.content);
  const scales = await readFile(join(folder, 'surveys/scales.yml'), 'utf8').catch(() => '[]');
  const bank = readBank(await contentFiles(folder, 'surveys/*.md', place.base), scales);
  return ok({ people: everybody, concepts, relationships: content.relationships, bank });
}
