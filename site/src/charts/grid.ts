import { axisX, axisY, cell, text } from '@observablehq/plot';
import { type ChartFrame, chartSizes, margins, sidesOf, svgOf } from './svg.ts';

export interface GridCell {
  row: string;
  column: string;
  value: number;
  told: string;
}

/** A table of amounts as a field: the darker, the more. Columns have the numbers of the rows. Cells that are not told stay empty. */
export function grid(frame: ChartFrame, names: readonly string[], cells: readonly GridCell[]): string {
  const { text: size, width } = chartSizes[frame.size];
  const before = frame.size === 'wide' ? 196 : 128;
  const side = (width - before - 4) / Math.max(names.length, 1);
  const highest = Math.max(...cells.map(({ value }) => value), 1);
  const numbers = new Map(names.map((name, index) => [name, String(index + 1)]));
  const wide = side > 26;
  const letters = Math.min(size - 1, wide ? size - 1 : side * 0.5);
  return svgOf(frame, {
    ...margins(frame, before, 4),
    marginTop: 24,
    marginBottom: 4,
    height: 28 + names.length * Math.max(side, 22),
    x: {
      domain: frame.direction === 'rtl' ? names.toReversed() : names,
      padding: 0.06,
    },
    y: { domain: names, padding: 0.06, label: null },
    marks: [
      axisX({
        anchor: 'top',
        tickSize: 0,
        label: null,
        fontSize: size - 1,
        fill: 'var(--soft)',
        tickFormat: (name: string) => numbers.get(name) ?? '',
      }),
      axisY({
        anchor: sidesOf(frame).start,
        tickSize: 0,
        tickPadding: 6,
        label: null,
        fontSize: frame.size === 'wide' ? size : 11,
        tickFormat: (name: string) => `${numbers.get(name) ?? ''} ${name}`,
      }),
      cell(
        names.flatMap((row) => names.map((column) => ({ row, column }))),
        { x: 'column', y: 'row', fill: 'none', stroke: 'var(--line)', className: 'chart-cells' },
      ),
      cell(cells, {
        x: 'column',
        y: 'row',
        fill: 'var(--thread)',
        fillOpacity: ({ value }: GridCell) => 0.12 + 0.38 * (value / highest),
        className: 'chart-filled',
      }),
      text(cells, {
        x: 'column',
        y: 'row',
        text: 'told',
        fill: 'var(--ink)',
        fontSize: letters,
        className: 'chart-figures',
      }),
    ],
    // Opacity is reckoned above, not scaled.
    opacity: { type: 'identity' },
  });
}
