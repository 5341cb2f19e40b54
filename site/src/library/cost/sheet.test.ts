import { describe, expect, test } from 'vitest';
import { leaders } from '../../strings/en/leaders.ts';
import { addressOf, assumptionsIn } from './address.ts';
import { type Assumptions, faultOf, forEachAssumption } from './assumption.ts';
import { examplesOf } from './examples.ts';
import { sheetOf } from './sheet.ts';

const examples: Assumptions = forEachAssumption((id) =>
  id === 'weeks' ? { low: 42, likely: 44, high: 46 } : { low: 2, likely: 3, high: 5 },
);
const labels = forEachAssumption((id) => `the ${id}`);
const sheet = (assumptions: Assumptions) => sheetOf(assumptions, labels, leaders.leaders.cost);

describe('the sheet on costs', () => {
  test('shows no figure without its uncertainty', () => {
    const { figures, swings, summary } = sheet(examples);
    for (const { text } of figures) expect(text).toMatch(/^[\d,]+ to [\d,]+, likeliest [\d,]+$/);
    for (const text of swings) expect(text).toMatch(/: [\d,]+ to [\d,]+$/);
    expect(summary.replaceAll(/[\d,]+ to [\d,]+/g, '')).not.toMatch(/\d/);
  });

  test('says of a result without a range that it holds only if everything is exactly right', () => {
    const sure = forEachAssumption((id) => ({
      low: examples[id].likely,
      likely: examples[id].likely,
      high: examples[id].likely,
    }));
    for (const { text } of sheet(sure).figures) expect(text).toMatch(/, if every assumption is exactly right$/);
    expect(sheet(sure).swings).toEqual([]);
  });

  test('is handed on by its address, which names only what was changed', () => {
    expect(addressOf(examples, examples)).toBe('');
    const changed = { ...examples, people: { low: 10, likely: 20.5, high: 30 } };
    expect(addressOf(changed, examples)).toBe('people=10_20.5_30');
    expect(assumptionsIn('#people=10_20.5_30', examples)).toEqual(changed);
  });

  test.each([
    '#',
    '#people',
    '#people=1_2',
    '#people=a_b_c',
    '#people=-1_2_3',
    '#people=1e9_2_3',
    '#__proto__=1_2_3',
    '#x=1_2_3',
  ])('takes nothing from an address that says %s', (address) => {
    expect(assumptionsIn(address, examples)).toEqual(examples);
  });
});

test('what cannot be reckoned with is found: no number, out of order, out of the limits', () => {
  expect(faultOf('people', { low: 1, likely: 2, high: 3 })).toBeUndefined();
  expect(faultOf('people', { low: 1, likely: Number.NaN, high: 3 })).toBe('not-a-number');
  expect(faultOf('people', { low: 3, likely: 2, high: 3 })).toBe('not-in-order');
  expect(faultOf('share', { low: 0, likely: 2, high: 3 })).toBe('out-of-limits');
  expect(faultOf('share', { low: 1, likely: 2, high: 101 })).toBe('out-of-limits');
});

test('a writer who left an assumption out is told which', () => {
  expect(() => examplesOf([{ id: 'people', low: 1, likely: 2, high: 3 }])).toThrow(/lacks share, .*weeks/);
});
