import { randomLcg, randomLogNormal, randomNormal, randomPoisson } from 'd3-random';

/** What is left to chance. From one seed comes one course of things, on every machine. */
export interface Chance {
  /** Evenly between 0 and 1, 1 left out. */
  share(): number;
  happens(probability: number): boolean;
  /** Evenly drawn, both ends included. */
  whole(from: number, to: number): number;
  normal(mean: number, deviation: number): number;
  poisson(mean: number): number;
  /** A number above zero that is around the median, now and then far above it. */
  skewed(median: number, spread: number): number;
  pick<Item>(items: readonly Item[]): Item | undefined;
  /** All of them where there are no more than that many, otherwise so many of them (one may be drawn again). */
  some<Item>(items: readonly Item[], most: number): readonly Item[];
  /** Drawn by weight; undefined where every weight is zero. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item | undefined;
  /** 22 letters of base64url. */
  id(): string;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** @param seed a whole number, 0 to 2³² − 1 */
export function chanceFrom(seed: number): Chance {
  // The generator takes a share of its range.
  const next = randomLcg(seed / 0x1_0000_0000);
  const normal = randomNormal.source(next);
  const poisson = randomPoisson.source(next);
  const logNormal = randomLogNormal.source(next);
  const below = (count: number): number => Math.floor(next() * count);
  return {
    share: next,
    happens: (probability) => next() < probability,
    whole: (from, to) => from + below(to - from + 1),
    normal: (mean, deviation) => normal(mean, deviation)(),
    poisson: (mean) => poisson(mean)(),
    skewed: (median, spread) => logNormal(Math.log(median), spread)(),
    pick: (items) => items[below(items.length)],
    some: (items, most) =>
      items.length <= most
        ? items
        : Array.from({ length: most }, () => items[below(items.length)]).flatMap((item) => item ?? []),
    weighted(items, weightOf) {
      const weights = items.map(weightOf);
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return items.find((_, index) => {
        const weight = weights[index] ?? 0;
        rest -= weight;
        return weight > 0 && rest < 0;
      });
    },
    id: () => Array.from({ length: 22 }, () => letters[below(letters.length)]).join(''),
  };
}
