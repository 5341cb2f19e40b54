import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseManifest } from '@kith/shared/feed/accept';
import { canonicalJson } from '@kith/shared/feed/canonical';
import { digestInName, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { shardSchema } from '@kith/shared/feed/shard';
import { shardOf } from '@kith/shared/feed/sharding';
import { signedText } from '@kith/shared/feed/signature';
import type { Person } from '@kith/shared/person/person';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FeedContent } from './files.ts';
import { type FeedFolder, folderAt } from './folder.ts';
import { newKey, signerFrom } from './sign.ts';
import { type WriteOptions, writeFeed } from './write.ts';

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

/** People as a directory hands them out. */
const written = (person: Person) => ({ id: person.id, text: canonicalJson(person) });

const peopleOf = (people: readonly Person[]): FeedContent['people'] => ({
  size: people.length,
  has: (id) => people.some((one) => one.id === id),
  *shards(count) {
    for (let index = 0; index < count; index++)
      yield { index, people: people.filter(({ id }) => shardOf(id, count) === index).map(written) };
  },
});

const publish = (people: readonly Person[], into = folder, more: Partial<WriteOptions> = {}) =>
  writeFeed(
    into,
    {
      organisation: { name: 'Test' },
      people: peopleOf(people),
      concepts: [],
      relationships: [],
      stories: [],
      guides: [],
    },
    {
      now: new Date('2026-11-23T10:00:00Z'),
      expiresAfterDays: 30,
      offlineDays: 90,
      unsigned: false,
      recover: false,
      allowShrink: false,
      precompress: true,
      ...more,
    },
  );

async function manifest(): Promise<Manifest> {
  const accepted = parseManifest(JSON.parse(await readFile(join(path, 'manifest.json'), 'utf-8')));
  if (!accepted.ok) throw new Error(accepted.error.detail);
  return accepted.value;
}

/** What a file says, in whatever form it is. */
function plainText(name: string, bytes: Buffer): string {
  if (name.endsWith('.br')) return brotliDecompressSync(bytes).toString();
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
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

  test('is of a later second than the last, since servers tell files of one size apart by it', async () => {
    const secondOf = async (name: string) => Math.floor((await stat(join(path, name))).mtimeMs / 1000);
    await publish(crowd(10));
    const names = ['manifest.json', 'manifest.json.br', 'manifest.json.gz'];
    const before = await Promise.all(names.map(secondOf));
    await publish(crowd(10));
    for (const [index, name] of names.entries())
      expect(await secondOf(name)).toBeGreaterThan(before[index] ?? Infinity);
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
    const names = await readdir(path);
    const texts = await Promise.all(names.map(async (name) => plainText(name, await readFile(join(path, name)))));
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
    expect(await publish(crowd(5), folder, { allowShrink: true })).toMatchObject({ ok: true });
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

describe('the compressed forms', () => {
  const forms = async (name: string) => [
    brotliDecompressSync(await readFile(join(path, `${name}.br`))).toString(),
    gunzipSync(await readFile(join(path, `${name}.gz`))).toString(),
  ];

  test('of every file, the manifest included, say what the file says', async () => {
    await publish(crowd(300));
    await publish(crowd(301));
    for (const name of ['manifest.json', ...filesOf(await manifest()).map((file) => file.name)]) {
      const text = await readFile(join(path, name), 'utf-8');
      expect(await forms(name)).toEqual([text, text]);
    }
  });

  test('are made anew where one was lost, and go when nobody wants them any more', async () => {
    await publish(crowd(10));
    const [shard] = (await manifest()).people.shards;
    await rm(join(path, `${shard?.name}.gz`));
    await publish(crowd(10));
    expect(await forms(shard?.name ?? '')).toHaveLength(2);
    await publish(crowd(10), folder, { precompress: false });
    expect((await readdir(path)).filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
    expect(await readFeed()).toEqual(crowd(10));
  });
});

describe('a signed publication', () => {
  const { pem, publicKey } = newKey();
  const signer = (() => {
    const read = signerFrom(pem);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  })();

  const isSound = ({ signature, ...rest }: Manifest) =>
    verify(
      null,
      Buffer.from(signedText(rest)),
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' }),
      Buffer.from(signature?.value ?? '', 'base64url'),
    );

  test('is vouched for by the key, and by it alone', async () => {
    await publish(crowd(3), folder, { signer });
    const signed = await manifest();
    expect(signed.signature?.key).toBe(publicKey);
    expect(isSound(signed)).toBe(true);
    expect(isSound({ ...signed, sequence: signed.sequence + 1 })).toBe(false);
  });

  test('is not followed by one that browsers would refuse, unless told', async () => {
    await publish(crowd(3), folder, { signer });
    expect(await publish(crowd(3))).toMatchObject({
      ok: false,
      error: { outcome: expect.stringContaining('--unsigned') },
    });
    const other = signerFrom(newKey().pem);
    expect(await publish(crowd(3), folder, other.ok ? { signer: other.value } : {})).toMatchObject({
      ok: false,
      error: { reason: expect.stringContaining(publicKey) },
    });
    expect(await publish(crowd(3), folder, { unsigned: true })).toMatchObject({ ok: true });
  });

  test('starts a new count after the last manifest was lost, and goes on counting from there', async () => {
    await writeFile(join(path, 'manifest.json'), 'lost');
    expect(await publish(crowd(3), folder, { signer, recover: true })).toMatchObject({ ok: true });
    const first = await manifest();
    expect([first.epoch, first.sequence]).toEqual([Date.parse('2026-11-23T10:00:00Z') / 1000, 1]);
    await publish(crowd(3), folder, { signer });
    expect([(await manifest()).epoch, (await manifest()).sequence]).toEqual([first.epoch, 2]);
    await publish(crowd(3), folder, { signer, recover: true });
    expect((await manifest()).epoch).toBe((first.epoch ?? 0) + 1);
  });

  test('cannot be replaced by a new count that nobody vouches for', async () => {
    expect(await publish(crowd(3), folder, { recover: true })).toMatchObject({ ok: false });
    expect(await readdir(path)).toEqual([]);
  });

  test('needs a key that is one', () => {
    expect(signerFrom('no key')).toMatchObject({ ok: false });
    expect(signerFrom(pem.replace('PRIVATE', 'PUBLIC'))).toMatchObject({ ok: false });
  });
});
