import { expect, test } from 'vitest';
import { effectSize, gini, meanEstimate, meanOfMeans, shareEstimate, topShare } from './statistics.ts';

/** The ten differences of the sleep data with which Student introduced his test (A. R. Cushny, A. R. Peebles, 1905). */
const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

test('the interval of a mean is that of R: t.test(with(sleep, extra[11:20] - extra[1:10]))', () => {
  const estimate = meanEstimate(sleep);
  expect(estimate?.value).toBeCloseTo(1.58, 10);
  expect(estimate?.low).toBeCloseTo(0.700_114, 5);
  expect(estimate?.high).toBeCloseTo(2.459_886, 5);
  expect(meanEstimate([3])).toBeUndefined();
});

test('the interval of a share is Wilson’s, as R has it: prop.test(x, n, correct = FALSE)', () => {
  const estimate = shareEstimate(15, 50);
  expect(estimate.low).toBeCloseTo(0.191_035, 5);
  expect(estimate.high).toBeCloseTo(0.437_505, 5);
  expect(shareEstimate(0, 10)).toMatchObject({ value: 0, low: 0 });
  expect(shareEstimate(10, 10)).toMatchObject({ value: 1, high: 1 });
});

test('where everybody answered every question, a mean of means is the mean of each person’s own, with its interval', () => {
  const answers = sleep.map((value, place) => [value, sleep[(place * 3 + 1) % sleep.length] ?? 0, (place % 5) + 1]);
  const own = meanEstimate(answers.map((given) => given.reduce((sum, value) => sum + value, 0) / 3));
  const estimate = meanOfMeans(answers, 3);
  expect(estimate?.value).toBeCloseTo(own?.value ?? 0, 10);
  expect(estimate?.low).toBeCloseTo(own?.low ?? 0, 10);
  expect(estimate?.high).toBeCloseTo(own?.high ?? 0, 10);
});

test('in a mean of means each question weighs the same, also where fewer answered it, and the interval is wider', () => {
  const all = sleep.map((value) => [value, value + 1]);
  const some = all.map(([one, other], place) => (place < 6 ? [one, other] : [one, undefined]));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const estimate = meanOfMeans(some, 2);
  expect(estimate?.value).toBeCloseTo((mean(sleep) + mean(sleep.slice(0, 6)) + 1) / 2, 10);
  const width = (one: ReturnType<typeof meanOfMeans>) => (one === undefined ? 0 : one.high - one.low);
  const full = meanOfMeans(all.slice(0, 6), 2);
  expect(width(estimate)).toBeGreaterThan(0);
  expect(width(estimate)).toBeLessThan(width(full) * 2);
  expect(meanOfMeans([[1, undefined]], 2)).toBeUndefined();
});

test('an effect is the mean difference in standard deviations, a little less for a small group', () => {
  const estimate = effectSize(sleep);
  // 1.58 / 1.229995 (R's sd) × (1 − 3 / 35).
  expect(estimate?.value).toBeCloseTo((1.58 / 1.229_995) * (1 - 3 / 35), 5);
  expect(effectSize([1, 1, 1])).toBeUndefined();
});

test('a load that all carry alike has no concentration, one that one carries has all of it', () => {
  expect(gini([3, 3, 3, 3])).toBe(0);
  expect(gini([0, 0, 0, 8])).toBe(0.75);
  expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25, 10);
  expect(topShare([1, 1, 1, 5], 1)).toBe(0.625);
});
