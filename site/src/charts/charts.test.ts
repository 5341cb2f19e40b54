import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { arrows } from './arrows.ts';
import { bars } from './bars.ts';
import { grid } from './grid.ts';
import { pairs } from './pairs.ts';
import { ranges } from './ranges.ts';
import { type ChartFrame, chartSizes } from './svg.ts';
import { trend } from './trend.ts';

const frames = (['wide', 'narrow'] as const).flatMap((size) =>
  (['ltr', 'rtl'] as const).map(
    (direction): ChartFrame => ({ size, direction, id: 'kinds', title: 'Kinds & more', description: 'Mentoring: 120' }),
  ),
);

/** What is drawn, read back from the picture alone. */
function read(svg: string) {
  const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
  const numbers = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)));
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const centres = (selector: string): [number, number][] =>
    [...document.querySelectorAll(selector)].map((element) => {
      const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
      return [Number(element.getAttribute('cx') ?? x), Number(element.getAttribute('cy') ?? y)];
    });
  return { document, numbers, texts, centres };
}

const amounts = [
  { label: 'Mentoring', value: 120, told: '120', colour: 'var(--mentoring)' },
  { label: 'Coaching', value: 30, told: '30', colour: 'var(--coaching)' },
  { label: 'Sponsorship', value: undefined, told: 'not told', colour: 'var(--sponsorship)' },
  { label: 'Peer learning', value: 0, told: '0', colour: 'var(--peer-learning)' },
];

