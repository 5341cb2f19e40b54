import type { MeasuresReport } from '@kith/shared/measure/report';
import { ranges } from '../charts/ranges.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, exhibit, figureOf, highOf, lowOf, shownOf, told } from './exhibit.ts';

const { measures: words } = strings;

/** Letters of a question that stand beside a chart; the table has all of them. */
const longestLabel = 70;

/** What people answered to each question: all of them, those who take part, and the others where the survey tells them apart. */
export function questionsExhibit({ survey }: MeasuresReport): Exhibit | undefined {
  if (survey === undefined) return undefined;
  const score = survey.measures['survey-score'];
  const groups = [
    { name: words.everybody, participation: undefined },
    ...(['participant', 'other'] as const).map((participation) => ({
      name: words.participation[participation],
      participation,
    })),
  ].filter(
    ({ participation }) =>
      participation === undefined || score.parts.some(({ of }) => of.participation === participation),
  );
  const rows = survey.items.flatMap(({ id: question, text }) =>
    groups.map(({ name, participation }) => ({
      question: text,
      group: name,
      participation,
      figure: figureOf(score, { question, ...(participation === undefined ? {} : { participation }) }),
    })),
  );
  const scale = {
    from: Math.min(...survey.items.map(({ lowest }) => lowest), 1),
    to: Math.max(...survey.items.map(({ highest }) => highest), 5),
  };
  const colours = { all: 'var(--ink)', participant: 'var(--thread)', other: 'var(--soft)' };
  return exhibit('questions', {
    measures: ['survey-score', 'response-rate'],
    table: {
      names: [words.names.question, words.names.group],
      values: [{ head: words.columns.score, written: words.decimal }],
      rows: rows.map(({ question, group, figure }) => ({ names: [question, group], figures: [figure] })),
    },
    draw: (frame) =>
      ranges(
        frame,
        rows.map(({ question, group, participation, figure }) => ({
          label: participation === undefined ? shortened(question) : group,
          value: shownOf(figure),
          low: lowOf(figure),
          high: highOf(figure),
          told: told(figure, words.decimal),
          colour: colours[participation ?? 'all'],
        })),
        {
          ...scale,
          ticks: Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index),
          written: String,
        },
      ),
  });
}

const shortened = (text: string): string =>
  text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
