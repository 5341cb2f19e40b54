import * as answer from './hostile-answers.ts';
import type { Behaviour } from './hostile-behaviours.ts';
import { refused, refusedFile } from './hostile-outcomes.ts';
import type { Behave } from './hostile-server.ts';
import { encode, hashed, type Publication, withFirstShard } from './publication.ts';

const damaged = (name: string, file: Behave): Behaviour => ({ name, file, outcome: refusedFile('damaged') });

/** A publisher's own bytes under their own hash: only the shape is wrong. */
const published = (name: string, change: (text: string) => string | Uint8Array<ArrayBuffer>): Behaviour => ({
  name,
  publishes: ({ newer }) => {
    const bytes = newer.files.get(newer.manifest.people.shards[0]?.name ?? '');
    const changed = change(new TextDecoder().decode(bytes));
    return later(withFirstShard(newer, typeof changed === 'string' ? encode(changed) : changed));
  },
  outcome: refused('invalid'),
});

/** One more than the newer edition, so that whoever has that is offered something new. */
const later = ({ manifest, files }: Publication): Publication => ({
  manifest: { ...manifest, sequence: manifest.sequence + 1 },
  files,
});

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};

/** Hashed files that are not what the manifest promises, or hold what no feed holds. */
export const fileBehaviours: readonly Behaviour[] = [
  damaged('sends an empty shard', answer.sends('')),
  damaged(
    'flips the first bit of a shard',
    answer.changes((bytes) => flipped(bytes, 0)),
  ),
  damaged(
    'flips a bit in the middle of a shard',
    answer.changes((bytes) => flipped(bytes, bytes.byteLength >> 1)),
  ),
  damaged(
    'flips the last bit of a shard',
    answer.changes((bytes) => flipped(bytes, bytes.byteLength - 1)),
  ),
  damaged(
    'sends a shard without its last byte',
    answer.changes((bytes) => bytes.subarray(0, -1)),
  ),
  damaged(
    'sends a shard with a byte more',
    answer.changes((bytes) => Buffer.concat([bytes, Buffer.from(' ')])),
  ),
  damaged('sends half a shard as if it were all', answer.endsEarly),
  damaged(
    'sends another shard of the same publication',
    answer.changes((_, { publication }) => nth(publication, 1)),
  ),
  damaged(
    'sends the manifest in place of a shard',
    answer.changes((_, { publication }) => encode(JSON.stringify(publication.manifest))),
  ),
  damaged('sends a shard without end', answer.neverEnds),
  damaged('packs 100 MB of zeros into a shard', answer.gzipBomb),
  damaged(
    'sends another shard once, then as a broken cache again and again',
    answer.atFirst(
      9,
      answer.changes((_, { publication }) => nth(publication, 2)),
    ),
  ),
  {
    name: 'sends the shard of an older publication under the new name',
    file: answer.changes((bytes) => Buffer.from(Buffer.from(bytes).toString().replaceAll('edition 2', 'edition 1'))),
    outcome: refusedFile('damaged'),
  },
  published('publishes a shard that is no JSON', (text) => text.slice(0, -1)),
  published('publishes a shard that is not UTF-8', (text) => spoilt(text)),
  published('publishes a shard with members of its own', (text) => text.replace('{"people"', '{"secret":1,"people"')),
  published('publishes a person without a name', (text) => text.replace('"display"', '"shown"')),
  published('publishes a link that is a script', (text) =>
    text.replace('"handles"', '"profileUrl":"javascript:alert(1)","handles"'),
  ),
  published('publishes fewer people than promised', (text) =>
    JSON.stringify({ people: JSON.parse(text).people.slice(1) }),
  ),
  published('publishes the same person too often', (text) => {
    const { people } = JSON.parse(text);
    return JSON.stringify({ people: [...people, people[0]] });
  }),
  published(
    'publishes 100,000 nested lists as people',
    () => `{"people":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ),
  {
    name: 'publishes a vocabulary that is none',
    publishes: ({ newer }) => {
      const { file, bytes } = hashed('vocabulary', encode('{"concepts":[{"id":"../x"}]}'), 1);
      return later({
        manifest: { ...newer.manifest, vocabulary: file },
        files: new Map([...newer.files, [file.name, bytes]]),
      });
    },
    outcome: refused('invalid'),
  },
  published('publishes a shard with a byte order mark', (text) => `\u{feff}${text}`),
  {
    name: 'lists the shards in another order',
    publishes: ({ newer }) => {
      const { people } = newer.manifest;
      const shards = people.shards.toReversed();
      return later({ ...newer, manifest: { ...newer.manifest, people: { ...people, shards } } });
    },
    outcome: refused('invalid'),
  },
];

function nth({ manifest, files }: Publication, index: number): Uint8Array {
  return files.get(manifest.people.shards[index]?.name ?? '') ?? new Uint8Array();
}

function spoilt(text: string): Uint8Array<ArrayBuffer> {
  const bytes = encode(text);
  bytes[text.indexOf('Correspondent')] = 0xff;
  return bytes;
}
