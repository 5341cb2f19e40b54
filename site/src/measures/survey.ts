import type { Measure, Place } from '@kith/shared/measure/figure';
import type { MeasureId } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { ranges, type Scale } from '../charts/ranges.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, type ExhibitId, exhibit, figureOf, shownOf } from './exhibit.ts';
import { rangeOf } from './range.ts';

const { measures: words } = strings;

export type SurveySection = NonNullable<MeasuresReport['survey']>;

/** Under this it is said that those who did not answer may see it otherwise. */
export const half = 0.5;

/** What a survey is called, how many were asked, and what part of them has answered. */
export function surveyBasis({ measures, title }: SurveySection): string {
  const { base, value } = measures['response-rate'];
  const [rate, asked] = [shownOf(value), base === undefined ? undefined : shownOf(base)];
  if (rate === undefined || asked === undefined) return words.surveyUnasked(title);
  const basis = words.surveyBasis(title, words.whole(asked), words.share(rate));
  return rate < half ? `${basis} ${words.surveyFew}` : basis;
}

/** What people answered to each question: all of them, those who take part, and the others where the survey tells them apart. */
export function questionsExhibit({ survey }: MeasuresReport): Exhibit | undefined {
  if (survey === undefined) return undefined;
  return answersExhibit('questions', survey, {
    measures: ['survey-score', 'survey-positive', 'response-rate'],
    about: 'question',
    head: words.names.question,
    score: survey.measures['survey-score'],
    things: survey.items.map(({ id, text }) => ({ id, name: text })),
    also: { head: words.columns.positive, measure: survey.measures['survey-positive'] },
  });
}

/** The same for what several questions ask about together; undefined where no two of a survey do. */
export function constructsExhibit({ survey }: MeasuresReport): Exhibit | undefined {
  if (survey === undefined || survey.constructs.length === 0) return undefined;
  return answersExhibit('constructs', survey, {
    measures: ['construct-score'],
    about: 'construct',
    head: words.names.construct,
    score: survey.measures['construct-score'],
    things: survey.constructs,
  });
}

interface Answers {
  measures: readonly MeasureId[];
  about: 'question' | 'construct';
  head: string;
  score: Measure;
  things: readonly { id: string; name: string }[];
  /** A share that stands beside the score in the table. */
  also?: { head: string; measure: Measure };
}

function answersExhibit(
  id: ExhibitId,
  { items }: SurveySection,
  { about, also, head, measures, score, things }: Answers,
): Exhibit {
  const rows = things.flatMap((thing) =>
    groupsIn(score).map(({ name, participation }) => {
      const of: Place = { [about]: thing.id, ...(participation === undefined ? {} : { participation }) };
      return { thing: thing.name, group: name, participation, of, figure: figureOf(score, of) };
    }),
  );
  return exhibit(id, {
    measures,
    table: {
      names: [head, words.names.group],
      values: [
        { head: words.columns.score, written: words.decimal },
        ...(also === undefined ? [] : [{ head: also.head, written: words.share }]),
      ],
      rows: rows.map(({ thing, group, figure, of }) => ({
        names: [thing, group],
        figures: [figure, ...(also === undefined ? [] : [figureOf(also.measure, of)])],
      })),
    },
    draw: (frame) =>
      ranges(
        frame,
        rows.map(({ thing, group, participation, figure }) => ({
          ...(participation === undefined ? { head: thing } : {}),
          ...rangeOf(group, figure, words.decimal, colours[participation ?? 'all']),
        })),
        scaleOf(items),
      ),
  });
}

/** From the lowest to the highest that could be answered to any of these questions. */
export function scaleOf(items: SurveySection['items']): Scale {
  const from = Math.min(...items.map(({ lowest }) => lowest), 1);
  const to = Math.max(...items.map(({ highest }) => highest), 5);
  return { from, to, ticks: Array.from({ length: to - from + 1 }, (_, index) => from + index), written: String };
}

const colours = { all: 'var(--ink)', participant: 'var(--thread)', other: 'var(--soft)' };

/** Everybody, and where the survey tells them apart those who take part and the others. */
const groupsIn = ({ parts }: Measure) => [
  { name: words.everybody, participation: undefined },
  ...(['participant', 'other'] as const).flatMap((participation) =>
    parts.some(({ of }) => of.participation === participation)
      ? [{ name: words.participation[participation], participation }]
      : [],
  ),
];
