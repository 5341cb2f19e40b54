import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssumptionId, type Assumptions, forEachAssumption, limits, type Range } from './assumption.ts';
import { figureIds, figures, reckon, swings } from './reckon.ts';
import { rounded } from './rounded.ts';

const exactly = (value: number): Range => ({ low: value, likely: value, high: value });

const sample: Assumptions = {
  people: { low: 100, likely: 200, high: 300 },
  share: { low: 5, likely: 10, high: 20 },
  meetings: { low: 3, likely: 6, high: 18 },
  preparation: exactly(0.5),
  training: exactly(2),
  setup: { low: 40, likely: 100, high: 300 },
  running: { low: 2, likely: 5, high: 10 },
  hour: exactly(50),
  outlays: exactly(0),
  weeks: exactly(44),
};

/** Three values in order, within the limits. */
const rangeOf = (id: AssumptionId): fc.Arbitrary<Range> =>
  fc
    .tuple(...Array.from({ length: 3 }, () => fc.double({ min: limits[id].least, max: limits[id].most, noNaN: true })))
    .map((values) => values.sort((one, other) => one - other))
    .map(([low = 0, likely = 0, high = 0]) => ({ low, likely, high }));

const record = <Value>(of: (id: AssumptionId) => fc.Arbitrary<Value>) => fc.record(forEachAssumption(of));

const assumptions: fc.Arbitrary<Assumptions> = record(rangeOf);
const fractions = record(() => fc.double({ min: 0, max: 1, noNaN: true }));
const figure = fc.constantFrom(...figureIds);

/** A little room for the last bits of a sum. */
const atMost = (one: number, other: number): boolean => one <= other * (1 + 1e-12) + 1e-12;
const within = (inner: Range, outer: Range): boolean => atMost(outer.low, inner.low) && atMost(inner.high, outer.high);

describe('what learning from one another costs', () => {
  test('can be checked by hand', () => {
    // 20 learners, each 6 × 2.5 + 2 = 17 hours, and 60 hours of looking after it.
    expect(reckon('hoursLater', sample).likely).toBe(400);
    expect(reckon('hoursFirst', sample).likely).toBe(500);
    expect(reckon('moneyFirst', sample).likely).toBe(25_000);
    // 500 hours over 20 learners and 44 weeks.
    expect(reckon('minutesFirst', sample).likely).toBeCloseTo((500 * 60) / 20 / 44, 10);
    expect(reckon('hoursLater', sample).low).toBe(5 * (3 * 2.5 + 2) + 24);
    expect(reckon('hoursLater', sample).high).toBe(60 * (18 * 2.5 + 2) + 120);
  });

  test('lies in the range that is shown, whatever the truth is inside the assumptions', () => {
    fc.assert(
      fc.property(assumptions, fractions, figure, (given, where, id) => {
        const truth = forEachAssumption((each) => given[each].low + where[each] * (given[each].high - given[each].low));
        const { low, high } = reckon(id, given);
        const value = figures[id].at(truth);
        return atMost(low, value) && atMost(value, high);
      }),
      { numRuns: 2000 },
    );
  });

  test('is never surer than before when an assumption gets less sure', () => {
    fc.assert(
      fc.property(assumptions, fractions, fractions, figure, (given, down, up, id) => {
        const wider = forEachAssumption((each) => {
          const { least, most } = limits[each];
          const { low, likely, high } = given[each];
          return { low: low - down[each] * (low - least), likely, high: high + up[each] * (most - high) };
        });
        return within(reckon(id, given), reckon(id, wider));
      }),
      { numRuns: 2000 },
    );
  });

  test('has what is likeliest between its ends, and rounding takes nothing away', () => {
    fc.assert(
      fc.property(assumptions, figure, (given, id) => {
        const range = reckon(id, given);
        const shown = rounded(range);
        return (
          atMost(range.low, range.likely) &&
          atMost(range.likely, range.high) &&
          within(range, shown) &&
          shown.low <= shown.likely &&
          shown.likely <= shown.high
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('names what moves it most, and leaves out what does not move it', () => {
    expect(swings('hoursLater', sample).map(({ assumption }) => assumption)).toEqual([
      'meetings',
      'share',
      'people',
      'running',
    ]);
    const alone = swings('hoursLater', sample)[0];
    expect(alone).toMatchObject({ low: 20 * 9.5 + 60, high: 20 * 47 + 60 });
  });
});

test('a range to be read has two digits that count, its ends rounded outwards', () => {
  expect(rounded({ low: 2449, likely: 4450, high: 9110 })).toEqual({ low: 2400, likely: 4500, high: 9200 });
  expect(rounded({ low: 0, likely: 0.4, high: 3.2 })).toEqual({ low: 0, likely: 0, high: 4 });
  expect(rounded({ low: 2400, likely: 2400, high: 2400 })).toEqual({ low: 2400, likely: 2400, high: 2400 });
});
