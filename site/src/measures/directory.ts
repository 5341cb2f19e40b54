import type { MeasuresReport } from '@kith/shared/measure/report';
import { pairs } from '../charts/pairs.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, exhibit, figureOf, shownOf, told } from './exhibit.ts';

const { measures: words } = strings;

/** A longer list would be one to look up in, which the table's CSV is for. */
const mostTopics = 15;

/** The topics that most people want to learn, with those who are open to teach them. */
export function topicsExhibit(
  { supplyAndDemand }: MeasuresReport,
  names: ReadonlyMap<string, string>,
): Exhibit | undefined {
  if (supplyAndDemand === undefined) return undefined;
  const demand = supplyAndDemand['learning-demand'];
  const supply = supplyAndDemand['teaching-supply'];
  const topics = [...new Set([...demand.parts, ...supply.parts].flatMap(({ of }) => of.topic ?? []))];
  const rows = topics
    .map((topic) => ({
      topic,
      name: names.get(topic) ?? topic,
      want: figureOf(demand, { topic }),
      teach: figureOf(supply, { topic }),
    }))
    .filter(({ want }) => shownOf(want) !== undefined)
    .toSorted(
      (left, right) => (shownOf(right.want) ?? 0) - (shownOf(left.want) ?? 0) || (left.name < right.name ? -1 : 1),
    )
    .slice(0, mostTopics);
  return exhibit('topics', {
    measures: ['learning-demand', 'teaching-supply'],
    table: {
      names: [words.names.topic],
      values: [
        { head: words.columns.want, written: words.whole },
        { head: words.columns.teach, written: words.whole },
      ],
      rows: rows.map(({ name, want, teach }) => ({ names: [name], figures: [want, teach] })),
    },
    draw: (frame) =>
      pairs(
        frame,
        rows.map(({ name, want, teach }) => ({
          label: name,
          one: { value: shownOf(want), told: told(want, words.whole) },
          other: { value: shownOf(teach), told: told(teach, words.whole) },
        })),
      ),
  });
}
