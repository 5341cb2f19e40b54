import type { Person } from '../person/person.ts';
import type { Steps } from '../sorted.ts';
import { FilterBuilder, type NameFilter } from './filter.ts';
import { NameIndexBuilder } from './names.ts';
import { smallHash } from './small-hash.ts';
import { emailKey, firstForms, handleKey, nameKeys, outerWords, startsUnspaced, surfacesOf } from './surfaces.ts';
import { isTitle } from './titles.ts';

/**
 * Builds what recognises names: the filter for pages and the index from names to people, in steps, shard by shard, in
 * any order. Each name is cut into words once for both.
 */
export class RecognitionBuilder {
  readonly #filter = new FilterBuilder();
  readonly #names = new NameIndexBuilder();

  /** @param shard its index; each comes once */
  *add(shard: number, people: readonly Person[]): Steps<void> {
    for (const [position, person] of people.entries()) {
      const place = { shard, position };
      const keys = new Set(person.handles.map((handle) => smallHash(handleKey(handle))));
      for (const surface of surfacesOf(person).filter(({ isTitled }) => !isTitled)) {
        this.#filter.add(surface);
        for (const key of nameKeys(surface)) keys.add(key);
        const outer = startsUnspaced(surface) ? undefined : outerWords(surface);
        if (outer === undefined) continue;
        // Else a single `Dr. Meitner` would make everybody else with a title part of a longer name.
        if (!isTitle(outer.first.folded)) this.#names.addWord('given', outer.first.folded);
        this.#names.addWord('family', outer.last.folded);
        for (const form of firstForms(surface, outer.first)) this.#filter.addOuter(form);
      }
      for (const key of keys) {
        this.#filter.addKey(key);
        this.#names.add(key, place);
      }
      // Addresses are told by their domain in the filter, which has no room for a million of them.
      if (person.email !== undefined) {
        this.#filter.addEmail(person.email);
        this.#names.add(smallHash(emailKey(person.email)), place);
      }
      yield;
    }
  }

  *finish(): Steps<{ filter: NameFilter; names: Uint8Array<ArrayBuffer> }> {
    return { names: yield* this.#names.finish(), filter: yield* this.#filter.finish() };
  }
}
