import { axisFy, barX, ruleX, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, spread, svgOf, widthOf } from './svg.ts';

export interface PairedBars {
  label: string;
  one: { value: number | undefined; told: string };
  other: { value: number | undefined; told: string };
}

/** Two amounts of each thing, one below the other: the first full, the second hollow. */
export function pairs(frame: ChartFrame, rows: readonly PairedBars[]): string {
  const { text: size, names } = chartSizes[frame.size];
  const both = rows.flatMap(({ label, one, other }) => [
    { label, side: 'one', ...one },
    { label, side: 'other', ...other },
  ]);
  const known = both.filter(({ value }) => value !== undefined);
  const highest = Math.max(...both.map(({ value }) => value ?? 0), 1);
  const room = 12 + Math.max(...both.map(({ told }) => widthOf(told, size - 1)), 0);
  return svgOf(frame, {
    ...margins(frame, names, room),
    marginTop: 4,
    marginBottom: 4,
    height: 8 + rows.length * 46,
    x: { domain: spread(frame, 0, highest), axis: null },
    fy: { domain: rows.map(({ label }) => label), padding: 0.28, label: null, axis: null },
    y: { domain: ['one', 'other'], padding: 0.1, axis: null },
    marks: [
      axisFacets(frame, names, size),
      barX(
        known.filter(({ side }) => side === 'one'),
        { x1: 0, x2: 'value', y: 'side', fy: 'label', fill: 'var(--thread)', className: 'chart-one' },
      ),
      barX(
        known.filter(({ side }) => side === 'other'),
        {
          x1: 0,
          x2: 'value',
          y: 'side',
          fy: 'label',
          fill: 'var(--paper)',
          stroke: 'var(--ink)',
          strokeWidth: 1.5,
          className: 'chart-other',
        },
      ),
      ruleX([0], { stroke: 'var(--ink)' }),
      text(both, {
        x: ({ value }: { value: number | undefined }) => value ?? 0,
        y: 'side',
        fy: 'label',
        text: 'told',
        ...onward(frame, 8),
        fill: ({ value }: { value: number | undefined }) => (value === undefined ? 'var(--soft)' : 'var(--ink)'),
        fontSize: size - 1,
        className: 'chart-figures',
      }),
    ],
  });
}

const axisFacets = (frame: ChartFrame, names: number, size: number) =>
  axisFy({
    anchor: sidesOf(frame).start,
    tickSize: 0,
    tickPadding: 10,
    label: null,
    lineWidth: names / size - 0.6,
    fontSize: size,
  });
