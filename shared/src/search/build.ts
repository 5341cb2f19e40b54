import { NumberList } from '../number-list.ts';
import type { Person } from '../person/person.ts';
import { type Steps, sortSteps, stepLength } from '../sorted.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { blankSearchIndex, postingFields, type SearchIndex } from './index.ts';
import { longestLength, signatureOf } from './spelling.ts';
import { rankOf, standingOf } from './standing.ts';
import { TermTable } from './term-table.ts';
import { type Field, type FieldText, FieldTexts, fields, fieldWeights, termsIn, termsOfField } from './terms.ts';
import { readLetters } from './utf8.ts';

/** Titles, departments, places and topics come again and again: the terms of so many texts are kept at hand. */
const textsKept = 8192;

/** So many people's entries are gone through in a step. */
const stepPeople = 256;

/** What fields are worth, each once, the most first; and by the number that stands for a field in a posting. */
const worths = [...new Set(Object.values(fieldWeights))].sort((left, right) => right - left);
const worthOfField = fields.map((field) => fieldWeights[field]);
/** Where a field stands when they are sorted so; no two stand in the same place. */
const placeOf = (field: Field): number => worths.indexOf(fieldWeights[field]) * postingFields + fields.indexOf(field);
const places = new Map(fields.map((field) => [field, placeOf(field)]));

const byPlace = (left: FieldText, right: FieldText): number =>
  (places.get(left.field) ?? 0) - (places.get(right.field) ?? 0);

const textNumbers = (): Map<string, number[]> => new Map();

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
  /** For each term the number of entries. */
  readonly #postingCounts = new NumberList();
  /** For each term the last person and field that it was entered for: a set for each person would take far longer. */
  readonly #stamps = new NumberList();

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
      // What is worth most first, since postings are written in this order; a field's texts one after the other.
      const texts = this.#texts.of(person).sort(byPlace);
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

  *finish(): Steps<Uint8Array<ArrayBuffer>> {
    const { sorted, words, bytes: textBytes } = yield* this.#sort();
    const { index, bytes } = blankSearchIndex({
      people: this.#entryCounts.length,
      words,
      terms: sorted.length,
      postings: this.#entries.length,
      bytes: textBytes,
    });
    const cursors = yield* this.#writeTerms(index, sorted);
    yield* this.#writePostings(index, cursors);
    return bytes;
  }

  #keptFor({ field }: FieldText): Map<string, number[]> {
    return this.#numbersOf[termsOfField(field)];
  }

  /** Enters a term of the person whose turn it is, unless it stands in this field already. */
  #enter(term: number, field: number): void {
    const stamp = (this.#entryCounts.length + 1) * postingFields + field;
    if (this.#stamps.at(term) === stamp) return;
    this.#stamps.set(term, stamp);
    this.#entries.push(term * postingFields + field);
    this.#postingCounts.set(term, this.#postingCounts.at(term) + 1);
  }

  *#number(text: FieldText): Steps<readonly number[]> {
    yield;
    const terms = termsIn(text);
    yield* this.#table.reserve(terms.length);
    const numbers = terms.map((term) => {
      const number = this.#table.number(term);
      if (number === this.#postingCounts.length) {
        this.#postingCounts.push(0);
        this.#stamps.push(0);
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

  /** The numbers of the terms in the order of the index, and how many of them are words. */
  *#sort(): Steps<{ sorted: Uint32Array; words: number; bytes: number }> {
    const table = this.#table;
    // The first four bytes as one number decide most comparisons without looking the terms up.
    const beginnings = new Uint32Array(table.size);
    const numbers = new Uint32Array(table.size);
    let words = 0;
    let phrases = 0;
    let bytes = 0;
    for (let term = 0; term < table.size; term++) {
      beginnings[term] =
        table.byte(term, 0) * 2 ** 24 + (table.byte(term, 1) << 16) + (table.byte(term, 2) << 8) + table.byte(term, 3);
      if (table.isPhrase(term)) numbers[table.size - ++phrases] = term;
      else numbers[words++] = term;
      bytes += table.length(term);
      if (term % stepLength === 0) yield;
    }
    const compare = (left: number, right: number): number =>
      (beginnings[left] ?? 0) - (beginnings[right] ?? 0) || compareFrom(table, left, right, 4);
    const sorted = new Uint32Array(table.size);
    sorted.set(yield* sortSteps(numbers.subarray(0, words), compare), 0);
    sorted.set(yield* sortSteps(numbers.subarray(words), compare), words);
    return { sorted, words, bytes };
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
      postings += this.#postingCounts.at(term);
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

  /** The postings of each term in the order in which people would be shown: by what the field is worth, then by rank. */
  *#writePostings(index: SearchIndex, cursors: Uint32Array): Steps<void> {
    const { starts, ends } = yield* this.#writeStandings(index);
    const shown = yield* sortSteps(
      Uint32Array.from({ length: index.people }, (_, person) => person),
      (left, right) => rankOf(index.standings[right] ?? 0) - rankOf(index.standings[left] ?? 0),
    );
    for (const worth of worths) {
      for (const [place, person] of shown.entries()) {
        let at = starts[person] ?? 0;
        for (const end = ends[person] ?? 0; at < end; at++) {
          const entry = this.#entries.at(at);
          if (worthOfField[entry % postingFields] !== worth) break;
          const term = Math.floor(entry / postingFields);
          const cursor = cursors[term] ?? 0;
          index.postings[cursor] = person * postingFields + (entry % postingFields);
          cursors[term] = cursor + 1;
        }
        starts[person] = at;
        if (place % stepPeople === 0) yield;
      }
    }
  }

  /** @returns for each person, by the place in the list of all people, where the entries begin and end */
  *#writeStandings(index: SearchIndex): Steps<{ starts: Uint32Array; ends: Uint32Array }> {
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

/** Bytes as unsigned numbers, a term before those that it begins. */
function compareFrom(table: TermTable, left: number, right: number, from: number): number {
  const length = Math.max(table.length(left), table.length(right));
  for (let index = from; index < length; index++) {
    const difference = table.byte(left, index) - table.byte(right, index);
    if (difference !== 0) return difference;
  }
  return 0;
}
