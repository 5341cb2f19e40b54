import { isShown, type Place } from '@kith/shared/measure/figure';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
        constructNames: new Map(),
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

/** So there is no more to subtract in a construct than in its questions, whatever the cuts. */
test('what is told of several questions together is the mean of what is told of each, and of nobody else', () => {
  const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
  const respondent = fc.record({
    group: fc.constantFrom('A', 'B', 'C'),
    taking: fc.boolean(),
    scores: fc.tuple(score, score),
  });
  let told = 0;
  fc.assert(
    fc.property(fc.array(respondent, { minLength: 1, maxLength: 60 }), (answers) => {
      const questions = ['ae1', 'ae2'].map((id) => ({ ...question, id, construct: 'access' }));
      const { measures } = surveyOf({
        title: 'x',
        questions,
        respondents: answers.map(({ group, scores, taking }) => ({
          group,
          participates: taking,
          scores: new Map(questions.flatMap(({ id }, at) => (scores[at] === undefined ? [] : [[id, scores[at]]]))),
        })),
        minimum,
        constructNames: new Map([['access', 'Access']]),
        invited: 100,
        invitedByGroup: new Map(),
      });
      const scoresOf = ({ department, participation }: Place) =>
        measures['survey-score'].parts.filter(
          ({ of }) => of.department === department && of.participation === participation,
        );
      return measures['construct-score'].parts.every(({ base, of, value }) => {
        if (!isShown(value)) return true;
        told++;
        const own = scoresOf(of);
        const means = own.flatMap((one) => (isShown(one.value) ? [one.value.shown] : []));
        const bases = own.flatMap((one) => (one.base !== undefined && isShown(one.base) ? [one.base.shown] : []));
        if (means.length !== 2 || base === undefined || !isShown(base)) return false;
        const mean = ((means[0] ?? 0) + (means[1] ?? 0)) / 2;
        return Math.abs(mean - value.shown) < 0.011 && base.shown === Math.min(...bases) && base.shown >= minimum;
      });
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(100);
});
