import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FeedFile, filesOf } from '@kith/shared/feed/manifest';
import { positionsIn, publishCrowd } from '../support/crowd-feed.ts';

/** Bytes of the same content in each form that a server can send. */
export interface Sizes {
  identity: number;
  gzip: number;
  br: number;
}

/** What the real publisher made of a generated directory, and of the same directory one day later. */
export interface FeedFigures {
  people: number;
  shards: number;
  manifest: Sizes;
  /** Everything but the manifest. */
  files: Sizes;
  /** Of the second day: people whose row is another, the files that are new because of them, and their bytes. */
  changedPeople: number;
  changedFiles: number;
  changed: Sizes;
}

/** What changes on an ordinary day: one person in a thousand. */
const dailyChange = 0.001;

const seed = 20_261_123;

const ending = { identity: '', gzip: '.gz', br: '.br' } as const;

async function sizeOf(folder: string, names: readonly string[]): Promise<Sizes> {
  const total: Sizes = { identity: 0, gzip: 0, br: 0 };
  for (const name of names) {
    total.identity += (await stat(join(folder, name + ending.identity))).size;
    total.gzip += (await stat(join(folder, name + ending.gzip))).size;
    total.br += (await stat(join(folder, name + ending.br))).size;
  }
  return total;
}

const namesOf = (files: readonly FeedFile[]): string[] => files.map(({ name }) => name);

/** Publishes a crowd and, a day later, the crowd with one person in a thousand changed. */
export async function measureFeed(folder: string, people: number): Promise<FeedFigures> {
  const feed = join(folder, 'kith', 'v1');
  const first = await publishCrowd(folder, { people, seed });
  const files = await sizeOf(feed, namesOf(filesOf(first)));
  const manifest = await sizeOf(feed, ['manifest.json']);
  const changed = positionsIn(people, Math.max(1, Math.round(people * dailyChange)), seed);
  const second = await publishCrowd(folder, { people, seed, changed });
  const had = new Set(namesOf(filesOf(first)));
  const fresh = namesOf(filesOf(second)).filter((name) => !had.has(name));
  return {
    people,
    shards: first.people.shards.length,
    manifest,
    files,
    changedPeople: changed.size,
    changedFiles: fresh.length,
    changed: await sizeOf(feed, fresh),
  };
}
