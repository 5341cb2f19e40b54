import { measureIds } from '@kith/shared/measure/ids';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { expect, test } from 'vitest';
import { leaders } from '../strings/en/leaders.ts';
import { newestReport, ownFigures } from './own-figures.ts';

const { words } = leaders.leaders.figures;
type Shown = Readonly<Record<string, { shown: number; low?: number; high?: number }>>;

/** A report in which everything is withheld but what is given. */
function reportWith(shown: Shown, period = '2026-Q3') {
  const section = (ids: readonly string[]) =>
    Object.fromEntries(
      ids.map((id) => [id, { unit: 'people', value: shown[id] ?? { withheld: 'protected' }, parts: [] }]),
    );
  return {
    format: 'kith-measures',
    version: 1,
    period,
    organisation: 'Example Works',
    made: '2026-10',
    minimumGroup: 10,
    contributions: { shown: 120 },
    population: { shown: 1200 },
    reach: section(measureIds.reach),
    bridging: section(measureIds.bridging),
    impact: section(measureIds.impact),
    withheld: [],
  };
}

const read = (report: unknown): MeasuresReport => {
  const newest = newestReport({ 'a.json': report });
  if (newest === undefined) throw new Error('There is a report.');
  return newest;
};
const told = (report: unknown) => Object.fromEntries(ownFigures(read(report), words).map(({ id, text }) => [id, text]));

test('a leader sees each figure with the range that chance leaves it', () => {
  const figures = told(
    reportWith({
      'people-reached': { shown: 240 },
      'relationships-reached': { shown: 1050 },
      'bridging-share': { shown: 0.4, low: 0.31, high: 0.49 },
      'confidence-change': { shown: 0.73, low: -0.1, high: 1.5 },
    }),
  );
  expect(figures).toEqual({
    people: '240 of 1,200',
    relationships: '1,050',
    bridging: '40% (31% to 49%)',
    completion: 'not told, to protect a small group',
    confidence: '+0.73 (-0.10 to +1.50)',
  });
});

test('a figure that protects people is not given away by the directory’s size', () => {
  expect(told(reportWith({}))['people']).toBe('not told, to protect a small group');
});

test('the newest quarter counts, and a file that is no report stops the build with its name', () => {
  const files = { 'b.json': reportWith({}, '2026-Q1'), 'a.json': reportWith({}, '2026-Q2') };
  expect(newestReport(files)?.period).toBe('2026-Q2');
  expect(newestReport({})).toBeUndefined();
  expect(() => newestReport({ 'x.json': { period: '2026-Q1' } })).toThrow(/^x\.json is no report/);
});