describe.each(frames)('drawn $size and $direction', (frame) => {
  test('a picture has a name and a description, no style and no script, and its size in its own lengths', () => {
    const { document } = read(bars(frame, amounts));
    const svg = document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${chartSizes[frame.size].width} `));
    for (const [name, told] of [
      ['aria-labelledby', 'Kinds & more'],
      ['aria-describedby', 'Mentoring: 120'],
    ])
      expect(document.querySelector(`#${svg?.getAttribute(name ?? '')}`)?.textContent).toBe(told);
    expect(document.querySelectorAll('style, script, [style]')).toHaveLength(0);
  });

  test('bars are as long as their amounts, begin on one line, and say what is not told', () => {
    const { numbers, texts } = read(bars(frame, amounts));
    const widths = numbers('.chart-bars rect', 'width');
    const starts = numbers('.chart-bars rect', 'x');
    expect(widths.map((width) => width / (widths[0] ?? 1))).toEqual([1, expect.closeTo(0.25, 6), 0]);
    const feet = starts.map((start, index) => (frame.direction === 'rtl' ? start + (widths[index] ?? 0) : start));
    expect(new Set(feet.map((foot) => foot.toFixed(6))).size).toBe(1);
    expect(texts('.chart-figures text')).toEqual(['120', '30', 'not told', '0']);
  });

  test('ranges stand where their values are, from the lowest to the highest', () => {
    const rows = [
      { label: 'All', value: 0.5, low: 0.25, high: 1, told: '+0.50', colour: 'var(--ink)' },
      { label: 'All', value: 0, low: -1, high: 1, told: '0.00', colour: 'var(--ink)' },
      { label: 'Few', value: undefined, low: undefined, high: undefined, told: 'not told', colour: 'var(--ink)' },
    ];
    const { centres, document } = read(
      ranges(frame, rows, { from: -1, to: 1, ticks: [-1, 0, 1], written: String, still: 0 }),
    );
    const lines = [...document.querySelectorAll('.chart-ranges path')].map((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/[ML]([-\d.]+),/g)].map((match) => Number(match[1])),
    );
    const [first, second] = [lines[0] ?? [], lines[1] ?? []];
    const [from, to] = [second[0] ?? 0, second[1] ?? 0];
    const at = (x: number) => ((x - from) / (to - from)) * 2 - 1;
    expect(lines).toHaveLength(2);
    expect(first.map(at)).toEqual([expect.closeTo(0.25, 6), expect.closeTo(1, 6)]);
    expect(centres('.chart-dots circle').map(([x]) => at(x))).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0, 6)]);
    expect(to > from).toBe(frame.direction === 'ltr');
  });

  test('under a question its rows stand close together, and no row lies over a question, however long', () => {
    const long =
      'In the last three months, when I needed help from someone more experienced, I could reach them in time';
    const row = { value: 3, low: 2, high: 4, told: '3.00', colour: 'var(--ink)' };
    const rows = ['Everybody', 'Take part', 'Do not take part'].map((label) => ({ ...row, label }));
    const given = [long, 'Short'].flatMap((head) => rows.map((one, place) => (place === 0 ? { ...one, head } : one)));
    const { centres, document } = read(ranges(frame, given, { from: 1, to: 5, ticks: [1, 5], written: String }));
    const dots = centres('.chart-dots circle').map(([, y]) => y);
    expect(dots).toHaveLength(6);
    const heads = [...document.querySelectorAll('.chart-heads text')];
    const said = heads.map((head) => head.textContent?.replaceAll(' ', ''));
    expect(said).toEqual([long.replaceAll(' ', ''), 'Short']);
    const top = Number(/translate\([-\d.]+,([-\d.]+)\)/.exec(heads[1]?.getAttribute('transform') ?? '')?.[1]);
    expect(top).toBeGreaterThan((dots[2] ?? 0) + 6);
    expect(top).toBeLessThan((dots[3] ?? 0) - 6);
    expect((dots[3] ?? 0) - (dots[2] ?? 0)).toBeGreaterThan(1.5 * ((dots[1] ?? 0) - (dots[0] ?? 0)));
  });

  test('arrows lead from before to after', () => {
    const rows = [
      { label: 'All', before: 1, after: 5, told: '5.00', colour: 'var(--ink)' },
      { label: 'Some', before: 2, after: 3, told: '3.00', colour: 'var(--ink)' },
      { label: 'Few', before: undefined, after: undefined, told: 'not told', colour: 'var(--ink)' },
    ];
    const { centres } = read(arrows(frame, rows, { from: 1, to: 5 }));
    const [befores, afters] = [centres('.chart-before circle'), centres('.chart-after circle')];
    const [from, to] = [befores[0]?.[0] ?? 0, afters[0]?.[0] ?? 0];
    const at = (x: number) => 1 + ((x - from) / (to - from)) * 4;
    expect(befores.map(([x]) => at(x))).toEqual([1, expect.closeTo(2, 6)]);
    expect(afters.map(([x]) => at(x))).toEqual([5, expect.closeTo(3, 6)]);
  });

  test('a line goes through every quarter that is told, and no further', () => {
    const point = (value: number) => ({ value, low: value - 5, high: value + 5, told: String(value) });
    const series = [
      { label: 'Learners', colour: 'var(--thread)', values: [point(0), point(50), point(100)] },
      { label: 'Experts', colour: 'var(--ink)', values: [point(25), undefined, point(75)] },
    ];
    const { centres, document } = read(trend(frame, series, { periods: ['Q1', 'Q2', 'Q3'], written: String, to: 100 }));
    const points = centres('.chart-dots circle, .chart-dots path');
    const [floor, ceiling] = [points[0]?.[1] ?? 0, points[2]?.[1] ?? 0];
    const heights = points.map(([, y]) => Math.round(((y - floor) / (ceiling - floor)) * 1000) / 10);
    expect(heights.map(Math.abs)).toEqual([0, 50, 100, 25, 75]);
    expect((points[0]?.[0] ?? 0) < (points[2]?.[0] ?? 0)).toBe(frame.direction === 'ltr');
    const lines = [...document.querySelectorAll('.chart-line path')].map((path) => path.getAttribute('d') ?? '');
    // The second line is two points with nothing between them.
    expect(lines.map((line) => line.match(/[ML]/g)?.join(''))).toEqual(['MLL', expect.stringMatching(/^M.*M/)]);
    expect(document.querySelector('svg')?.textContent).toContain('Learners');
  });

  test('a field has a number for each flow that is told, darker where there is more', () => {
    const names = ['Music', 'Physics'];
    const cells = [
      { row: 'Music', column: 'Physics', value: 10, told: '10' },
      { row: 'Physics', column: 'Physics', value: 40, told: '40' },
    ];
    const { numbers, texts } = read(grid(frame, names, cells));
    const shades = numbers('.chart-filled rect', 'fill-opacity');
    expect(shades[0]).toBeLessThan(shades[1] ?? 0);
    expect(texts('.chart-figures text')).toEqual(['10', '40']);
    const columns = numbers('.chart-filled rect', 'x');
    const rows = numbers('.chart-filled rect', 'y');
    expect(columns[0]).toBe(columns[1]);
    expect(rows[0]).toBeLessThan(rows[1] ?? 0);
  });

  test('pairs of bars have one scale', () => {
    const rows = [
      { label: 'Optics', one: { value: 80, told: '80' }, other: { value: 20, told: '20' } },
      { label: 'Violin', one: { value: 40, told: '40' }, other: { value: undefined, told: 'not told' } },
    ];
    const { numbers, texts } = read(pairs(frame, rows));
    const [longest = 1, ...others] = numbers('.chart-one rect', 'width');
    expect([...others, ...numbers('.chart-other rect', 'width')].map((width) => width / longest)).toEqual([
      expect.closeTo(0.5, 6),
      expect.closeTo(0.25, 6),
    ]);
    expect(texts('.chart-figures text')).toEqual(expect.arrayContaining(['80', '20', '40', 'not told']));
  });
});
