import { isShown } from '@kith/shared/measure/figure';
import fc from 'fast-check';
import { test } from 'vitest';
import { surveyOf } from '../../../site/publisher/survey/results.ts';

const minimum = 5;

const question = {
  id: 'ae1',
  text: 'x',
  lowest: 1,
  highest: 5,
  positive: 4,
  reversed: false,
  column: 0,
  labels: new Map<string, number>(),
};

const answer = fc.record({
  group: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  participates: fc.option(fc.constantFrom(true, false), { nil: undefined }),
  score: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
});

/**
 * Whoever subtracts what is told of some groups from what is told of everybody gets the figures of those who are left: never of fewer
 * people than the minimum, and never of people who all gave one answer.
 */
test('no subtraction of what a survey tells leaves a small group, nor one that is of one mind', () => {
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 60 }), (answers) => {
      const respondents = answers.map(({ group, participates, score }) => ({
        group,
        ...(participates === undefined ? {} : { participates }),
        scores: new Map(score === undefined ? [] : [['ae1', score]]),
      }));
      const { measures } = surveyOf({
        title: 'x',
        questions: [question],
        respondents,
        minimum,
        invited: 100,
        invitedByGroup: new Map(),
      });
      const parts = measures['survey-score'].parts;
      const whole = parts.find(({ of }) => of.department === undefined && of.participation === undefined);
      if (whole === undefined || !isShown(whole.value)) return true;
      const told = (key: 'department' | 'participation') =>
        parts.flatMap(({ of, value }) => (isShown(value) ? (of[key] ?? []) : []));
      const listed = new Set(parts.flatMap(({ of }) => of.department ?? []));
      const cuts = [
        {
          named: told('department'),
          of: ({ group }: (typeof answers)[number]) => (listed.has(group) ? group : '(others)'),
        },
        {
          named: told('participation'),
          of: ({ participates }: (typeof answers)[number]) => (participates === true ? 'participant' : 'other'),
        },
      ];
      return cuts.every(({ named, of }) => {
        const left = answers.filter((one) => one.score !== undefined && !named.some((name) => name === of(one)));
        const isCut = named.length > 0;
        return (
          !isCut || left.length === 0 || (left.length >= minimum && new Set(left.map(({ score }) => score)).size > 1)
        );
      });
    }),
    { numRuns: 2000 },
  );
});
