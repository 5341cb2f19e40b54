import { axisX, axisY, dot, link, ruleX, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, onward, sidesOf, spread, svgOf, widthOf, wrapped } from './svg.ts';

export interface Range {
  /** Stands over this row and those that follow it without one, across the whole width. */
  head?: string;
  label: string;
  /** Undefined where it is not told. */
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
  told: string;
  colour: string;
}

export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
  written: (tick: number) => string;
  /** A value that means nothing has changed, or the like. */
  still?: number;
}

/** How high rows are, and what is between groups of them. In pixels. */
const heights = { row: 36, grouped: 28, head: 4, between: 18, line: 1.3 } as const;

interface Placed extends Range {
  /** The middle of the row. */
  y: number;
}

/** Rows that follow one another under one head, or under none. */
interface Group {
  lines: readonly string[];
  /** The middle of the head's first line. */
  y: number;
  from: number;
  to: number;
  rows: Placed[];
}

function groupsOf(frame: ChartFrame, rows: readonly Range[]): Group[] {
  const { text: size, width } = chartSizes[frame.size];
  const groups: Group[] = [];
  let at = 0;
  for (const row of rows) {
    if (groups.length === 0 || row.head !== undefined) {
      if (groups.length > 0) at += heights.between;
      const lines = row.head === undefined ? [] : wrapped(row.head, size, width);
      const y = at + (size * heights.line) / 2;
      at += lines.length === 0 ? 0 : lines.length * size * heights.line + heights.head;
      groups.push({ lines, y, from: at, to: at, rows: [] });
    }
    const group = groups.at(-1);
    const height = group === undefined || group.lines.length === 0 ? heights.row : heights.grouped;
    group?.rows.push({ ...row, y: at + height / 2 });
    at += height;
    if (group !== undefined) group.to = at;
  }
  return groups;
}

/** Values with the range that chance alone could have put them in: a dot, and a line from the lowest to the highest. */
export function ranges(frame: ChartFrame, given: readonly Range[], scale: Scale): string {
  const { text: size, names } = chartSizes[frame.size];
  const groups = groupsOf(frame, given);
  const rows = groups.flatMap((group) => group.rows);
  const bottom = groups.at(-1)?.to ?? 0;
  const room = 16 + Math.max(...rows.map(({ told }) => widthOf(told, size)), 0);
  const known = rows.filter(({ value }) => value !== undefined);
  const labels = new Map(rows.map(({ label, y }) => [y, label]));
  const upright = (at: number) => groups.map(({ from, to }) => ({ at, from, to }));
  return svgOf(frame, {
    ...margins(frame, names, room),
    marginTop: 4,
    marginBottom: size * 2,
    height: 4 + size * 2 + bottom,
    x: { domain: spread(frame, scale.from, scale.to), label: null },
    // Pixels from the top on: rows of several questions stand closer than the questions do.
    y: { type: 'linear', domain: [0, bottom], range: [4, 4 + bottom], label: null },
    marks: [
      ruleX(scale.ticks.flatMap(upright), { x: 'at', y1: 'from', y2: 'to', stroke: 'var(--line)' }),
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
        ticks: [...labels.keys()],
        tickSize: 0,
        tickPadding: 10,
        label: null,
        lineWidth: names / size - 0.6,
        fontSize: size,
        tickFormat: (y: number) => labels.get(y) ?? '',
      }),
      ...(scale.still === undefined
        ? []
        : [ruleX(upright(scale.still), { x: 'at', y1: 'from', y2: 'to', stroke: 'var(--ink)' })]),
      text(
        groups.filter(({ lines }) => lines.length > 0),
        {
          x: () => scale.from,
          y: 'y',
          text: ({ lines }: Group) => lines.join('\n'),
          ...onward(frame, -names),
          lineAnchor: 'top',
          dy: -size / 2,
          lineHeight: heights.line,
          fontSize: size,
          fontWeight: 600,
          fill: 'var(--ink)',
          className: 'chart-heads',
        },
      ),
      link(
        known.filter(({ low, high }) => low !== undefined && high !== undefined),
        {
          x1: 'low',
          x2: 'high',
          y1: 'y',
          y2: 'y',
          stroke: 'colour',
          strokeWidth: 3,
          strokeLinecap: 'round',
          className: 'chart-ranges',
        },
      ),
      // On a phone a dot of that size would lie over its own range.
      dot(known, { x: 'value', y: 'y', r: frame.size === 'narrow' ? 4 : 6, fill: 'colour', className: 'chart-dots' }),
      text(rows, {
        x: () => scale.to,
        y: 'y',
        text: 'told',
        ...onward(frame, 12),
        fill: ({ value }: Range) => (value === undefined ? 'var(--soft)' : 'var(--ink)'),
        fontSize: size,
        className: 'chart-figures',
      }),
    ],
  });
}
