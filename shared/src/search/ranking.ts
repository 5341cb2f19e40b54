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
  #least = 1;

  constructor(index: SearchIndex, scope: SearchScope) {
    this.#index = index;
    this.#scope = scope;
  }

  /** Whoever scores less need not be offered. */
  get least(): number {
    return this.#least;
  }

  /**
   * Somebody may be offered twice, the better score counts.
   * @returns what became of it; `barred` is who must not be a hit, `known` who is one already with this score or a better one
   */
  offer(person: number, score: number): 'taken' | 'left' | 'barred' | 'known' {
    if (score < this.#least) return 'left';
    const { limit, passes } = this.#scope;
    const last = this.best.at(-1);
    if (this.best.length >= limit && last !== undefined && !this.#isBefore(person, score, last)) return 'left';
    if (passes?.(person) === false) return 'barred';
    const known = this.best.findIndex((other) => other.person === person);
    if (known >= 0) {
      if ((this.best[known]?.score ?? 0) >= score) return 'known';
      this.best.splice(known, 1);
    }
    const place = firstWhere(this.best.length, (place) => {
      const other = this.best[place];
      return other === undefined || this.#isBefore(person, score, other);
    });
    this.best.splice(place, 0, { person, score });
    if (this.best.length > limit) this.best.pop();
    if (this.best.length >= limit) this.#least = Math.max(1, this.best.at(-1)?.score ?? 1);
    return 'taken';
  }

  /** The higher score, then who is more open, then whose entry is fresher, then who is of another department than the user. */
  #isBefore(person: number, score: number, other: Ranked): boolean {
    if (score !== other.score) return score > other.score;
    const { standings } = this.#index;
    const ranks = rankOf(standings[person] ?? 0) - rankOf(standings[other.person] ?? 0);
    if (ranks !== 0) return ranks > 0;
    const near = this.#nearness(person) - this.#nearness(other.person);
    return near === 0 ? person < other.person : near < 0;
  }

  #nearness(person: number): number {
    return this.#scope.colleagues?.has(person) === true ? 1 : 0;
  }
}
