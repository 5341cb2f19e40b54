import { arrow, axisX, axisY, dot, gridX, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, spread, svgOf, widthOf } from './svg.ts';

export interface Change {
  label: string;
  /** Undefined where they are not told. */
  before: number | undefined;
  after: number | undefined;
  told: string;
  colour: string;
}

/** From before to after on a scale of answers: a hollow dot, an arrow, a full dot. */
export function arrows(frame: ChartFrame, rows: readonly Change[], scale: { from: number; to: number }): string {
  const { text: size, names } = chartSizes[frame.size];
  const room = 16 + Math.max(...rows.map(({ told }) => widthOf(told, size)), 0);
  const steps = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);
  const known = rows.filter(({ before, after }) => before !== undefined && after !== undefined);
  return svgOf(frame, {
    ...margins(frame, names, room),
    marginTop: 4,
    marginBottom: size * 2,
    height: 4 + size * 2 + rows.length * 36,
    x: { domain: spread(frame, scale.from, scale.to), label: null },
    y: { domain: rows.map(({ label }) => label), type: 'point', padding: 0.6, label: null },
    marks: [
      gridX({ ticks: steps, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({ ticks: steps, tickFormat: String, tickSize: 0, label: null, fontSize: size - 1, fill: 'var(--soft)' }),
      axisY({
        anchor: sidesOf(frame).start,
        tickSize: 0,
        tickPadding: 10,
        label: null,
        lineWidth: names / size - 0.6,
        fontSize: size,
      }),
      arrow(known, {
        x1: 'before',
        x2: 'after',
        y1: 'label',
        y2: 'label',
        stroke: 'colour',
        strokeWidth: 2,
        headLength: 5,
        insetStart: 5,
        insetEnd: 7,
        className: 'chart-arrows',
      }),
      dot(known, {
        x: 'before',
        y: 'label',
        r: 5,
        stroke: 'colour',
        strokeWidth: 2,
        fill: 'var(--paper)',
        className: 'chart-before',
      }),
      dot(known, { x: 'after', y: 'label', r: 6, fill: 'colour', className: 'chart-after' }),
      text(rows, {
        x: () => scale.to,
        y: 'label',
        text: 'told',
        ...onward(frame, 12),
        fill: ({ after }: Change) => (after === undefined ? 'var(--soft)' : 'var(--ink)'),
        fontSize: size,
        className: 'chart-figures',
      }),
    ],
  });
}
