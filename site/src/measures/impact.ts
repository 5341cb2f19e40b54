import { type Figure, type Place, waitingTimes } from '@kith/shared/measure/figure';
import type { MeasureId } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { arrows } from '../charts/arrows.ts';
import { bars } from '../charts/bars.ts';
import { ranges } from '../charts/ranges.ts';
import { strings } from '../strings/en.ts';
import { baseOf, type Exhibit, exhibit, figureOf, highOf, lowOf, shownOf, told } from './exhibit.ts';
import { colourOf, type KindNames, kindRows } from './kinds.ts';
import { rangeOf } from './range.ts';

const { measures: words } = strings;

interface Row {
  kind: RelationshipKind | undefined;
  name: string;
}

/** All kinds together, then each. */
const rowsOf = (names: KindNames): Row[] => [{ kind: undefined, name: words.allKinds }, ...kindRows(names)];

const colourIn = ({ kind }: Row): string => (kind === undefined ? 'var(--ink)' : colourOf(kind));

/** The figure of a measure for a kind, or for all. */
const figureIn = ({ impact }: MeasuresReport, id: keyof MeasuresReport['impact'], row: Row): Figure =>
  figureOf(impact[id], placeOf(row));

const placeOf = ({ kind }: Row): Place => (kind === undefined ? {} : { kind });

export function confidenceExhibit(report: MeasuresReport, names: KindNames): Exhibit {
  const rows = rowsOf(names).map((row) => {
    const [before, after] = [figureIn(report, 'confidence-before', row), figureIn(report, 'confidence-after', row)];
    return { row, before, after, base: baseOf(report.impact['confidence-before'], placeOf(row)) };
  });
  const drawn = rows.map(({ row, before, after }) => {
    const from = shownOf(before);
    const to = shownOf(after);
    return {
      label: row.name,
      before: from,
      after: to,
      told: from === undefined || to === undefined ? told(before, words.decimal) : words.decimal(to),
      colour: colourIn(row),
    };
  });
  return exhibit('confidence', {
    measures: ['confidence-before', 'confidence-after'],
    table: {
      names: [words.names.kind],
      values: [
        { head: words.columns.before, written: words.decimal },
        { head: words.columns.after, written: words.decimal },
        { head: words.columns.answers, written: words.whole },
      ],
      rows: rows.map(({ row, before, after, base }) => ({ names: [row.name], figures: [before, after, base] })),
    },
    draw: (frame) => arrows(frame, drawn, { from: 1, to: 5 }),
  });
}

export function changeExhibit(report: MeasuresReport, names: KindNames): Exhibit {
  const rows = rowsOf(names).map((row) => ({
    row,
    change: figureIn(report, 'confidence-change', row),
    effect: figureIn(report, 'confidence-effect-size', row),
  }));
  const span = spanOf(rows.map(({ change }) => change));
  return exhibit('change', {
    measures: ['confidence-change', 'confidence-effect-size'],
    table: {
      names: [words.names.kind],
      values: [
        { head: words.columns.change, written: words.signed },
        { head: words.columns.effect, written: words.signed },
      ],
      rows: rows.map(({ row, change, effect }) => ({ names: [row.name], figures: [change, effect] })),
    },
    draw: (frame) =>
      ranges(
        frame,
        rows.map(({ row, change }) => rangeOf(row.name, change, words.signed, colourIn(row))),
        {
          ...span,
          ticks: halves(span),
          written: (tick) => (tick === 0 ? '0' : words.signed(tick).replace(/0$/, '')),
          still: 0,
        },
      ),
  });
}

export function pulseExhibit(report: MeasuresReport, names: KindNames): Exhibit {
  return meansExhibit('pulse', report, names, {
    id: 'pulse-score',
    head: words.columns.score,
    written: words.decimal,
    scale: { from: 1, to: 5, ticks: [1, 2, 3, 4, 5], written: String },
  });
}

export function completionExhibit(report: MeasuresReport, names: KindNames): Exhibit {
  return meansExhibit('completion', report, names, {
    id: 'completion-share',
    head: words.columns.completed,
    written: words.share,
    scale: { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], written: words.share },
    also: 'early-completion-share',
  });
}

/** How long it took from the agreement to the first session. */
export function meetingExhibit({ impact }: MeasuresReport): Exhibit {
  const measure = impact['time-to-first-meeting'];
  const rows = waitingTimes.map((waiting) => ({
    names: [words.waiting[waiting]],
    figures: [figureOf(measure, { waiting })],
  }));
  const drawn = rows.map(({ names: [label = ''], figures: [figure = measure.value] }) => ({
    label,
    value: shownOf(figure),
    told: told(figure, words.whole),
    colour: 'var(--thread)',
  }));
  return exhibit('meeting', {
    measures: ['time-to-first-meeting'],
    table: {
      names: [words.names.waiting],
      values: [{ head: words.columns.relationships, written: words.whole }],
      rows,
    },
    draw: (frame) => bars(frame, drawn),
  });
}

interface Means {
  id: 'pulse-score' | 'completion-share';
  head: string;
  written: (value: number) => string;
  scale: Parameters<typeof ranges>[2];
  also?: 'early-completion-share';
}

/** A mean or a share of each kind, with its range and how many answers or ends it is of. */
function meansExhibit(
  id: 'pulse' | 'completion',
  report: MeasuresReport,
  names: KindNames,
  { id: measure, head, written, scale, also }: Means,
): Exhibit {
  const rows = rowsOf(names).map((row) => ({
    row,
    figures: [
      figureIn(report, measure, row),
      baseOf(report.impact[measure], placeOf(row)),
      ...(also === undefined ? [] : [figureIn(report, also, row)]),
    ],
  }));
  const measures: MeasureId[] = also === undefined ? [measure] : [measure, also];
  return exhibit(id, {
    measures,
    table: {
      names: [words.names.kind],
      values: [
        { head, written },
        { head: also === undefined ? words.columns.answers : words.columns.ended, written: words.whole },
        ...(also === undefined ? [] : [{ head: words.columns.early, written: words.share }]),
      ],
      rows: rows.map(({ row, figures }) => ({ names: [row.name], figures })),
    },
    draw: (frame) =>
      ranges(
        frame,
        rows.flatMap(({ row, figures: [figure] }) =>
          figure === undefined ? [] : [rangeOf(row.name, figure, written, colourIn(row))],
        ),
        scale,
      ),
  });
}

/** From the lowest to the highest in steps of a half, zero among them. */
function spanOf(figures: readonly Figure[]): { from: number; to: number } {
  const ends = figures.flatMap((figure) => [lowOf(figure) ?? 0, highOf(figure) ?? 0]);
  return { from: Math.floor(Math.min(0, ...ends) * 2) / 2, to: Math.ceil(Math.max(0.5, ...ends) * 2) / 2 };
}

const halves = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: Math.round((to - from) * 2) + 1 }, (_, index) => from + index / 2);
