import { firstWhere } from '../sorted.ts';
import { postingFields, type SearchIndex } from './index.ts';
import { type Field, fields, fieldWeights } from './terms.ts';

/** A score of 1, of which scores are whole numbers: the greatest that a word gives then fits a byte. */
export const scoreUnit = 24;

/** What finding something in a field is worth, by the number that stands for the field in a posting. */
const weights = Float64Array.from({ length: postingFields }, (_, field) => weightOf(fields[field]));

function weightOf(field: Field | undefined): number {
  return field === undefined ? 0 : fieldWeights[field];
}

/** Terms that lie beside one another and are worth the same: their postings are one piece. */
export interface Span {
  first: number;
  end: number;
  value: number;
}

/** From which posting to which; never outside them, whatever a damaged index says. */
function postingsOf({ postings, postingStarts }: SearchIndex, { first, end }: Span): [from: number, to: number] {
  return [postingStarts[first] ?? 0, Math.min(postingStarts[end] ?? 0, postings.length)];
}

export function countPostings(index: SearchIndex, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => {
    const [from, to] = postingsOf(index, span);
    return sum + Math.max(0, to - from);
  }, 0);
}

/** By the number of the field, the score of a term in it. */
const worthOf = (value: number): Uint16Array => Uint16Array.from(weights, (weight) => Math.round(weight * value * scoreUnit));

/**
 * The best score of each person for one word. A byte for each person of the directory: it is made in no time, stays in
 * the processor's cache, and a map of those who were found takes far longer where a letter finds thousands.
 */
export class Scores {
  readonly #index: SearchIndex;
  readonly #spans: readonly Span[];
  readonly #scores: Uint8Array;
  readonly #found: number[] = [];

  /** @param among who was found already: nobody else counts */
  constructor(index: SearchIndex, spans: readonly Span[], among?: Scores) {
    this.#index = index;
    this.#spans = spans;
    this.#scores = new Uint8Array(index.people);
    for (const span of spans) this.#collect(span, among);
  }

  /** Everybody who was found, in no order. */
  get found(): readonly number[] {
    return this.#found;
  }

  /** 0 for somebody who was not found. */
  of(person: number): number {
    return this.#scores[person] ?? 0;
  }

  /** For each of a few people the term to which the score is owed. */
  termsOf(people: readonly number[]): Map<number, number> {
    const terms = new Map<number, number>();
    const wanted = new Uint8Array(this.#index.people);
    for (const person of people) wanted[person] = this.of(person);
    const { postings, postingStarts } = this.#index;
    for (const span of this.#spans) {
      const worth = worthOf(span.value);
      const [from, to] = postingsOf(this.#index, span);
      for (let at = from; at < to && terms.size < people.length; at++) {
        const posting = postings[at] ?? 0;
        const person = Math.floor(posting / postingFields);
        if ((wanted[person] ?? 0) === 0 || wanted[person] !== worth[posting % postingFields]) continue;
        wanted[person] = 0;
        terms.set(person, span.first + firstWhere(span.end - span.first, (place) => (postingStarts[span.first + place + 1] ?? 0) > at));
      }
    }
    return terms;
  }

  #collect(span: Span, among: Scores | undefined): void {
    const scores = this.#scores;
    const known = among?.#scores;
    const worth = worthOf(span.value);
    const { postings } = this.#index;
    const [from, to] = postingsOf(this.#index, span);
    for (let at = from; at < to; at++) {
      const posting = postings[at] ?? 0;
      const person = Math.floor(posting / postingFields);
      const before = scores[person] ?? 255;
      const score = worth[posting % postingFields] ?? 0;
      if (score <= before) continue;
      if (before === 0) {
        if (known !== undefined && known[person] === 0) continue;
        this.#found.push(person);
      }
      scores[person] = score;
    }
  }
}

/** Calls back with each person whom a term leads to and the score there: a person's fields one after the other. */
export function forEachPosting(
  index: SearchIndex,
  term: number,
  value: number,
  call: (person: number, score: number) => void,
): void {
  const worth = worthOf(value);
  const [from, to] = postingsOf(index, { first: term, end: term + 1, value });
  for (let at = from; at < to; at++) {
    const posting = index.postings[at] ?? 0;
    const person = Math.floor(posting / postingFields);
    if (person < index.people) call(person, worth[posting % postingFields] ?? 0);
  }
}
