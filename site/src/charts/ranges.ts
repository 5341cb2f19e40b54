import { axisX, axisY, dot, gridX, link, ruleX, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, spread, svgOf, widthOf } from './svg.ts';

export interface Range {
  label: string;
  /** Undefined where it is not told. */
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
  told: string;
  colour: string;
}

interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
  written: (tick: number) => string;
  /** A value that means nothing has changed, or the like. */
  still?: number;
}

/** Values with the range that chance alone could have put them in: a dot, and a line from the lowest to the highest. */
export function ranges(frame: ChartFrame, given: readonly Range[], scale: Scale): string {
  // By their places: two rows may have one name.
  const rows = given.map((row, place) => ({ ...row, place }));
  const { text: size, names } = chartSizes[frame.size];
  const room = 16 + Math.max(...rows.map(({ told }) => widthOf(told, size)), 0);
  const known = rows.filter(({ value }) => value !== undefined);
  return svgOf(frame, {
    ...margins(frame, names, room),
    marginTop: 4,
    marginBottom: size * 2,
    height: 4 + size * 2 + rows.length * 36,
    x: { domain: spread(frame, scale.from, scale.to), label: null },
    y: { domain: rows.map(({ place }) => place), type: 'point', padding: 0.6, label: null },
    marks: [
      gridX({ ticks: [...scale.ticks], stroke: 'var(--line)', strokeOpacity: 1 }),
      axisX({
        ticks: [...scale.ticks],
        tickFormat: scale.written,
        tickSize: 0,
        label: null,
        fontSize: size - 1,
        fill: 'var(--soft)',
      }),
      axisY({
        anchor: sidesOf(frame).start,
        tickSize: 0,
        tickPadding: 10,
        label: null,
        lineWidth: names / size - 0.6,
        fontSize: size,
        tickFormat: (place: number) => rows[place]?.label ?? '',
      }),
      ...(scale.still === undefined ? [] : [ruleX([scale.still], { stroke: 'var(--ink)' })]),
      link(
        known.filter(({ low, high }) => low !== undefined && high !== undefined),
        {
          x1: 'low',
          x2: 'high',
          y1: 'place',
          y2: 'place',
          stroke: 'colour',
          strokeWidth: 3,
          strokeLinecap: 'round',
          className: 'chart-ranges',
        },
      ),
      dot(known, { x: 'value', y: 'place', r: 6, fill: 'colour', className: 'chart-dots' }),
      text(rows, {
        x: () => scale.to,
        y: 'place',
        text: 'told',
        ...onward(frame, 12),
        fill: ({ value }: Range) => (value === undefined ? 'var(--soft)' : 'var(--ink)'),
        fontSize: size,
        className: 'chart-figures',
      }),
    ],
  });
}
