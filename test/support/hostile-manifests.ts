import type { Manifest } from '@kith/shared/feed/manifest';
import * as answer from './hostile-answers.ts';
import type { Behaviour, Editions } from './hostile-behaviours.ts';
import { refused, refusedAsOld, taken, takenStale } from './hostile-outcomes.ts';
import type { Behave } from './hostile-server.ts';
import type { Publication } from './publication.ts';

const invalid = (name: string, manifest: Behave): Behaviour => ({ name, manifest, outcome: refused('invalid') });

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** The manifest's text changed; the change must hit. */
const rewrites = (pattern: string | RegExp, replacement: string): Behave =>
  answer.changes((bytes) => {
    const before = text(bytes);
    const after = before.replace(pattern, () => replacement);
    if (after === before) throw new Error(`Nothing in the manifest is like ${pattern}.`);
    return Buffer.from(after, 'utf8');
  });

const publishes =
  (change: (manifest: Manifest, editions: Editions) => Partial<Manifest>) =>
  (editions: Editions): Publication => ({
    ...editions.newer,
    manifest: { ...editions.newer.manifest, ...change(editions.newer.manifest, editions) },
  });

const hash = 'a'.repeat(64);
/** Where a file name might lead a client that pastes it into an address. */
const names: [string, string][] = [
  ['a path upwards', `../people-0000.${hash}.json`],
  ['a path from the root', `/people-0000.${hash}.json`],
  ['another server', `//127.0.0.2/people-0000.${hash}.json`],
  ['a whole address', `https://elsewhere.example/people-0000.${hash}.json`],
  ['escaped dots', `%2e%2e%2fpeople-0000.${hash}.json`],
  ['backslashes', `..\\\\people-0000.${hash}.json`],
  ['a data address', `data:application/json,people-0000.${hash}.json`],
  ['a script address', `javascript:people-0000.${hash}.json`],
  ['a query', `people-0000.json?.${hash}.json`],
  ['a line break', `people-0000.${hash}.json\\n`],
  ['capital letters in the hash', `people-0000.${hash.toUpperCase()}.json`],
];
const firstName = /people-0000\.[0-9a-f]{64}\.json/;

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** Manifests that are none, or that lie. */
export const manifestBehaviours: readonly Behaviour[] = [
  invalid('sends an empty manifest', answer.sends('')),
  invalid('sends half a manifest as if it were all', answer.endsEarly),
  invalid('sends the word null', answer.sends('null')),
  invalid('sends a list', answer.sends('[]')),
  invalid('sends JSON of somebody else', answer.sends('{"openapi":"3.1.0"}')),
  invalid('sends a captive portal’s JSON', answer.sends('{"captive":true,"user-portal-url":"https://wifi.example"}')),
  invalid('sends plain words', answer.sends('Service temporarily unavailable')),
  invalid('nests 100,000 lists', answer.sends(deep(100_000))),
  invalid('nests 100,000 lists in a member', rewrites('"sequence":', `"extra":${deep(100_000)},"sequence":`)),
  invalid('nests 100,000 lists in a name', rewrites('"The Republic of Letters"', deep(100_000))),
  invalid('adds __proto__', rewrites('{"format"', '{"__proto__":{"polluted":true},"format"')),
  invalid('adds __proto__ to a file', rewrites('"bytes":', '"__proto__":{"polluted":true},"bytes":')),
  invalid('adds a constructor', rewrites('{"format"', '{"constructor":{"prototype":{"polluted":true}},"format"')),
  invalid('counts NaN', rewrites('"sequence":2', '"sequence":NaN')),
  invalid('counts without end', rewrites('"sequence":2', '"sequence":1e400')),
  invalid('counts below nothing', rewrites('"sequence":2', '"sequence":-1')),
  invalid('counts in fractions', rewrites('"sequence":2', '"sequence":2.5')),
  invalid('counts beyond exact numbers', rewrites('"sequence":2', '"sequence":9007199254740993')),
  invalid('counts in a string', rewrites('"sequence":2', '"sequence":"2"')),
  invalid('is of version 2', rewrites('"version":1', '"version":2')),
  invalid('publishes on no date', rewrites(/"expiresAt":"[^"]+"/, '"expiresAt":"soon"')),
  invalid(
    'has stories sent to a script',
    rewrites('"The Republic of Letters"', '"The Republic of Letters","sendTo":"javascript:alert(1)"'),
  ),
  invalid(
    'has stories sent to somebody else beside',
    rewrites('"The Republic of Letters"', '"The Republic of Letters","sendTo":"mailto:a@b.example?bcc=c@d.example"'),
  ),
  invalid('promises people that its shards do not', rewrites(/"people":\{"count":\d+/, '"people":{"count":13')),
  invalid(
    'sends bytes that are not UTF-8',
    answer.changes((bytes) => spoilt(bytes)),
  ),
  invalid(
    'sends UTF-16',
    answer.changes((bytes) => Buffer.from(`\u{feff}${text(bytes)}`, 'utf16le')),
  ),
  invalid(
    'sends a manifest of 4,000,001 bytes',
    answer.changes((bytes) => padded(bytes, 4_000_001)),
  ),
  invalid('sends a manifest without end', answer.neverEnds),
  invalid('packs 100 MB of zeros into a manifest', answer.gzipBomb),
  ...names.map(([what, name]) => invalid(`names a file with ${what}`, rewrites(firstName, name))),
  {
    name: 'sends a manifest of 4,000,000 bytes',
    manifest: answer.changes((bytes) => padded(bytes, 4_000_000)),
    outcome: taken,
  },
  {
    name: 'begins the manifest with a byte order mark',
    manifest: answer.changes((bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])),
    outcome: taken,
  },
  {
    name: 'says a member twice: the last counts',
    manifest: rewrites('"sequence":2', '"sequence":1,"sequence":2'),
    outcome: taken,
  },
  { name: 'lists the files in another order of members', manifest: answer.changes(reversed), outcome: taken },
  {
    name: 'goes back to an older publication',
    publishes: ({ older }) => older,
    outcome: { ...refusedAsOld, older: { state: 'ready', serves: 'before' } },
  },
  {
    name: 'goes back a number',
    publishes: publishes(() => ({ sequence: 1, publishedAt: '2026-11-01T00:00:00.000Z' })),
    outcome: refusedAsOld,
  },
  {
    name: 'says the same number of an earlier day',
    publishes: publishes((_, { older }) => ({
      sequence: older.manifest.sequence,
      publishedAt: '2026-10-01T00:00:00.000Z',
    })),
    outcome: refusedAsOld,
  },
  {
    name: 'starts a new count unsigned',
    publishes: publishes(() => ({ epoch: 1, sequence: 1 })),
    outcome: refusedAsOld,
  },
  {
    name: 'counts as far as numbers go',
    publishes: publishes(() => ({ sequence: Number.MAX_SAFE_INTEGER })),
    outcome: taken,
  },
  {
    name: 'publishes what is past its date',
    publishes: publishes(() => ({ expiresAt: '2026-11-02T08:00:00.000Z' })),
    outcome: takenStale,
  },
  { name: 'goes on with the same publication past its date', days: 65, outcome: takenStale },
];

function spoilt(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  const changed = Uint8Array.from(bytes);
  // In the middle of the organisation's name: a byte that begins no character.
  changed[text(bytes).indexOf('Republic')] = 0xff;
  return changed;
}

const padded = (bytes: Uint8Array, length: number): Uint8Array => Buffer.from(text(bytes).padEnd(length, ' '));

function reversed(bytes: Uint8Array): Uint8Array {
  const manifest: Record<string, unknown> = JSON.parse(text(bytes));
  return Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(manifest).reverse())));
}
