import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Manifest, manifestSchema } from '@kith/shared/feed/manifest';
import { type Crowd, chance, crowdCsv } from './crowd.ts';
import { manifestPath, publish } from './feed.ts';

/** Publishes a crowd into a folder, as an administrator would; what was published there before is followed up. */
export async function publishCrowd(folder: string, crowd: Crowd): Promise<Manifest> {
  const table = join(folder, 'people.csv');
  await pipeline(Readable.from(crowdCsv(crowd)), createWriteStream(table));
  await publish(folder, table);
  await rm(table);
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestPath), 'utf8')));
}

/** So many different positions in a crowd, at random and always the same ones for a seed. */
export function positionsIn(people: number, wanted: number, seed: number): Set<number> {
  const random = chance(seed);
  const positions = new Set<number>();
  while (positions.size < wanted) positions.add(Math.floor(random() * people));
  return positions;
}
