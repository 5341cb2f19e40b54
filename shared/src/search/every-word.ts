import { type SearchIndex, termAt } from './index.ts';
import { countPostings, Scores, type Span } from './scores.ts';

/** Those who were found by every word. */
export class EveryWord {
  readonly #index: SearchIndex;
  /** The word that finds the fewest people first: nobody but those is looked at for the others. */
  readonly #words: readonly Scores[];

  /** @param words the terms that each word stands for */
  constructor(index: SearchIndex, words: readonly (readonly Span[])[]) {
    this.#index = index;
    const counted = words.map((spans) => ({ spans, postings: countPostings(index, spans) }));
    counted.sort((left, right) => left.postings - right.postings);
    const scores: Scores[] = [];
    for (const { spans } of counted) scores.push(new Scores(index, spans, scores.at(-1)));
    this.#words = scores;
  }

  /** Everybody, in no order. */
  get people(): readonly number[] {
    return this.#words.at(-1)?.found ?? [];
  }

  /** The mean over the words; 0 for somebody whom a word did not find. */
  of(person: number): number {
    let sum = 0;
    for (const word of this.#words) {
      const score = word.of(person);
      if (score === 0) return 0;
      sum += score;
    }
    return sum / this.#words.length;
  }

  /** For each of a few people the terms that led there. */
  termsOf(people: readonly number[]): (person: number) => string[] {
    const terms = this.#words.map((word) => word.termsOf(people));
    return (person) =>
      terms.flatMap((ofWord) => {
        const term = ofWord.get(person);
        return term === undefined ? [] : [termAt(this.#index, term)];
      });
  }
}
