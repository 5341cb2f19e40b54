import { canonicalJson } from '@kith/shared/feed/canonical';
import type { Measure } from '@kith/shared/measure/figure';
import { measureIds } from '@kith/shared/measure/ids';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { unknown } from './telling.ts';

/** The sections that a report may have or not, and get later. */
export interface AddedSections {
  survey?: MeasuresReport['survey'] | undefined;
  supplyAndDemand?: MeasuresReport['supplyAndDemand'] | undefined;
}

const countProtected = ({ parts, value }: Measure): number =>
  [value, ...parts.map((part) => part.value)].filter(
    (figure) => 'withheld' in figure && figure.withheld === 'protected',
  ).length;

/** How many figures of each measure are not told to protect people. */
function withheldOf(measures: Readonly<Record<string, Measure>>): MeasuresReport['withheld'] {
  return Object.entries(measures).flatMap(([measure, own]) => {
    const figures = countProtected(own);
    return figures === 0 ? [] : [{ measure, figures }];
  });
}

const isOf = (section: keyof typeof measureIds, id: string): boolean =>
  measureIds[section].some((measure: string) => measure === id);

/** The report with these sections, in place of those of its own. */
export function withSections(report: MeasuresReport, { supplyAndDemand, survey }: AddedSections): MeasuresReport {
  let whole = report;
  const replaced = (section: 'survey' | 'supplyAndDemand', measures: Readonly<Record<string, Measure>>) => [
    ...whole.withheld.filter(({ measure }) => !isOf(section, measure)),
    ...withheldOf(measures),
  ];
  if (survey !== undefined) whole = { ...whole, survey, withheld: replaced('survey', survey.measures) };
  if (supplyAndDemand !== undefined)
    whole = { ...whole, supplyAndDemand, withheld: replaced('supplyAndDemand', supplyAndDemand) };
  return whole;
}

const untold = (measures: Readonly<Record<string, Measure>>): object =>
  Object.fromEntries(Object.entries(measures).map(([id, { unit }]) => [id, { unit, value: unknown, parts: [] }]));

/** The report of a period for which nobody has been asked: its figures are not known, and nothing is withheld. */
export function withoutContributions(report: MeasuresReport): MeasuresReport {
  const { bridging, impact, reach } = report;
  const sections = { reach: untold(reach), bridging: untold(bridging), impact: untold(impact) };
  return reportSchema.parse({ ...report, ...sections, contributions: unknown, withheld: [] });
}

const hasContributions = ({ contributions }: MeasuresReport): boolean =>
  'shown' in contributions || contributions.withheld !== 'unknown';

/** Of a report what another one of the same period tells as well. */
function alsoIn(report: MeasuresReport, other: MeasuresReport) {
  const { bridging, contributions, impact, population, reach, supplyAndDemand, survey } = report;
  return {
    minimumGroup: report.minimumGroup,
    ...(hasContributions(other)
      ? { bridging, contributions, epsilon: report.epsilon, impact, population, reach, simulated: report.simulated }
      : {}),
    ...(other.survey === undefined ? {} : { survey }),
    ...(other.supplyAndDemand === undefined ? {} : { supplyAndDemand }),
  };
}

/** Whether a report tells all that another one does, with the same figures: nobody learns more from having both. */
export const tellsTheSame = (report: MeasuresReport, known: MeasuresReport): boolean =>
  canonicalJson(alsoIn(report, known)) === canonicalJson(alsoIn(known, known));
