import { type PeopleFile, peopleFile, personBytes } from '@kith/shared/feed/people-file';
import { shardOf } from '@kith/shared/feed/sharding';
import type { Person } from '@kith/shared/person/person';
import type { Place } from '@kith/shared/recognise/names';
import { nameOfShard, type PackedShards } from '../feed/packed-shards.ts';
import type { StoredFile } from '../feed/stored-file.ts';

/** Files kept at hand, of some 60 kB each; people who were read stay. */
const mostFiles = 32;

/** The people of a directory, each read out of the file of their shard, and no others with them. */
export class People {
  readonly #shards: PackedShards;
  readonly #read: (fileName: string) => Promise<StoredFile | undefined>;
  readonly #files = new Map<number, Promise<PeopleFile | undefined>>();
  /** The same person is the same object each time. By shard, then by the place in it. */
  readonly #known = new Map<number, Map<number, Person>>();
  #starts: Uint32Array | undefined;

  /** @param read a file of the cache, verified against its hash and schema before it was activated */
  constructor(shards: PackedShards, read: (fileName: string) => Promise<StoredFile | undefined>) {
    this.#shards = shards;
    this.#read = read;
  }

  async at({ shard, position }: Place): Promise<Person | undefined> {
    const known = this.#known.get(shard)?.get(position);
    if (known !== undefined) return known;
    const file = await this.#fileOf(shard);
    return file && this.#personIn(file, { shard, position });
  }

  /** @param ordinal the place in the list of all people, shard after shard */
  async atOrdinal(ordinal: number): Promise<Person | undefined> {
    const starts = this.#startsOfShards();
    const shard = starts.findLastIndex((start) => start <= ordinal);
    return this.at({ shard, position: ordinal - (starts[shard] ?? 0) });
  }

  async withId(id: string): Promise<Person | undefined> {
    const shard = shardOf(id, this.#shards.counts.length);
    const file = await this.#fileOf(shard);
    if (file === undefined) return undefined;
    const { people }: { people: Pick<Person, 'id'>[] } = JSON.parse(decode(file.bytes));
    const position = people.findIndex((person) => person.id === id);
    return position === -1 ? undefined : this.#personIn(file, { shard, position });
  }

  #personIn(file: PeopleFile, { shard, position }: Place): Person | undefined {
    const inShard = this.#known.get(shard) ?? new Map<number, Person>();
    this.#known.set(shard, inShard);
    const known = inShard.get(position);
    const bytes = known === undefined ? personBytes(file, position) : undefined;
    if (bytes === undefined) return known;
    const person: Person = JSON.parse(decode(bytes));
    inShard.set(position, person);
    return person;
  }

  #fileOf(shard: number): Promise<PeopleFile | undefined> {
    const known = this.#files.get(shard);
    if (known !== undefined) return known;
    const name = nameOfShard(this.#shards, shard);
    const read = name === undefined ? Promise.resolve(undefined) : this.#read(name).then(asPeopleFile);
    this.#files.set(shard, read);
    const [oldest] = this.#files.keys();
    if (this.#files.size > mostFiles && oldest !== undefined) this.#files.delete(oldest);
    return read;
  }

  #startsOfShards(): Uint32Array {
    if (this.#starts !== undefined) return this.#starts;
    let sum = 0;
    this.#starts = this.#shards.counts.map((count) => {
      sum += count;
      return sum - count;
    });
    return this.#starts;
  }
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const asPeopleFile = (file: StoredFile | undefined): PeopleFile | undefined =>
  typeof file === 'string' ? peopleFile(new TextEncoder().encode(file)) : file;
