import { postingFields, type SearchIndex, termAt } from './index.ts';
import { type Field, fields, fieldWeights } from './terms.ts';

/** What finding something in a field is worth, by the number that stands for the field in a posting. */
const weights = Float64Array.from({ length: postingFields }, (_, field) => weightOf(fields[field]));

function weightOf(field: Field | undefined): number {
  return field === undefined ? 0 : fieldWeights[field];
}

/**
 * The best score of each person for one word, and the term that it comes from. One number for each person of the
 * directory, since a map of those who were found takes far longer where the beginning of a word finds thousands.
 */
export class Scores {
  readonly #index: SearchIndex;
  readonly #scores: Float64Array;
  readonly #terms: Uint32Array;
  readonly #found: number[] = [];

  constructor(index: SearchIndex) {
    this.#index = index;
    this.#scores = new Float64Array(index.people);
    this.#terms = new Uint32Array(index.people);
  }

  /** Everybody who was found, in no order. */
  get found(): readonly number[] {
    return this.#found;
  }

  /** 0 for somebody who was not found. */
  of(person: number): number {
    return this.#scores[person] ?? 0;
  }

  termOf(person: number): string {
    return termAt(this.#index, this.#terms[person] ?? 0);
  }

  /**
   * Takes in everybody whom a term leads to, where it is the best so far.
   * @param value times the weight of the field in which the term stands is the score
   */
  collect(term: number, value: number): void {
    forEachPosting(this.#index, term, (person, weight) => {
      const score = weight * value;
      if (score > this.of(person)) this.#set(person, score, term);
    });
  }

  /** Takes over what the other ones found, wherever it is worth no less. */
  merge(other: Scores): void {
    for (const person of other.#found) {
      const score = other.of(person);
      if (score >= this.of(person)) this.#set(person, score, other.#terms[person] ?? 0);
    }
  }

  #set(person: number, score: number, term: number): void {
    if (this.#scores[person] === 0) this.#found.push(person);
    this.#scores[person] = score;
    this.#terms[person] = term;
  }
}

/** Calls back with each person whom a term leads to and the weight of the field: a person's fields one after the other. */
export function forEachPosting(
  { postings, postingStarts, people }: SearchIndex,
  term: number,
  call: (person: number, weight: number) => void,
): void {
  const end = Math.min(postingStarts[term + 1] ?? 0, postings.length);
  for (let at = postingStarts[term] ?? 0; at < end; at++) {
    const posting = postings[at] ?? 0;
    const person = Math.floor(posting / postingFields);
    if (person < people) call(person, weights[posting % postingFields] ?? 0);
  }
}
