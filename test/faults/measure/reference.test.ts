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

/** Few departments that learn much from one another: of nearly every one of these, all flows are told. */
const crossing = fc.record({
  seed: fc.nat(1_000_000),
  people: fc.integer({ min: 60, max: 160 }),
  departments: fc.integer({ min: 2, max: 3 }),
  relationships: fc.integer({ min: 200, max: 500 }),
  handing: fc.constantFrom(0.7, 1),
  last: fc.constant('2026-12'),
});

test('how far learning crosses departments, both ways and between how many of them, is that of what happened', () => {
  let reciprocal = 0;
  fc.assert(
    fc.property(fc.oneof(organisation, crossing), (made) => {
      const truth = truthOf(made, first, at);
      const { bridging } = measuresOf(questionOf(made, truth, 5));
      const count = (key: string) => truth.counts.get(key)?.value ?? 0;
      const [within, across] = [count('within'), count('across')];
      const share = bridging['bridging-share'].value;
      if ('shown' in share) expect(Math.abs(share.shown - across / (within + across))).toBeLessThanOrEqual(0.000_501);
      const index = bridging['external-internal-index'].value;
      if ('shown' in index)
        expect(Math.abs(index.shown - (across - within) / (across + within))).toBeLessThanOrEqual(0.005_001);
      const listed = (bridging['learning-flows'].parts ?? []).flatMap(({ of, value }) =>
        'shown' in value && ![of['learner'], of['expert']].includes(otherDepartments)
          ? [{ learner: of['learner'] ?? '', expert: of['expert'] ?? '', value: value.shown }]
          : [],
      );
      for (const { learner, expert, value } of listed) expect(value).toBe(count(`flow/${learner}/${expert}`));
      // Of every relationship between two departments, one by one: has it another that goes the other way?
      const bothWays = listed.flatMap(({ learner, expert, value }) => {
        const back = listed.find((other) => other.learner === expert && other.expert === learner);
        return learner === expert || back === undefined
          ? []
          : Array.from({ length: value }, (_, place) => place < back.value);
      });
      const { reciprocity } = bridging;
      if ('shown' in reciprocity.value && listed.length === (bridging['learning-flows'].parts ?? []).length) {
        reciprocal++;
        const expected = bothWays.filter(Boolean).length / bothWays.length;
        expect(Math.abs(reciprocity.value.shown - expected)).toBeLessThanOrEqual(0.005_001);
      }
    }),
    { numRuns: 200 },
  );
  expect(reciprocal).toBeGreaterThan(20);
});
