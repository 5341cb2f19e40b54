import { otherDepartments } from '@kith/shared/measure/figure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSides } from '../../../site/publisher/measure/join.ts';
import { createLedger } from '../../../site/publisher/measure/ledger.ts';
import { countsOf, measuresOf, type Question } from '../../../site/publisher/measure/measure.ts';
import { periodNamed } from '../../../site/publisher/measure/months.ts';
import { exact } from '../../../site/publisher/measure/table.ts';
import { type MadeOrganisation, madeContributions, monthOf } from '../../support/contributions.ts';
import { chance } from '../../support/crowd.ts';
import { type Truth, truthOf } from '../../support/measures-reference.ts';

const organisation = fc.record({
  seed: fc.nat(1_000_000),
  people: fc.integer({ min: 2, max: 120 }),
  departments: fc.integer({ min: 1, max: 6 }),
  relationships: fc.integer({ min: 0, max: 150 }),
  handing: fc.constantFrom(0.3, 0.7, 1),
  last: fc.constant('2026-12'),
});

/** The third quarter is the seventh to the ninth of the twelve months. */
const first = 6;
const at = first + 2;

/** What is asked of all that was handed over in several months, in any order, some of it twice. */
function questionOf(made: MadeOrganisation, { population }: Truth, minimum: number): Question {
  const random = chance(made.seed + 2);
  const contributions = [2, 5, at].flatMap((month) =>
    [...madeContributions(made, month)].map((one) => ({ ...one, month })),
  );
  const shuffled = [...contributions, ...contributions.filter(() => random() < 0.1)]
    .map((one) => ({ ...one, order: random() }))
    .sort((left, right) => left.order - right.order);
  const ledger = createLedger((name) => population.has(name));
  for (const { contribution, month, person } of shuffled) ledger.add(contribution, `${month} ${person}`);
  const period = periodNamed('2026-Q3');
  if (period === undefined) throw new Error('There is no such quarter.');
  return {
    joined: joinSides(ledger),
    period,
    organisation: 'Made',
    made: monthOf(first + 3, made),
    minimum,
    population: { all: made.people, departments: population },
    noise: exact,
  };
}

test('every count of a random organisation is what one gets by counting what happened, one by one', () => {
  fc.assert(
    fc.property(organisation, (made) => {
      const truth = truthOf(made, first, at);
      const { departments, table } = countsOf(questionOf(made, truth, 1));
      const count = (key: string) => truth.counts.get(key)?.value ?? 0;
      for (const [key, { fixed, value }] of table.cells) {
        const [name = '', part = ''] = key.split('/');
        if (fixed === 'open' || ['contributions', 'help'].includes(name)) continue;
        if (name === 'others' || part === otherDepartments) continue;
        if (name === 'flow' || name === 'peers') continue;
        if (key === 'pairs' || key === 'pulses') continue;
        const expected =
          key === 'waiting/met'
            ? count('ask/all/agreed') - count('waiting/not-yet')
            : count(key.replace(/^small/, 'department'));
        expect([key, value]).toEqual([key, expected]);
      }
      const flows = [...table.cells].filter(
        ([key]) => /^flow\/(?:within|across)\/.*\n/s.test(key) && !key.includes(otherDepartments),
      );
      for (const [key, { value }] of flows)
        expect(value).toBe(count(key.replace(/^flow\/(?:within|across)\//, 'flow/').replace('\n', '/')));
      expect(departments.every((name) => truth.population.has(name))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('means, sums and shares are those of the same relationships', () => {
  fc.assert(
    fc.property(organisation, (made) => {
      const truth = truthOf(made, first, at);
      const { impact, reach } = measuresOf(questionOf(made, truth, 5));
      const { confidence } = truth;
      const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const change = impact['confidence-change'];
      if ('shown' in change.value) {
        const expected = mean(confidence.map(({ after, before }) => after - before));
        expect(Math.abs(change.value.shown - expected)).toBeLessThanOrEqual(0.005_001);
        expect(change.base).toEqual({ shown: confidence.length });
        expect(change.value.low).toBeLessThanOrEqual(change.value.shown);
        expect(change.value.high).toBeGreaterThanOrEqual(change.value.shown);
      }
      const hours = reach['learning-hours'].value;
      if ('shown' in hours) expect(Math.abs(hours.shown - truth.minutes / 60)).toBeLessThanOrEqual(0.5);
      const share = impact['completion-share'].value;
      const of = (state: string) => truth.counts.get(`state/all/${state}`)?.value ?? 0;
      const [completed, early, stopped] = [of('completed'), of('completed-early'), of('stopped')];
      if ('shown' in share) expect(share.shown).toBeCloseTo((completed + early) / (completed + early + stopped), 3);
    }),
    { numRuns: 200 },
  );
});
