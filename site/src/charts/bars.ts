import { axisY, barX, ruleX, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, spread, svgOf, widthOf } from './svg.ts';

export interface Bar {
  label: string;
  /** Undefined where it is not told. */
  value: number | undefined;
  /** The value in words, or why there is none. */
  told: string;
  /** A colour of the page: `var(--mentoring)`. */
  colour: string;
}

/**
 * Amounts side by side, each with its name before it and its figure behind it, so that no axis has to be read.
 * @param most the end of the scale, where it is not the longest bar
 */
export function bars(frame: ChartFrame, rows: readonly Bar[], most?: number): string {
  const { text: size, names } = chartSizes[frame.size];
  const highest = most ?? Math.max(...rows.map(({ value }) => value ?? 0), 0);
  const room = 12 + Math.max(...rows.map(({ told, value }) => (value === undefined ? 0 : widthOf(told, size))), 0);
  return svgOf(frame, {
    ...margins(frame, names, room),
    marginTop: 4,
    marginBottom: 4,
    height: 8 + rows.length * 32,
    x: { domain: spread(frame, 0, highest || 1), axis: null },
    y: { domain: rows.map(({ label }) => label), padding: 0.42, label: null },
    marks: [
      axisY({
        anchor: sidesOf(frame).start,
        tickSize: 0,
        tickPadding: 10,
        label: null,
        lineWidth: names / size - 0.6,
        fontSize: size,
      }),
      barX(
        rows.filter(({ value }) => value !== undefined),
        { x1: 0, x2: 'value', y: 'label', fill: 'colour', className: 'chart-bars' },
      ),
      ruleX([0], { stroke: 'var(--ink)' }),
      text(rows, {
        x: ({ value }: Bar) => value ?? 0,
        y: 'label',
        text: 'told',
        ...onward(frame, 8),
        fill: ({ value }: Bar) => (value === undefined ? 'var(--soft)' : 'var(--ink)'),
        fontSize: size,
        className: 'chart-figures',
      }),
    ],
  });
}
