import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseManifest } from '@kith/shared/feed/accept';
import { digestInName, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { shardOf, shardSchema } from '@kith/shared/feed/shard';
import type { Person } from '@kith/shared/person/person';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FeedFolder, folderAt } from './folder.ts';
import { writeFeed } from './write.ts';

let path: string;
let folder: FeedFolder;

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'kith-feed-'));
  folder = folderAt(path);
});
afterEach(() => rm(path, { recursive: true }));

const person = (number: number, more: Partial<Person> = {}): Person => ({
  id: `e${String(number).padStart(5, '0')}`,
  name: { display: `Person ${number}`, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});

const crowd = (count: number) => Array.from({ length: count }, (_, index) => person(index));

const publish = (people: readonly Person[], into = folder, allowLoss = false) =>
  writeFeed(
    into,
    { organisation: { name: 'Test' }, people, concepts: [], stories: [] },
    { now: new Date('2026-11-23T10:00:00Z'), expiresAfterDays: 30, allowLoss },
  );

async function manifest(): Promise<Manifest> {
  const accepted = parseManifest(JSON.parse(await readFile(join(path, 'manifest.json'), 'utf-8')));
  if (!accepted.ok) throw new Error(accepted.error.detail);
  return accepted.value;
}

/** Everything that a client does with a feed: every file is there, as long as promised, and what its name says. */
async function readFeed(): Promise<Person[]> {
  const feed = await manifest();
  for (const file of filesOf(feed)) {
    const bytes = await readFile(join(path, file.name));
    expect(bytes.length).toBe(file.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digestInName(file.name));
  }
  const { shards } = feed.people;
  const people: Person[] = [];
  for (const [index, shard] of shards.entries()) {
    const read = shardSchema.parse(JSON.parse(await readFile(join(path, shard.name), 'utf-8'))).people;
    expect(read).toHaveLength(shard.count);
    for (const { id } of read) expect(shardOf(id, shards.length)).toBe(index);
    people.push(...read);
  }
  return people.sort((left, right) => (left.id < right.id ? -1 : 1));
}

describe('a publication', () => {
  test('holds 3,000 people exactly as they went in, each where a browser looks for them', async () => {
    const people = crowd(3000);
    await publish(people);
    expect(await readFeed()).toEqual(people);
    expect((await manifest()).people.shards).toHaveLength(32);
  });

  test('says when it was made and how long it is good', async () => {
    await publish(crowd(3));
    expect(await manifest()).toMatchObject({
      sequence: 1,
      publishedAt: '2026-11-23T10:00:00.000Z',
      expiresAt: '2026-12-23T10:00:00.000Z',
    });
  });

  test('again with one person changed writes one shard; the sequence rises', async () => {
    const people = crowd(1000);
    await publish(people);
    const before = await manifest();
    const again = await publish(people.map((one, index) => (index === 500 ? person(500, { title: 'New' }) : one)));
    const after = await manifest();
    expect(after.sequence).toBe(2);
    const same = after.people.shards.filter((shard, index) => shard.name === before.people.shards[index]?.name);
    expect([same.length, after.people.shards.length]).toEqual([7, 8]);
    expect(again.ok && [again.value.written, again.value.kept]).toEqual([1, 9]);
  });

  test('unchanged is still a new publication', async () => {
    await publish(crowd(10));
    const again = await publish(crowd(10));
    expect(again.ok && [again.value.written, again.value.manifest.sequence]).toEqual([0, 2]);
  });

  test('mends a file that the disk has lost half of', async () => {
    await publish(crowd(10));
    const [shard] = (await manifest()).people.shards;
    await writeFile(join(path, shard?.name ?? ''), '{"people":[');
    await publish(crowd(10));
    expect(await readFeed()).toEqual(crowd(10));
  });
});

describe('old files', () => {
  const titled = (title: string) => crowd(10).map((one) => ({ ...one, title }));

  test('of the last publication stay for browsers in mid-sync, older ones go, strangers are never touched', async () => {
    await writeFile(join(path, 'README.txt'), 'mine');
    await publish(titled('first'));
    const first = (await manifest()).people.shards[0]?.name;
    await publish(titled('second'));
    expect(await readdir(path)).toContain(first);
    await publish(titled('third'));
    expect(await readdir(path)).not.toContain(first);
    expect(await readdir(path)).toContain('README.txt');
    expect(await readFeed()).toEqual(titled('third'));
  });

  test('that name somebody who left go at once', async () => {
    const people = crowd(10).map((one, index) => (index === 2 ? { ...one, manager: person(7).id } : one));
    await publish(people);
    await publish(crowd(10).filter((one) => one.id !== person(7).id));
    const texts = await Promise.all((await readdir(path)).map((name) => readFile(join(path, name), 'utf-8')));
    expect(texts.join('\n')).not.toContain(person(7).id);
    expect(await readFeed()).toHaveLength(9);
  });
});

describe('a publication that is stopped', () => {
  test.each([0, 1, 4, 10])('after %i files leaves the last one whole, and the next one cleans up', async (files) => {
    const first = crowd(1000);
    const second = first.map((one) => ({ ...one, title: 'Changed' }));
    await publish(first);
    let left = files;
    const dying: FeedFolder = {
      ...folder,
      async write(name, bytes, durable) {
        if (left-- > 0 && name !== 'manifest.json') return folder.write(name, bytes, durable);
        await writeFile(join(path, `${name}.part`), bytes.subarray(0, bytes.length / 2));
        throw new Error('killed');
      },
    };
    await expect(publish(second, dying)).rejects.toThrow('killed');
    expect(await readFeed()).toEqual(first);
    await publish(second);
    expect(await readFeed()).toEqual(second);
    expect((await readdir(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('nothing is published, and what was there stays,', () => {
  test('where nobody is left', async () => {
    await publish(crowd(3));
    expect(await publish([])).toMatchObject({ ok: false, error: { reason: 'there is nobody to publish' } });
    expect(await readFeed()).toEqual(crowd(3));
  });

  test('where a broken export loses more than a fifth of the people, unless told', async () => {
    await publish(crowd(100));
    expect(await publish(crowd(79))).toMatchObject({
      ok: false,
      error: { reason: expect.stringContaining('21 of the 100 people') },
    });
    expect(await readFeed()).toHaveLength(100);
    expect(await publish(crowd(80))).toMatchObject({ ok: true });
    expect(await publish(crowd(5), folder, true)).toMatchObject({ ok: true });
    expect(await readFeed()).toHaveLength(5);
  });

  test.each(['', '{"format":', '{"format":"other"}', '<html>'])(
    'where the last manifest is %j: the sequence must not start anew',
    async (text) => {
      await writeFile(join(path, 'manifest.json'), text);
      expect(await publish(crowd(3))).toMatchObject({
        ok: false,
        error: { outcome: expect.stringContaining('copy the manifest that your web server serves') },
      });
      expect(await readFile(join(path, 'manifest.json'), 'utf-8')).toBe(text);
    },
  );
});
