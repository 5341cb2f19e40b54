import type { Person } from '../person/person.ts';
import type { Steps } from '../sorted.ts';
import { FilterBuilder, type NameFilter } from './filter.ts';
import { NameIndexBuilder } from './names.ts';
import { identifierKeys, surfaceKey, surfacesOf } from './surfaces.ts';

/**
 * Builds what recognises names: the filter for pages and the index from names to people, in steps, shard by shard, in
 * any order. Both are made of the same keys, so each name is cut into words once.
 */
export class RecognitionBuilder {
  readonly #filter = new FilterBuilder();
  readonly #names = new NameIndexBuilder();

  /** @param shard its index; each comes once */
  *add(shard: number, people: readonly Person[]): Steps<void> {
    for (const [position, person] of people.entries()) {
      const surfaces = surfacesOf(person);
      for (const surface of surfaces) this.#filter.add(surface);
      for (const key of new Set([...surfaces.map(surfaceKey), ...identifierKeys(person)])) {
        this.#names.add(key, { shard, position });
      }
      yield;
    }
  }

  *finish(): Steps<{ filter: NameFilter; names: Uint8Array<ArrayBuffer> }> {
    const { index, bytes } = yield* this.#names.finish();
    return { filter: yield* this.#filter.finish(index.hashes), names: bytes };
  }
}
