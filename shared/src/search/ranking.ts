import { firstWhere } from '../sorted.ts';
import type { SearchIndex } from './index.ts';
import { rankOf } from './standing.ts';

/** Among whom to search, and how to choose among equals. */
export interface SearchScope {
  /** At most this many hits. */
  limit: number;
  /** Whether somebody, by the place in the list of all people, may be a hit; everybody where it is absent. */
  passes?: (person: number) => boolean;
  /** Those of the user's own department, who come last of equals. */
  colleagues?: ReadonlySet<number>;
}

/** Somebody who was found, before anybody asks why. */
export interface Ranked {
  /** Place in the list of all people. */
  person: number;
  score: number;
}

/** The best few of many, without sorting the many. */
export class Ranking {
  readonly best: Ranked[] = [];
  readonly #index: SearchIndex;
  readonly #scope: SearchScope;

  constructor(index: SearchIndex, scope: SearchScope) {
    this.#index = index;
    this.#scope = scope;
  }

  offer(ranked: Ranked): void {
    const { limit, passes } = this.#scope;
    const last = this.best.at(-1);
    if (ranked.score === 0) return;
    if (this.best.length >= limit && last !== undefined && !this.#isBefore(ranked, last)) return;
    if (passes?.(ranked.person) === false) return;
    this.best.splice(
      firstWhere(this.best.length, (place) => this.#isBefore(ranked, this.best[place] ?? ranked)),
      0,
      ranked,
    );
    if (this.best.length > limit) this.best.pop();
  }

  /** The higher score, then who is more open, then whose entry is fresher, then who is of another department than the user. */
  #isBefore(left: Ranked, right: Ranked): boolean {
    if (left.score !== right.score) return left.score > right.score;
    const { standings } = this.#index;
    const ranks = rankOf(standings[left.person] ?? 0) - rankOf(standings[right.person] ?? 0);
    if (ranks !== 0) return ranks > 0;
    const near = this.#nearness(left.person) - this.#nearness(right.person);
    return near === 0 ? left.person < right.person : near < 0;
  }

  #nearness(person: number): number {
    return this.#scope.colleagues?.has(person) === true ? 1 : 0;
  }
}
