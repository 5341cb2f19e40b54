import { expect, it } from 'vitest';
import { dayNumber, localDate } from './day.ts';

it('a day begins and ends at the user’s own midnight', () => {
  const last = new Date(2026, 10, 26, 23, 59, 59);
  const first = new Date(2026, 10, 27, 0, 0, 0);
  expect(localDate(last)).toBe('2026-11-26');
  expect(localDate(first)).toBe('2026-11-27');
  expect(dayNumber(first) - dayNumber(last)).toBe(1);
  expect(dayNumber(new Date(2026, 10, 26))).toBe(dayNumber(last));
});
