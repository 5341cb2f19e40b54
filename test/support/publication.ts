import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { FeedFile, Manifest } from '@kith/shared/feed/manifest';
import { shardOf } from '@kith/shared/feed/sharding';
import { signedText } from '@kith/shared/feed/signature';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** One state of a feed, as a server has it. */
export interface Publication {
  manifest: Manifest;
  /** The hashed files by name. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What to publish; the same words give the same bytes. */
export interface Edition {
  sequence: number;
  /** How many people, spread over the shards by their ids. */
  people?: number;
  shards?: number;
  /** People whose title says that they are of this edition: their shards differ from those of other editions. */
  renewed?: (position: number) => boolean;
  /** Members of the manifest that are to be others. */
  members?: Partial<Manifest>;
}

const day = 86_400_000;
/** When the first edition is published; each further one a day later. */
export const firstDay = Date.parse('2026-11-02T08:00:00Z');

const given = ['Ada', 'Emmy', 'Srinivasa', 'Chien-Shiung', 'Ólafur', 'Hypatia', 'Ibn', 'Mary', 'Benjamin', 'Lise'];
const family = ['Lovelace', 'Noether', 'Ramanujan', 'Wu', 'Ørsted', 'of Alexandria', 'Sina', 'Somerville', 'Banneker'];

function person(position: number, title: string): Person {
  const first = given[position % given.length] ?? 'Ada';
  const last = `${family[Math.floor(position / given.length) % family.length] ?? 'Lovelace'} ${position}`;
  return {
    id: `person-${position}`,
    name: { display: `${first} ${last}`, given: first, family: last, aliases: [] },
    email: `person-${position}@letters.example`,
    handles: [],
    title,
    expertise: [{ topic: 'Statistics', concept: 'statistics', level: 'advanced' }],
    interests: position % 3 === 0 ? [{ topic: 'Optics' }] : [],
    openTo: [],
  };
}

const statistics: Concept = {
  id: 'statistics',
  kind: 'topic',
  prefLabel: 'Statistics',
  altLabel: ['Stats'],
  definition: 'Learning from numbers.',
  broader: [],
  narrower: [],
  related: [],
};

/** A feed as the publisher would write it, made in memory. */
export function publication(edition: Edition): Publication {
  const { sequence, people = 12, shards = 4, renewed = () => true, members = {} } = edition;
  const everybody = Array.from({ length: people }, (_, position) =>
    person(position, renewed(position) ? `Correspondent, edition ${sequence}` : 'Correspondent'),
  );
  const inShards = Array.from({ length: shards }, (_, index) =>
    everybody.filter(({ id }) => shardOf(id, shards) === index),
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (name: string, value: object, count: number): FeedFile => {
    const file = hashed(name, encode(JSON.stringify(value)), count);
    files.set(file.file.name, file.bytes);
    return file.file;
  };
  const manifest: Manifest = {
    format: 'kith-feed',
    version: 1,
    organisation: { name: 'The Republic of Letters' },
    sequence,
    publishedAt: new Date(firstDay + (sequence - 1) * day).toISOString(),
    expiresAt: new Date(firstDay + 60 * day).toISOString(),
    people: {
      count: people,
      shards: inShards.map((list, index) =>
        add(`people-${String(index).padStart(4, '0')}`, { people: list }, list.length),
      ),
    },
    vocabulary: add('vocabulary', { concepts: [statistics] }, 1),
    stories: add('stories', { stories: [] }, 0),
    ...members,
  };
  return { manifest, files };
}

/** A file under the name that its bytes give it. */
export function hashed(
  stem: string,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
): { file: FeedFile; bytes: Uint8Array<ArrayBuffer> } {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file: { name: `${stem}.${digest}.json`, bytes: bytes.byteLength, count }, bytes };
}

/** A publication in which the first shard holds other bytes, under the name that these bytes give it. */
export function withFirstShard({ manifest, files }: Publication, bytes: Uint8Array<ArrayBuffer>): Publication {
  const [first, ...rest] = manifest.people.shards;
  const { file } = hashed('people-0000', bytes, first?.count ?? 0);
  return {
    manifest: { ...manifest, people: { ...manifest.people, shards: [file, ...rest] } },
    files: new Map([...files, [file.name, bytes]]),
  };
}

/** A key that signs, and its public half as a feed writes it. */
export interface SigningKey {
  secret: KeyObject;
  /** Base64url, 43 characters. */
  name: string;
}

/** An Ed25519 key from a number, so that every run has the same (PKCS #8 of RFC 8410 around 32 bytes of seed). */
export function signingKey(seed: number): SigningKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const name = createPublicKey(secret).export({ format: 'jwk' }).x;
  if (name === undefined) throw new Error('There is no public half of the key.');
  return { secret, name };
}

/** The same publication with a signature over its manifest. */
export function signedBy(key: SigningKey, { manifest, files }: Publication): Publication {
  const value = sign(null, Buffer.from(signedText(manifest)), key.secret).toString('base64url');
  return { manifest: { ...manifest, signature: { algorithm: 'ed25519', key: key.name, value } }, files };
}

export const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
