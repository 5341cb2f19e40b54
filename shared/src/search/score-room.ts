import type { SearchIndex } from './index.ts';

/**
 * Arrays of a byte for each person of a directory, kept from search to search: a new one of a hundred thousand costs more in
 * pages of memory that the system has to bring than the search that it is for.
 */
class ScoreRoom {
  readonly #people: number;
  readonly #free: Uint8Array[] = [];

  constructor(people: number) {
    this.#people = people;
  }

  /** An array of zeros, until it is given back. */
  take(): Uint8Array {
    return this.#free.pop()?.fill(0) ?? new Uint8Array(this.#people);
  }

  /** Nobody reads the array any more. */
  giveBack(array: Uint8Array): void {
    if (this.#free.length < mostKept) this.#free.push(array);
  }
}

/** As many as a query of usual length takes: a word each, the whole query, and one to look terms up. */
const mostKept = 6;

const rooms = new WeakMap<SearchIndex, ScoreRoom>();

/** The room of an index, which goes with it. */
export function scoreRoomOf(index: SearchIndex): ScoreRoom {
  const known = rooms.get(index);
  if (known !== undefined) return known;
  const room = new ScoreRoom(index.people);
  rooms.set(index, room);
  return room;
}
