import { type Figure, isShown, type Measure, type Place } from '@kith/shared/measure/figure';
import type { MeasureId } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import type { ChartFrame } from '../charts/svg.ts';
import { strings } from '../strings/en.ts';

const { measures: words } = strings;

export type ExhibitId = keyof typeof words.exhibits;

/** One or several figures of the same things, with what they are of. */
export interface ExhibitTable {
  /** Heads of the columns that say what a row is about. */
  names: readonly string[];
  values: readonly { head: string; written: (value: number) => string }[];
  rows: readonly { names: readonly string[]; figures: readonly Figure[] }[];
}

/** A chart with all that belongs to it. */
export interface Exhibit {
  id: ExhibitId;
  title: string;
  /** How to read it. */
  lead?: string;
  caveat: string;
  /** Those whose definitions stand beside it. */
  measures: readonly MeasureId[];
  table: ExhibitTable;
  draw: (frame: ChartFrame) => string;
}

type Drawn = Pick<Exhibit, 'measures' | 'table' | 'draw' | 'lead'>;

/** @param drawn also how to read it, where that hangs on the figures */
export const exhibit = (id: ExhibitId, drawn: Drawn): Exhibit => ({ id, ...words.exhibits[id], ...drawn });

/** Whether anything of it may be told, and so drawn. */
export const isTold = ({ table }: Exhibit): boolean => table.rows.some(({ figures }) => figures.some(isShown));

/** Whether there is something that may not be told. */
export const isProtected = ({ table }: Exhibit): boolean =>
  table.rows.some(({ figures }) => figures.some((figure) => !isShown(figure) && figure.withheld === 'protected'));

/** A measure of a report by its id; undefined where the report has no such section. */
export function measureIn(report: MeasuresReport, id: MeasureId): Measure | undefined {
  const { bridging, impact, reach, supplyAndDemand, survey } = report;
  const sections: Readonly<Record<string, Measure>>[] = [
    reach,
    bridging,
    impact,
    supplyAndDemand ?? {},
    survey?.measures ?? {},
  ];
  return sections.find((section) => Object.hasOwn(section, id))?.[id];
}

const unknown: Figure = { withheld: 'unknown' };

/** The figure for a part of a measure, or for the whole; not known where the report says nothing of it. */
export function figureOf(measure: Measure | undefined, of: Place = {}): Figure {
  return partOf(measure, of)?.value ?? unknown;
}

/** How many stand behind the figure of a part, or of the whole. */
export function baseOf(measure: Measure | undefined, of: Place = {}): Figure {
  return partOf(measure, of)?.base ?? unknown;
}

function partOf(measure: Measure | undefined, of: Place): Pick<Measure, 'value' | 'base'> | undefined {
  const keys = entriesOf(of);
  if (keys.length === 0) return measure;
  return measure?.parts.find((candidate) => {
    const own = entriesOf(candidate.of);
    return own.length === keys.length && keys.every(([key, value]) => candidate.of[key] === value);
  });
}

const isKey = (key: string, of: Place): key is keyof Place => Object.hasOwn(of, key);

const entriesOf = (of: Place): [keyof Place, unknown][] =>
  Object.keys(of).flatMap((key): [keyof Place, unknown][] =>
    isKey(key, of) && of[key] !== undefined ? [[key, of[key]]] : [],
  );

export const shownOf = (figure: Figure): number | undefined => (isShown(figure) ? figure.shown : undefined);

export const lowOf = (figure: Figure): number | undefined => (isShown(figure) ? figure.low : undefined);
export const highOf = (figure: Figure): number | undefined => (isShown(figure) ? figure.high : undefined);

/** A figure in words, alone. */
export const told = (figure: Figure, written: (value: number) => string): string =>
  isShown(figure) ? written(figure.shown) : figure.withheld === 'protected' ? words.notTold : words.notKnown;

/** The ends of a figure's range in words. */
export const rangeTold = (figure: Figure, written: (value: number) => string): string | undefined =>
  isShown(figure) && figure.low !== undefined && figure.high !== undefined
    ? words.between(written(figure.low), written(figure.high))
    : undefined;

/** A figure in words, with its range where it has one. */
export const toldInFull = (figure: Figure, written: (value: number) => string): string =>
  isShown(figure) && figure.low !== undefined && figure.high !== undefined
    ? words.range(written(figure.shown), written(figure.low), written(figure.high))
    : told(figure, written);

/** Whether a report could say something of a measure, be it that it is not told. */
export const isKnown = (measure: Measure | undefined): boolean =>
  measure !== undefined && (isShown(measure.value) || measure.value.withheld === 'protected');
