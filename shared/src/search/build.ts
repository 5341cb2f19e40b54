import { NumberList } from '../number-list.ts';
import type { Person } from '../person/person.ts';
import { type Steps, stepLength } from '../sorted.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { type BeginningFiles, writeBeginnings } from './beginnings.ts';
import { blankSearchIndex, type IndexFiles, postingFields, type SearchIndex } from './index.ts';
import { sortTerms } from './sort-terms.ts';
import { longestLength, signatureOf } from './spelling.ts';
import { standingOf } from './standing.ts';
import { TermTable } from './term-table.ts';
import { type FieldText, FieldTexts, fields, termsIn, termsOfField } from './terms.ts';
import { readLetters } from './utf8.ts';
import { byWorth } from './worth.ts';
import { type EntryPlaces, writePostings } from './write-postings.ts';

/** Titles, departments, places and topics come again and again: the terms of so many texts are kept at hand. */
const textsKept = 8192;

const textNumbers = (): Map<string, number[]> => new Map();

/** All that is built. */
export interface SearchFiles extends IndexFiles, BeginningFiles {}

/** The entries of a shard's people: from which number to which in the lists below. */
interface ShardEntries {
  people: [from: number, to: number];
  entries: [from: number, to: number];
}

/**
 * Builds the table that people are searched in, in steps, shard by shard; of a person nothing is kept but numbers.
 * The result does not depend on the order in which shards come.
 */
export class SearchIndexBuilder {
  readonly #texts: FieldTexts;
  readonly #table = new TermTable();
  /** By what fields make of a text, since it has other terms as a title than as a department. */
  readonly #numbersOf = { words: textNumbers(), phrase: textNumbers(), value: textNumbers() };
  readonly #letters = new Uint32Array(longestLength);
  readonly #shards: (ShardEntries | undefined)[];
  /** For each person the number of entries, in the order in which people came. */
  readonly #entryCounts = new NumberList();
  /** For each person what `standing.ts` makes of it, in the same order. */
  readonly #standings = new NumberList();
  /** Term × {@link postingFields} + field, each once for a person, by what the field is worth. */
  readonly #entries = new NumberList();
  /**
   * For each term two numbers, side by side since each entry asks for both: the last person and field that it was entered for
   * (a set for each person would take far longer), and the number of entries.
   */
  readonly #entered = new NumberList();

  constructor(shards: number, concepts: readonly Concept[]) {
    this.#shards = Array.from({ length: shards }, () => undefined);
    this.#texts = new FieldTexts(concepts);
  }

  /** @param shard its index; each comes once */
  *add(shard: number, people: readonly Person[]): Steps<void> {
    const firstPerson = this.#entryCounts.length;
    const firstEntry = this.#entries.length;
    for (const person of people) {
      const before = this.#entries.length;
      // Postings are written in this order, and a stamp needs the texts of a field one after the other.
      const texts = this.#texts.of(person).sort(byWorth);
      for (const text of texts) {
        const known = this.#keptFor(text).get(text.text);
        const terms = known ?? (yield* this.#number(text));
        for (const term of terms) this.#enter(term, fields.indexOf(text.field));
      }
      this.#entryCounts.push(this.#entries.length - before);
      this.#standings.push(standingOf(person));
      yield;
    }
    this.#shards[shard] = {
      people: [firstPerson, this.#entryCounts.length],
      entries: [firstEntry, this.#entries.length],
    };
  }

  *finish(): Steps<SearchFiles> {
    const { sorted, words, bytes: textBytes } = yield* sortTerms(this.#table);
    const { index, files } = blankSearchIndex({
      people: this.#entryCounts.length,
      words,
      terms: sorted.length,
      posted: this.#entries.length,
      bytes: textBytes,
    });
    const cursors = yield* this.#writeTerms(index, sorted);
    yield* writePostings(index, cursors, this.#entries, yield* this.#writeStandings(index));
    return { ...files, ...(yield* writeBeginnings(index)) };
  }

  #keptFor({ field }: FieldText): Map<string, number[]> {
    return this.#numbersOf[termsOfField(field)];
  }

  /** Enters a term of the person whose turn it is, unless it stands in this field already. */
  #enter(term: number, field: number): void {
    const stamp = (this.#entryCounts.length + 1) * postingFields + field;
    if (this.#entered.at(2 * term) === stamp) return;
    this.#entered.set(2 * term, stamp);
    this.#entered.set(2 * term + 1, this.#entered.at(2 * term + 1) + 1);
    this.#entries.push(term * postingFields + field);
  }

  *#number(text: FieldText): Steps<readonly number[]> {
    yield;
    const terms = termsIn(text);
    yield* this.#table.reserve(terms.length);
    const numbers = terms.map((term) => {
      const number = this.#table.number(term);
      if (2 * number === this.#entered.length) {
        this.#entered.push(0);
        this.#entered.push(0);
      }
      return number;
    });
    // Names and addresses hardly ever come again.
    if (text.field === 'name' || text.field === 'contact') return numbers;
    const kept = this.#keptFor(text);
    if (kept.size >= textsKept) kept.clear();
    kept.set(text.text, numbers);
    return numbers;
  }

  /** @returns for each term, by its number, where its postings begin */
  *#writeTerms(index: SearchIndex, sorted: Uint32Array): Steps<Uint32Array> {
    const cursors = new Uint32Array(sorted.length);
    let text = 0;
    let postings = 0;
    for (let place = 0; place < sorted.length; place++) {
      const term = sorted[place] ?? 0;
      index.textStarts[place] = text;
      index.postingStarts[place] = postings;
      cursors[term] = postings;
      index.text.set(this.#table.bytes(term), text);
      if (place < index.words) index.signatures[place] = this.#signatureOf(term);
      text += this.#table.length(term);
      postings += this.#entered.at(2 * term + 1);
      if (place % stepLength === 0) yield;
    }
    index.textStarts[sorted.length] = text;
    index.postingStarts[sorted.length] = postings;
    return cursors;
  }

  #signatureOf(term: number): number {
    const bytes = this.#table.bytes(term);
    return signatureOf(this.#letters, readLetters(bytes, 0, bytes.length, this.#letters));
  }

  /** @returns for each person, by the place in the list of all people, where the entries begin and end */
  *#writeStandings(index: SearchIndex): Steps<EntryPlaces> {
    const starts = new Uint32Array(index.people);
    const ends = new Uint32Array(index.people);
    let ordinal = 0;
    for (const shard of this.#shards) {
      if (shard === undefined) continue;
      let [at] = shard.entries;
      for (let person = shard.people[0]; person < shard.people[1]; person++) {
        starts[ordinal] = at;
        at += this.#entryCounts.at(person);
        ends[ordinal] = at;
        index.standings[ordinal] = this.#standings.at(person);
        ordinal += 1;
      }
      yield;
    }
    return { starts, ends };
  }
}
