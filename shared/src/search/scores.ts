import { firstWhere } from '../sorted.ts';
import { postingFields, type SearchIndex, type SearchTable } from './index.ts';
import { scoreRoomOf } from './score-room.ts';
import { type Field, fields, fieldWeights } from './terms.ts';

/** A score of 1, of which scores are whole numbers: the greatest that there is then fits a byte. */
export const scoreUnit = 16;

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
export function postingsOf({ posted, postingStarts }: SearchTable, first: number, end: number): [number, number] {
  return [postingStarts[first] ?? 0, Math.min(postingStarts[end] ?? 0, posted)];
}

export function countPostings(index: SearchIndex, spans: readonly Span[]): number {
  return spans.reduce((sum, { first, end }) => {
    const [from, to] = postingsOf(index, first, end);
    return sum + Math.max(0, to - from);
  }, 0);
}

/** By the number of the field, the score of a term in it. */
export const worthOf = (value: number): Uint8Array =>
  Uint8Array.from(weights, (weight) => Math.round(weight * value * scoreUnit));

/**
 * The best score of each person for some terms. A byte for each person of the directory: it is emptied in no time, stays in
 * the processor's cache, and a map of those who were found takes far longer where a letter finds thousands.
 */
export class Scores {
  readonly #index: SearchIndex;
  readonly #spans: readonly Span[];
  readonly #scores: Uint8Array;

  /** @param among who was found already: nobody else counts */
  constructor(index: SearchIndex, spans: readonly Span[], among?: Scores) {
    this.#index = index;
    this.#spans = spans;
    this.#scores = scoreRoomOf(index).take();
    for (const span of spans) this.#collect(span, among === undefined ? undefined : among.#scores);
  }

  /** Gives its memory to the next search: nothing is asked of these scores any more. */
  release(): void {
    scoreRoomOf(this.#index).giveBack(this.#scores);
  }

  /** 0 for somebody who was not found. */
  of(person: number): number {
    return this.#scores[person] ?? 0;
  }

  /** For each of a few people the term to which the score is owed. */
  termsOf(people: readonly number[]): Map<number, number> {
    const terms = new Map<number, number>();
    const { postings, postingStarts } = this.#index;
    const room = scoreRoomOf(this.#index);
    const wanted = room.take();
    for (const person of people) wanted[person] = this.of(person);
    for (const { first, end, value } of this.#spans) {
      const worth = worthOf(value);
      const [from, to] = postingsOf(this.#index, first, end);
      for (let at = from; at < to && terms.size < people.length; at++) {
        const posting = postings[at] ?? 0;
        const person = Math.floor(posting / postingFields);
        const score = wanted[person] ?? 0;
        if (score === 0 || score !== worth[posting % postingFields]) continue;
        wanted[person] = 0;
        terms.set(person, first + firstWhere(end - first, (place) => (postingStarts[first + place + 1] ?? 0) > at));
      }
    }
    room.giveBack(wanted);
    return terms;
  }

  #collect({ first, end, value }: Span, known: Uint8Array | undefined): void {
    const scores = this.#scores;
    const worth = worthOf(value);
    const { postings } = this.#index;
    const [from, to] = postingsOf(this.#index, first, end);
    for (let at = from; at < to; at++) {
      const posting = postings[at] ?? 0;
      const person = Math.floor(posting / postingFields);
      if (known !== undefined && known[person] === 0) continue;
      const score = worth[posting % postingFields] ?? 0;
      // Beyond the last person nothing is written, whatever a damaged index says.
      if (score > (scores[person] ?? 255)) scores[person] = score;
    }
  }
}
