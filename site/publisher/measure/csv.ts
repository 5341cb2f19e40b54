import { type Figure, isShown, type Measure, type Place } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { stringify } from 'csv-stringify/sync';
import { guarded } from '../export/escapes.ts';

const places = [
  'kind',
  'state',
  'answer',
  'waiting',
  'department',
  'learner',
  'expert',
  'item',
  'topic',
  'question',
  'construct',
  'participation',
] as const satisfies readonly (keyof Place)[];

const header = [
  'period',
  'simulated',
  'section',
  'measure',
  'unit',
  ...places,
  'value',
  'low',
  'high',
  'base',
  'withheld',
];

/**
 * The figures of a report, one a row, as CSV (RFC 4180) in UTF-8 with a byte order mark. A figure that is not told has no value and
 * the reason in the last column. No cell is a formula.
 */
export function reportCsv(report: MeasuresReport): string {
  const rows = sectionsOf(report).flatMap(([section, measures]) =>
    Object.entries(measures).flatMap(([id, measure]) =>
      rowsOf(measure).map((row) => [section, id, measure.unit, ...row]),
    ),
  );
  const start = [report.period, report.simulated === true ? 'yes' : ''];
  const lines = [header, ...rows.map((row) => [...start, ...row].map(guarded))];
  return stringify(lines, { bom: true, record_delimiter: '\r\n' });
}

function sectionsOf({ bridging, impact, reach, supplyAndDemand, survey }: MeasuresReport) {
  const sections: [string, Record<string, Measure>][] = [
    ['reach', reach],
    ['bridging', bridging],
    ['impact', impact],
  ];
  if (survey !== undefined) sections.push(['survey', survey.measures]);
  if (supplyAndDemand !== undefined) sections.push(['supplyAndDemand', supplyAndDemand]);
  return sections;
}

function rowsOf({ base, parts, value }: Measure): string[][] {
  return [rowOf({}, value, base), ...parts.map((part) => rowOf(part.of, part.value, part.base))];
}

function rowOf(of: Place, value: Figure, base: Figure | undefined): string[] {
  const { high, low, shown } = isShown(value) ? value : {};
  const numbers = [shown, low, high, base !== undefined && isShown(base) ? base.shown : undefined];
  return [
    ...places.map((place) => String(of[place] ?? '')),
    ...numbers.map(numberText),
    isShown(value) ? '' : value.withheld,
  ];
}

const numberText = (number: number | undefined): string => (number === undefined ? '' : String(number));
