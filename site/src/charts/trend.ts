import { areaY, axisX, axisY, dot, gridY, line, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, svgOf, widthOf } from './svg.ts';

export interface Series {
  label: string;
  colour: string;
  /** One for each period; undefined where it is not told. */
  values: readonly ({ value: number; low?: number; high?: number; told: string } | undefined)[];
}

interface Axes {
  /** The periods in words, the earliest first. */
  periods: readonly string[];
  /** In words, for the axis. */
  written: (value: number) => string;
  /** Of the axis; it begins at zero unless this says otherwise. */
  from?: number;
  to?: number;
}

interface Point {
  label: string;
  colour: string;
  period: string;
  value: number;
  low: number | undefined;
  high: number | undefined;
  told: string;
}

/** Dashes and marks by the place of a series, so that nobody needs to see colours. */
const dashes = ['none', '6 4', '2 4', '10 3 2 3', '1 3'];
const symbols = ['circle', 'square', 'diamond', 'triangle', 'star'] as const;

/** How something went over the periods: a line each, its name at its end. A period that is not told is a gap. */
export function trend(frame: ChartFrame, series: readonly Series[], { periods, written, from = 0, to }: Axes): string {
  const { text: size } = chartSizes[frame.size];
  const points = series.map(({ label, colour, values }) =>
    periods.map((period, index): Point => {
      const told = values[index];
      return {
        label,
        colour,
        period,
        value: told?.value ?? Number.NaN,
        low: told?.low,
        high: told?.high,
        told: told?.told ?? '',
      };
    }),
  );
  const everything = points.flat().flatMap(({ value, high }) => (Number.isNaN(value) ? [] : [value, high ?? value]));
  const highest = to ?? Math.max(...everything, from);
  const height = frame.size === 'wide' ? 250 : 220;
  const names = endNames(points, highest - from || 1, (height - 20 - size * 2) / (size * 1.25));
  const narrow = frame.size === 'narrow';
  const room = narrow ? 12 : 16 + Math.max(...series.map(({ label }) => widthOf(label, size)), 0);
  // On a phone there is no room behind the lines: their names stand above them.
  const keyTop = narrow ? 20 + series.length * keyLine : 20;
  const marks = points.flatMap((own, index) => {
    const told = own.filter(({ value }) => !Number.isNaN(value));
    const colour = series[index]?.colour ?? 'var(--ink)';
    return [
      ...(own.some(({ low }) => low !== undefined)
        ? [
            areaY(own, {
              x: 'period',
              y1: ({ low }: Point) => low ?? Number.NaN,
              y2: ({ high }: Point) => high ?? Number.NaN,
              fill: colour,
              fillOpacity: 0.16,
              className: 'chart-band',
            }),
          ]
        : []),
      line(own, {
        x: 'period',
        y: 'value',
        stroke: colour,
        strokeWidth: 2.25,
        strokeDasharray: dashes[index % dashes.length] ?? 'none',
        className: 'chart-line',
      }),
      dot(told, {
        x: 'period',
        y: 'value',
        r: 4.5,
        fill: colour,
        symbol: symbols[index % symbols.length] ?? 'circle',
        className: 'chart-dots',
      }),
    ];
  });
  return svgOf(frame, {
    ...margins(frame, 16 + widthOf(written(highest), size), room),
    marginTop: keyTop,
    marginBottom: size * 2,
    height: height + keyTop - 20,
    x: {
      domain: frame.direction === 'rtl' ? periods.toReversed() : periods,
      type: 'point',
      padding: 0.15,
      label: null,
    },
    y: { domain: [from, highest || 1], label: null, nice: to === undefined },
    symbol: { type: 'identity' },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({
        anchor: sidesOf(frame).start,
        ticks: 4,
        tickFormat: written,
        tickSize: 0,
        label: null,
        fontSize: size - 1,
        fill: 'var(--soft)',
      }),
      axisX({ tickSize: 0, label: null, fontSize: size - 1, fill: 'var(--soft)' }),
      ...marks,
      ...(narrow
        ? series.flatMap((one, index) => keyOf(frame, one, index, keyTop - 14 - index * keyLine))
        : [
            text(names, {
              x: 'period',
              y: 'height',
              text: 'label',
              ...onward(frame, 12),
              fill: 'colour',
              fontSize: size,
              fontWeight: 600,
              className: 'chart-names',
            }),
          ]),
    ],
  });
}

const keyLine = 20;

/** A line's sign and its name, so many pixels above the drawing. */
function keyOf(frame: ChartFrame, { label, colour }: Series, index: number, above: number) {
  const corner = frame.direction === 'rtl' ? 'top-right' : 'top-left';
  const { dx, textAnchor } = onward(frame, 14);
  return [
    dot([label], {
      frameAnchor: corner,
      dx: dx / 3,
      dy: -above,
      r: 4.5,
      fill: colour,
      symbol: symbols[index % symbols.length] ?? 'circle',
    }),
    text([label], { frameAnchor: corner, dx, dy: -above, textAnchor, fill: colour, fontSize: 13, fontWeight: 600 }),
  ];
}

/** Names at the ends of their lines, moved apart where lines end close together. */
function endNames(points: readonly (readonly Point[])[], span: number, lines: number): (Point & { height: number })[] {
  const ends = points
    .flatMap((own) => own.filter(({ value }) => !Number.isNaN(value)).at(-1) ?? [])
    .sort((left, right) => left.value - right.value);
  const least = span / lines;
  return [...Map.groupBy(ends, ({ period }) => period).values()].flatMap((together) => {
    let below = Number.NEGATIVE_INFINITY;
    return together.map((end) => {
      below = Math.max(end.value, below + least);
      return { ...end, height: below };
    });
  });
}
