/// <reference path="./jstat.d.ts" />
import jstat from 'jstat';
import { mean, sampleCovariance, sampleStandardDeviation } from 'simple-statistics';

/** A value with its 95 % confidence interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const confidence = 0.95;
const tail = (1 + confidence) / 2;

/**
 * The mean of independent values with Student's t interval. Undefined below two values, which have no spread.
 */
export function meanEstimate(values: readonly number[]): Estimate | undefined {
  if (values.length < 2) return undefined;
  const value = mean([...values]);
  const error = sampleStandardDeviation([...values]) / Math.sqrt(values.length);
  const reach = jstat.studentt.inv(tail, values.length - 1) * error;
  return { value, low: value - reach, high: value + reach };
}

/**
 * The mean of several questions' means, each question weighing the same, with Student's interval. People answer several questions
 * alike, so what their answers have in common counts, as far as the same people gave them; the fewest answers of a question set the
 * degrees of freedom. Where everybody answered everything, it is the mean of each person's own mean, and its interval. Undefined
 * where a question has fewer than two answers.
 * @param people the answers of each, by question; undefined where somebody gave none
 */
export function meanOfMeans(
  people: readonly (readonly (number | undefined)[])[],
  questions: number,
): Estimate | undefined {
  const columns = Array.from({ length: questions }, (_, place) => people.map((answers) => answers[place]));
  const given = columns.map((column) => column.filter((answer) => answer !== undefined));
  const fewest = Math.min(...given.map(({ length }) => length));
  if (questions === 0 || fewest < 2) return undefined;
  const value = mean(given.map((answers) => mean(answers)));
  const variance = columns.reduce(
    (sum, left) => sum + columns.reduce((row, right) => row + covarianceOfMeans(left, right), 0),
    0,
  );
  const reach = (jstat.studentt.inv(tail, fewest - 1) * Math.sqrt(Math.max(0, variance))) / questions;
  return { value, low: value - reach, high: value + reach };
}

/** Of the means of two questions: that of the answers of those who gave both, as far as the same people gave them. */
function covarianceOfMeans(left: readonly (number | undefined)[], right: readonly (number | undefined)[]): number {
  const both = left.flatMap((one, place) => {
    const other = right[place];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  if (both.length < 2) return 0;
  const count = (column: readonly (number | undefined)[]) => column.filter((answer) => answer !== undefined).length;
  const covariance = sampleCovariance(
    both.map(([one]) => one),
    both.map(([, other]) => other),
  );
  return (covariance * both.length) / (count(left) * count(right));
}

/**
 * A share with Wilson's score interval (E. B. Wilson, JASA 22, 1927), which stays between 0 and 1 and holds for small groups.
 * @param of at least 1
 */
export function shareEstimate(count: number, of: number): Estimate {
  const z = jstat.normal.inv(tail, 0, 1);
  const share = count / of;
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  // Rounding may put an end a hair beyond the share itself.
  return {
    value: share,
    low: Math.min(share, Math.max(0, middle - reach)),
    high: Math.max(share, Math.min(1, middle + reach)),
  };
}

/**
 * How large a paired change is: the mean difference in standard deviations of the differences, with Hedges' correction for small
 * groups (L. V. Hedges, Journal of Educational Statistics 6, 1981), and the interval of its large-sample standard error
 * √(1/n + g²/2n) (Borenstein and others, Introduction to Meta-Analysis, 2009, chapter 4). Undefined where everybody changed alike.
 */
export function effectSize(differences: readonly number[]): Estimate | undefined {
  const count = differences.length;
  if (count < 2) return undefined;
  const spread = sampleStandardDeviation([...differences]);
  if (spread === 0) return undefined;
  const value = (mean([...differences]) / spread) * (1 - 3 / (4 * (count - 1) - 1));
  const reach = jstat.normal.inv(tail, 0, 1) * Math.sqrt(1 / count + value ** 2 / (2 * count));
  return { value, low: value - reach, high: value + reach };
}

/**
 * How unequally a load is spread: 0 where everybody carries the same, towards 1 where one carries all. G = Σ(2i − n − 1)xᵢ / (n Σx),
 * x from the smallest on.
 */
export function gini(loads: readonly number[]): number {
  const sorted = loads.toSorted((left, right) => left - right);
  const count = sorted.length;
  const total = sorted.reduce((sum, load) => sum + load, 0);
  if (total === 0) return 0;
  return sorted.reduce((sum, load, place) => sum + (2 * (place + 1) - count - 1) * load, 0) / (count * total);
}

/** What part of a load those carry who carry most. */
export function topShare(loads: readonly number[], top: number): number {
  const sorted = loads.toSorted((left, right) => right - left);
  const total = sorted.reduce((sum, load) => sum + load, 0);
  return total === 0 ? 0 : sorted.slice(0, top).reduce((sum, load) => sum + load, 0) / total;
}
