import { expect, test } from 'vitest';
import { acceptManifest, isExpired } from './accept.ts';
import { canonicalJson } from './canonical.ts';
import { digestInName } from './manifest.ts';
import { shardCount, shardOf } from './shard.ts';

const digest = 'a'.repeat(64);
const file = (name: string, count: number) => ({ name: `${name}.${digest}.json`, bytes: 20, count });
const manifest = {
  format: 'kith-feed',
  version: 1,
  organisation: { name: 'The Republic of Letters' },
  sequence: 7,
  publishedAt: '2026-11-23T10:00:00.000Z',
  expiresAt: '2026-12-23T10:00:00.000Z',
  people: { count: 2, shards: [file('people-0000', 2)] },
  vocabulary: file('vocabulary', 1),
  stories: file('stories', 0),
};

test('a sound manifest is taken, again and newer', () => {
  expect(acceptManifest(manifest, 0).ok).toBe(true);
  expect(acceptManifest(manifest, 7).ok).toBe(true);
});

test('a manifest older than one already trusted is refused', () => {
  expect(acceptManifest(manifest, 8)).toMatchObject({ ok: false, error: { reason: 'older' } });
});

test.each([
  ['a path in a file name', { vocabulary: { ...manifest.vocabulary, name: `../${manifest.vocabulary.name}` } }],
  [
    'another origin in a file name',
    { vocabulary: { ...manifest.vocabulary, name: `//evil.example/${manifest.vocabulary.name}` } },
  ],
  ['a member that feed v1 does not know', { extra: true }],
  ['a date that is none', { expiresAt: 'soon' }],
  ['no shard at all', { people: { count: 0, shards: [] } }],
])('refused: %s', (_, change) => {
  expect(acceptManifest({ ...manifest, ...change }, 0)).toMatchObject({ ok: false, error: { reason: 'invalid' } });
});

test('a manifest whose counts do not add up is refused', () => {
  expect(acceptManifest({ ...manifest, people: { ...manifest.people, count: 3 } }, 0)).toMatchObject({
    ok: false,
    error: { reason: 'inconsistent' },
  });
});

test('the time limit is the one in the manifest', () => {
  expect(isExpired(manifest, new Date('2026-12-23T09:59:59Z'))).toBe(false);
  expect(isExpired(manifest, new Date('2026-12-23T10:00:01Z'))).toBe(true);
});

test('the same value is the same bytes, whatever order it was made in', () => {
  expect(canonicalJson({ b: [1, { d: 'é', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"é"}]}');
});

test('people spread evenly over shards of about 128', () => {
  expect(shardCount(100)).toBe(1);
  expect(shardCount(10_000)).toBe(64);
  const sizes = new Array<number>(64).fill(0);
  for (let id = 0; id < 10_000; id++) {
    const shard = shardOf(`person-${id}`, 64);
    sizes[shard] = (sizes[shard] ?? 0) + 1;
  }
  expect(Math.max(...sizes)).toBeLessThan(220);
  expect(Math.min(...sizes)).toBeGreaterThan(90);
});

test('a name gives its digest', () => expect(digestInName(file('x', 1).name)).toBe(digest));
