import { type Figure, isShown, type Place } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { ranges } from '../charts/ranges.ts';
import type { ChartFrame } from '../charts/svg.ts';
import { strings } from '../strings/en.ts';
import { departmentName } from './departments.ts';
import { baseOf, type Exhibit, type ExhibitTable, exhibit, figureOf, shownOf } from './exhibit.ts';
import { rangeOf } from './range.ts';
import { half, type SurveySection, scaleOf } from './survey.ts';
import { descriptionOf } from './table.ts';

const { measures: words } = strings;

/** A longer list would be one to look up in, which the report's files are for. */
const mostThings = 12;

/** What was asked about, by several questions together or by one. */
interface Thing {
  name: string;
  measure: 'construct-score' | 'survey-score';
  of: Place;
}

interface Row {
  name: string;
  department?: string;
  score: Figure;
  answers: Figure;
  /** What part of the department has answered at all. */
  rate: Figure;
}

/**
 * What departments answered, a picture for each thing that was asked about: questions that belong together as one, since the few
 * answers of a department say more so. Undefined where the survey tells no departments apart.
 */
export function surveyDepartmentsExhibit({ survey }: Pick<MeasuresReport, 'survey'>): Exhibit | undefined {
  if (survey === undefined) return undefined;
  const { measures } = survey;
  const departments = departmentsIn(survey);
  if (departments.length === 0) return undefined;
  const things = thingsIn(survey);
  const pictures = things.slice(0, mostThings).map((thing) => ({ thing, rows: rowsOf(survey, thing, departments) }));
  const few = departments.filter(
    (department) => (shownOf(figureOf(measures['response-rate'], { department })) ?? 1) < half,
  );
  // Rates are always told. Alone they would be an exhibit of nothing.
  const isAnyTold = pictures.some(({ rows }) => rows.some(({ score }) => isShown(score)));
  const tableOf = (own: typeof pictures): ExhibitTable => ({
    names: [words.names.construct, words.names.group],
    values: [
      { head: words.columns.score, written: words.decimal },
      { head: words.columns.answers, written: words.whole },
      ...(isAnyTold ? [{ head: words.columns.answered, written: words.share }] : []),
    ],
    rows: own.flatMap(({ thing, rows }) =>
      rows.map(({ name, score, answers, rate }) => ({
        names: [thing.name, name],
        figures: [score, answers, ...(isAnyTold ? [rate] : [])],
      })),
    ),
  });
  return exhibit('survey-departments', {
    measures: ['construct-score', 'survey-score', 'response-rate'],
    lead: [
      words.exhibits['survey-departments'].lead,
      ...(things.length > mostThings ? [words.surveyMost(mostThings)] : []),
      ...(few.length === 0 ? [] : [words.surveyFewIn(strings.list(few))]),
    ].join(' '),
    table: tableOf(pictures),
    draw: (frame) =>
      pictures
        .map(({ thing, rows }, place) =>
          pictureOf(
            {
              ...frame,
              id: `${frame.id}-${place + 1}`,
              title: `${thing.name}: ${frame.title}`,
              description: descriptionOf({ table: tableOf([{ thing, rows }]) }),
            },
            thing,
            rows,
            survey,
          ),
        )
        .join(''),
  });
}

/** Those that have a figure of their own anywhere, in the order of the report. */
const departmentsIn = ({ measures }: SurveySection): string[] => [
  ...new Set(measures['survey-score'].parts.flatMap(({ of }) => of.department ?? [])),
];

/** What several questions ask about together, and then each question that stands alone. */
function thingsIn({ constructs, items }: SurveySection): Thing[] {
  const together = new Set(constructs.flatMap((construct) => construct.items));
  return [
    ...constructs.map(({ id, name }): Thing => ({ name, measure: 'construct-score', of: { construct: id } })),
    ...items
      .filter(({ id }) => !together.has(id))
      .map(({ id, text }): Thing => ({ name: text, measure: 'survey-score', of: { question: id } })),
  ];
}

/** Everybody, and each department; the departments alone where nothing is told of any that could be held against everybody. */
function rowsOf({ measures }: SurveySection, { measure, of }: Thing, departments: readonly string[]): Row[] {
  const row = (name: string, department?: string): Row => {
    const place = department === undefined ? {} : { department };
    return {
      name,
      ...place,
      score: figureOf(measures[measure], { ...of, ...place }),
      answers: baseOf(measures[measure], { ...of, ...place }),
      rate: figureOf(measures['response-rate'], place),
    };
  };
  const rows = departments.map((department) => row(departmentName(department), department));
  return rows.some(({ score }) => isShown(score)) ? [row(words.everybody), ...rows] : rows;
}

/** A dot and its range for each; an upright line goes through the score of everybody. */
function pictureOf(frame: ChartFrame, { name }: Thing, rows: readonly Row[], { items }: SurveySection): string {
  const everybody = rows.find(({ department }) => department === undefined);
  const still = everybody === undefined ? undefined : shownOf(everybody.score);
  return ranges(
    frame,
    rows.map(({ name: label, department, score }, place) => ({
      ...(place === 0 ? { head: name } : {}),
      ...rangeOf(label, score, words.decimal, department === undefined ? 'var(--ink)' : 'var(--thread)'),
    })),
    { ...scaleOf(items), ...(still === undefined ? {} : { still }) },
  );
}
