import { NumberList } from '../number-list.ts';
import { fold } from '../person/fold.ts';
import { distinctSteps, type Steps, sortedList } from '../sorted.ts';
import { buildFuse, type FuseFilter, isInFuse } from './fuse.ts';
import { isCaseless, startsSmall } from './letters.ts';
import type { NumberTable } from './number-table.ts';
import { particles } from './particles.ts';
import { addPrefix, type Prefixes, prefixBytes } from './prefixes.ts';
import { representativeHash, representatives } from './representative.ts';
import { formsOf } from './short-forms.ts';
import { smallHash } from './small-hash.ts';
import { outerWords, type Surface, startsUnspaced } from './surfaces.ts';
import { type WordSet, wordSetOf } from './word-set.ts';

/**
 * What a tab holds instead of the directory: hashes, hardly a name. A span that passes is probably a name of the directory;
 * the extension, which has the people, decides.
 */
export interface NameFilter {
  /** The longest name, in words. */
  longest: number;
  /** Whether some name is in a script without capitals. */
  caseless: boolean;
  /** From the hash of a form that a given name may have to that of the one that stands for all of them. */
  representatives: NumberTable;
  /** Words that begin or end a name, in all the forms they may have. */
  outer: WordSet;
  /** Three letters that such words begin with. */
  prefixes: Prefixes;
  /** Words that begin a name of three words and more, by their `representativeHash`. */
  longStarts: WordSet;
  /** Folded words that lead to a family name in the directory (`van`, `de`), or that it writes small (`d` of `d’Alembert`). */
  particles: ReadonlySet<string>;
  /** Folded first words of names that are written small altogether (`bell hooks`). */
  smallStarts: ReadonlySet<string>;
  /** `smallHash` of the domains of the directory's addresses; undefined where there are too many to list: any may be. */
  domains: ReadonlySet<number> | undefined;
  /** The keys of names and handles. */
  keys: FuseFilter;
}

/** Words of one kind that are listed; a directory with more (all in small letters, say) is not read for them. */
const mostWords = 256;
const mostDomains = 256;
/** Names without capitals are followed this far, in characters where each is a word of its own. */
const mostNameWords = 30;

/** Collects what a filter says besides the keys; those come from the name index. */
export class FilterBuilder {
  #longest = 2;
  #caseless = false;
  readonly #outer = new NumberList();
  readonly #keys = new NumberList();
  readonly #prefixes = new Uint8Array(prefixBytes);
  readonly #longStarts = new Set<number>();
  readonly #particles = new Set<string>();
  readonly #smallStarts = new Set<string>();
  readonly #domains = new Set<number>();

  add(surface: Surface): void {
    const { written, words } = surface;
    const first = words[0];
    if (first === undefined) return;
    this.#longest = Math.min(mostNameWords, Math.max(this.#longest, words.length));
    if (startsUnspaced(surface)) {
      this.#caseless = true;
      this.addOuter(first.folded);
      return;
    }
    const outer = outerWords(surface);
    if (outer === undefined) return;
    // Letters of Georgian are small ones to Unicode.
    if (startsSmall(written, outer.first.start)) {
      if (this.#smallStarts.size <= mostWords) this.#smallStarts.add(outer.first.folded);
    } else if (isCaseless(written, outer.first.start)) this.#caseless = true;
    for (const word of words) {
      if (word === first || this.#particles.size > mostWords) continue;
      const lead = leadOf(written.slice(word.start, word.end));
      if (startsSmall(written, word.start) || particles.has(lead)) this.#particles.add(lead);
    }
    this.addOuter(outer.first.folded);
    this.addOuter(outer.last.folded);
    if (words.length > 2) this.#longStarts.add(representativeHash(smallHash(outer.first.folded)));
  }

  /** @param folded a word that begins or ends a name; its short forms may stand in its stead */
  addOuter(folded: string): void {
    for (const form of formsOf(folded)) {
      addPrefix(this.#prefixes, form);
      this.#outer.push(smallHash(form));
    }
  }

  /** @param key of `nameKeys`, or the hash of a handle's key; the same may come more than once */
  addKey(key: number): void {
    this.#keys.push(key);
  }

  addEmail(address: string): void {
    if (this.#domains.size <= mostDomains) this.#domains.add(smallHash(domainOf(address)));
  }

  *finish(): Steps<NameFilter> {
    const outer = yield* distinctSteps(yield* sortedList(this.#outer));
    return {
      longest: this.#longest,
      caseless: this.#caseless,
      representatives,
      outer: wordSetOf(outer, outer.length),
      prefixes: this.#prefixes,
      longStarts: wordSetOf(this.#longStarts, this.#longStarts.size),
      particles: this.#particles.size > mostWords ? particles : this.#particles,
      smallStarts: this.#smallStarts.size > mostWords ? new Set() : this.#smallStarts,
      domains: this.#domains.size > mostDomains ? undefined : this.#domains,
      keys: yield* buildFuse(yield* distinctSteps(yield* sortedList(this.#keys))),
    };
  }
}

/** A word up to its apostrophe: `d` of `d’Alembert`. */
const leadOf = (word: string): string => fold(/^[^'’‘ʼ]*/u.exec(word)?.[0] ?? word);

export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Whether the domain [from, to) of an address may be the directory's. */
export function mayHaveDomain({ domains }: NameFilter, text: string, from: number, to: number): boolean {
  return domains === undefined || domains.has(smallHash(text.slice(from, to).toLowerCase()));
}

/** Whether an identifier key may be somebody's. */
export function mayIdentify(filter: NameFilter, key: string): boolean {
  if (!key.startsWith('mailto:')) return isInFuse(filter.keys, smallHash(key));
  return filter.domains === undefined || filter.domains.has(smallHash(domainOf(key)));
}
