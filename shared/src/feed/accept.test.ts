import { expect, test } from 'vitest';
import { acceptManifest, isExpired, parseManifest, type Trusted, trustedFrom } from './accept.ts';
import { canonicalJson } from './canonical.ts';
import { isLapsed } from './lapse.ts';
import { digestInName } from './manifest.ts';
import { shardCount, shardOf } from './sharding.ts';
import { signedText } from './signature.ts';

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

const sound = (change: object = {}) => {
  const parsed = parseManifest({ ...manifest, ...change });
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};
const trusted: Trusted = trustedFrom(sound());

test('a sound manifest is taken: the first, the same again, and a newer one', () => {
  expect(acceptManifest(sound(), undefined, false).ok).toBe(true);
  expect(acceptManifest(sound(), trusted, false).ok).toBe(true);
  expect(acceptManifest(sound({ sequence: 8 }), trusted, false).ok).toBe(true);
});

test('a manifest older than one already trusted is refused, whoever signed it', () => {
  const older = { ok: false, error: { reason: 'older' } };
  expect(acceptManifest(sound({ sequence: 6 }), trusted, true)).toMatchObject(older);
  expect(acceptManifest(sound({ publishedAt: '2026-11-22T10:00:00Z' }), trusted, true)).toMatchObject(older);
  expect(acceptManifest(sound({ sequence: 900 }), { ...trusted, epoch: 1 }, true)).toMatchObject(older);
});

test('a publisher that lost count, or counted too far, starts anew only with a signature', () => {
  const anew = sound({ epoch: 1, sequence: 1 });
  const far = { ...trusted, sequence: Number.MAX_SAFE_INTEGER };
  expect(acceptManifest(anew, far, true).ok).toBe(true);
  expect(acceptManifest(anew, far, false)).toMatchObject({ ok: false, error: { reason: 'epoch' } });
});

test('what is signed is everything but the signature, in one order of keys', () => {
  const signature = { algorithm: 'ed25519', key: 'A'.repeat(43), value: 'B'.repeat(86) };
  const reversed = Object.fromEntries(Object.entries(manifest).reverse());
  expect(signedText(sound({ signature }))).toBe(signedText(sound()));
  expect(signedText(sound(reversed))).toBe(signedText(sound()));
  expect(signedText(sound({ sequence: 8 }))).not.toBe(signedText(sound()));
});

test('a directory lapses when its server was silent for longer than the organisation allows', () => {
  const heard = new Date('2026-11-23T10:00:00Z');
  expect(isLapsed({ offlineDays: 2 }, heard, new Date('2026-11-25T10:00:00Z'))).toBe(false);
  expect(isLapsed({ offlineDays: 2 }, heard, new Date('2026-11-25T10:00:01Z'))).toBe(true);
  expect(isLapsed({}, heard, new Date('2027-02-21T10:00:00Z'))).toBe(false);
  expect(isLapsed({}, heard, new Date('2027-02-22T10:00:00Z'))).toBe(true);
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
  expect(parseManifest({ ...manifest, ...change })).toMatchObject({ ok: false, error: { reason: 'invalid' } });
});

test.each(['mailto:stories@letters.example', 'https://letters.example/stories/new?kind=true#form'])(
  'an organisation may say where stories go: %s',
  (sendTo) => {
    const organisation = { ...manifest.organisation, sendTo };
    expect(sound({ organisation }).organisation).toEqual(organisation);
  },
);

test.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'http://letters.example/stories',
  'https:letters.example',
  'https://letters.example@elsewhere.example/',
  'https://elsewhere.example\\@letters.example/',
  'https://letters.example/a b',
  'mailto:stories@letters.example?bcc=somebody@elsewhere.example',
  'mailto:stories@letters.example,somebody@elsewhere.example',
  'mailto:stories@letters.example%0D%0ABcc:somebody@elsewhere.example',
  'mailto:stories@letters.example\nBcc: somebody@elsewhere.example',
  'mailto:',
  'stories@letters.example',
  `https://letters.example/${'a'.repeat(2000)}`,
  '',
  7,
])('a manifest that would have stories sent to %s is refused', (sendTo) => {
  const candidate = { ...manifest, organisation: { ...manifest.organisation, sendTo } };
  expect(parseManifest(candidate)).toMatchObject({ ok: false, error: { reason: 'invalid' } });
});

test('a manifest whose counts do not add up is refused', () => {
  expect(parseManifest({ ...manifest, people: { ...manifest.people, count: 3 } })).toMatchObject({
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
