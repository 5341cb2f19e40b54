import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

/** Plays a page that changes at these times; gives the times at which it is read, and lets each reading take a while. */
function readings(changes: readonly number[], cost = 1): number[] {
  let now = 0;
  const pace = new Pace(() => now);
  const read: number[] = [];
  let due = Number.POSITIVE_INFINITY;
  for (const at of [...changes, Number.POSITIVE_INFINITY]) {
    if (due <= at && due < Number.POSITIVE_INFINITY) {
      now = due;
      read.push(Math.round(now));
      pace.reads();
      pace.took(cost);
      due = Number.POSITIVE_INFINITY;
    }
    now = at;
    if (at < Number.POSITIVE_INFINITY) due = at + pace.wait();
  }
  return read;
}

const every = (step: number, until: number): number[] =>
  Array.from({ length: until / step }, (_, index) => index * step);

test('a page that changes once is read soon after', () => expect(readings([0])).toEqual([60]));

test('a burst of changes is read once, when it is over', () => expect(readings([0, 20, 40, 60])).toEqual([120]));

test('a page that changes a thousand times a second is read rarer and rarer, and not more rarely than every five seconds', () => {
  const read = readings(every(1, 60_000));
  const gaps = read.map((at, index) => at - (read[index - 1] ?? 0));
  expect(gaps.slice(0, 5)).toEqual([300, 600, 1200, 2400, 4800]);
  expect(gaps.slice(5, -1).every((gap) => gap >= 5000 && gap <= 5010)).toBe(true);
});

test('it is read at once when it comes to rest, and soon as often as any other', () => {
  const storm = every(1, 10_000);
  const read = readings([...storm, 12_000, ...every(1, 400).map((at) => at + 20_000)]);
  expect(read.filter((at) => at >= 9999).slice(0, 3)).toEqual([10_059, 12_060, 20_313]);
});

test('a page that is dear to read is left alone for a while after each reading, though it rests in between', () => {
  expect(readings(every(100, 10_000), 100).length).toBeLessThan(30);
  expect(readings(every(100, 10_000), 1).length).toBe(100);
});
