import { expect, it } from 'vitest';
import { conceptId } from '../vocabulary/concept.ts';
import { isShown, type Measure, measureSchema } from './figure.ts';
import { measureIds, protectionIds } from './ids.ts';
import { periodText, reportSchema, smallestGroup } from './report.ts';

const unknown: Measure = { unit: 'people', value: { withheld: 'unknown' }, parts: [] };

const all = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, unknown]));

const report = {
  format: 'kith-measures',
  version: 1,
  period: '2026-Q1',
  organisation: 'The Republic of Letters',
  made: '2026-04',
  minimumGroup: smallestGroup.usual,
  contributions: { shown: 42 },
  reach: all(measureIds.reach),
  bridging: all(measureIds.bridging),
  impact: all(measureIds.impact),
  withheld: [{ measure: 'learning-flows', figures: 12 }],
};

it('takes a report whose sections have every measure', () => {
  expect(reportSchema.parse(report)).toEqual(report);
});

it('refuses a report without one of the measures, with another one, or for a month', () => {
  const { 'people-reached': _, ...fewer } = report.reach;
  expect(reportSchema.safeParse({ ...report, reach: fewer }).success).toBe(false);
  expect(reportSchema.safeParse({ ...report, reach: { ...report.reach, people: unknown } }).success).toBe(false);
  expect(periodText.safeParse('2026-03').success).toBe(false);
});

it('refuses a minimum group under the floor', () => {
  expect(reportSchema.safeParse({ ...report, minimumGroup: smallestGroup.floor - 1 }).success).toBe(false);
});

it('has a figure shown or withheld, never both', () => {
  const both = { ...unknown, value: { shown: 3, withheld: 'protected' } };
  expect(measureSchema.safeParse(both).success).toBe(false);
  expect(isShown({ shown: 0 })).toBe(true);
  expect(isShown({ withheld: 'protected' })).toBe(false);
});

it('names each measure once, by an id that the vocabulary can have', () => {
  const ids = [...Object.values(measureIds).flat(), ...protectionIds];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(conceptId.safeParse(id).success).toBe(true);
});
