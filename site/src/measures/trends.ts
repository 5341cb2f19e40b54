import type { Figure } from '@kith/shared/measure/figure';
import { isShown } from '@kith/shared/measure/figure';
import type { MeasureId } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { type Series, trend } from '../charts/trend.ts';
import { strings } from '../strings/en.ts';
import { type Exhibit, type ExhibitId, exhibit, figureOf, isTold, told } from './exhibit.ts';
import { colourOf, type KindNames, kindRows } from './kinds.ts';

const { measures: words } = strings;

interface Line {
  label: string;
  colour: string;
  of: (report: MeasuresReport) => Figure;
}

interface Trend {
  measures: readonly MeasureId[];
  lines: readonly Line[];
  written: (value: number) => string;
  /** Where the axis ends. */
  to?: number;
}

/** How it went over the periods, the earliest first. Empty where there is only one. */
export function trendExhibits(reports: readonly MeasuresReport[], names: KindNames): Exhibit[] {
  if (reports.length < 2) return [];
  const lines: [ExhibitId, Trend][] = [
    [
      'people-trend',
      {
        measures: ['learners-reached', 'experts-reached'],
        written: words.whole,
        lines: [
          {
            label: words.columns.learners,
            colour: 'var(--thread)',
            of: ({ reach }) => reach['learners-reached'].value,
          },
          { label: words.columns.experts, colour: 'var(--ink)', of: ({ reach }) => reach['experts-reached'].value },
        ],
      },
    ],
    [
      'kinds-trend',
      {
        measures: ['relationships-reached'],
        written: words.whole,
        lines: [
          { label: words.allKinds, colour: 'var(--ink)', of: ({ reach }) => reach['relationships-reached'].value },
          ...kindRows(names).map(({ kind, name }) => ({
            label: name,
            colour: colourOf(kind),
            of: ({ reach }: MeasuresReport) => figureOf(reach['relationships-reached'], { kind }),
          })),
        ],
      },
    ],
    [
      'bridging-trend',
      {
        measures: ['bridging-share'],
        written: words.share,
        to: 1,
        lines: [
          {
            label: words.columns.share,
            colour: 'var(--thread)',
            of: ({ bridging }) => bridging['bridging-share'].value,
          },
        ],
      },
    ],
    [
      'confidence-trend',
      {
        measures: ['confidence-change'],
        written: words.signed,
        lines: [
          {
            label: words.columns.change,
            colour: 'var(--thread)',
            of: ({ impact }) => impact['confidence-change'].value,
          },
        ],
      },
    ],
    [
      'completion-trend',
      {
        measures: ['completion-share', 'expired-asks-share'],
        written: words.share,
        to: 1,
        lines: [
          {
            label: words.columns.completed,
            colour: 'var(--thread)',
            of: ({ impact }) => impact['completion-share'].value,
          },
          {
            label: words.columns.expired,
            colour: 'var(--ink)',
            of: ({ impact }) => impact['expired-asks-share'].value,
          },
        ],
      },
    ],
  ];
  return lines.flatMap(([id, one]) => trendExhibit(id, one, reports) ?? []).filter(isTold);
}

function trendExhibit(id: ExhibitId, { measures, lines, written, to }: Trend, reports: readonly MeasuresReport[]) {
  const series = lines.map(
    ({ label, colour, of }): Series => ({
      label,
      colour,
      values: reports.map((report) => pointOf(of(report), written)),
    }),
  );
  // A point alone is no line; the table has it, and says what is not told.
  const drawn = series.filter(({ values }) => values.filter((value) => value !== undefined).length > 1);
  if (drawn.length === 0) return undefined;
  return exhibit(id, {
    measures,
    table: {
      names: [words.names.period],
      values: lines.map(({ label }) => ({ head: label, written })),
      rows: reports.map((report) => ({
        names: [words.quarter(report.period)],
        figures: lines.map(({ of }) => of(report)),
      })),
    },
    draw: (frame) =>
      trend(frame, drawn, {
        periods: reports.map(({ period }) => words.shortQuarter(period)),
        written,
        ...(to === undefined ? {} : { to }),
      }),
  });
}

const pointOf = (figure: Figure, written: (value: number) => string): Series['values'][number] =>
  isShown(figure)
    ? {
        value: figure.shown,
        ...(figure.low === undefined ? {} : { low: figure.low }),
        ...(figure.high === undefined ? {} : { high: figure.high }),
        told: told(figure, written),
      }
    : undefined;
