import { expect, test } from 'vitest';
import { labelLanguages, labelScales, labelValues, noKeys, notApplicableKeys, yesKeys } from './labels.ts';

test.each(labelScales)('an answer on the scale of %s counts the same in whichever language it stands', (scale) => {
  const values = new Map<string, Set<number>>();
  for (const language of labelLanguages) {
    const own = labelValues(scale, [language]);
    expect(new Set(own.values()), language).toEqual(new Set([1, 2, 3, 4, 5]));
    for (const [key, value] of own) values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  expect([...values].filter(([, counts]) => counts.size > 1)).toEqual([]);
  expect([...values.keys()].filter((key) => key === '' || notApplicableKeys.has(key))).toEqual([]);
});

test('nothing is yes and no at once', () => {
  expect([...yesKeys].filter((key) => noKeys.has(key))).toEqual([]);
});
