import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../../extension/feed/retry-after.ts';
import { isAskedToWait, minutesUntilRetry } from '../../../extension/feed/schedule.ts';

const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5_000;
const now = new Date('2026-11-24T00:00:00Z');
const failures = fc.integer({ min: 1, max: 1_000_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('nobody is asked again at once, nor later than within the hour', () => {
  fc.assert(
    fc.property(failures, random, (count, chance) => {
      const minutes = minutesUntilRetry(count, chance);
      return minutes >= 0.5 && minutes <= Math.max(0.5, Math.min(60, 2 ** (count - 1)));
    }),
    { numRuns },
  );
});

test('a server that asks for patience is never asked before, whatever it says', () => {
  fc.assert(
    fc.property(failures, random, fc.double(), (count, chance, seconds) => {
      const asked = retryAfterSeconds(String(Math.abs(Math.trunc(seconds))), now) ?? 0;
      const minutes = minutesUntilRetry(count, chance, asked);
      return minutes >= asked / 60 && minutes <= 1_440 + 60;
    }),
    { numRuns },
  );
});

test('browsers that failed together come back apart', () => {
  const tries = Array.from({ length: 1_000 }, (_, index) => minutesUntilRetry(7, index / 1_000));
  const byMinute = new Map<number, number>();
  for (const minutes of tries) byMinute.set(Math.floor(minutes), (byMinute.get(Math.floor(minutes)) ?? 0) + 1);
  expect(Math.max(...byMinute.values())).toBeLessThanOrEqual(17);
});

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['99999999', 86_400],
  ['Tue, 24 Nov 2026 00:01:00 GMT', 60],
  ['Mon, 23 Nov 2026 00:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %j is %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});

test('no header makes the program wait for ever or stumble', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (header) => {
      const seconds = retryAfterSeconds(header, now);
      return seconds === undefined || (seconds >= 0 && seconds <= 86_400);
    }),
    { numRuns },
  );
});

test('a wait is over after a day at most, even if the clock was wrong when it began', () => {
  expect(isAskedToWait({ failures: 1 }, now)).toBe(false);
  expect(isAskedToWait({ failures: 1, notBefore: '2026-11-24T00:10:00Z' }, now)).toBe(true);
  expect(isAskedToWait({ failures: 1, notBefore: '2026-11-23T23:50:00Z' }, now)).toBe(false);
  expect(isAskedToWait({ failures: 1, notBefore: '2036-11-23T23:50:00Z' }, now)).toBe(false);
});
