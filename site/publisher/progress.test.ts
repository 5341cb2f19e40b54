import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

function trial(isTTY: boolean): string {
  let written = '';
  let clock = 0;
  const progress = progressOn({ isTTY, columns: 40, write: (text) => (written += text) }, () => clock);
  progress.step('Reading people.csv');
  for (let row = 1; row <= 1000; row++) {
    clock += 1;
    progress.advance(row, 1000);
  }
  progress.end();
  return written;
}

test('on a terminal one line is rewritten, at most ten times a second, and cleared', () => {
  const rewritten = trial(true).split('\r');
  expect(rewritten).toHaveLength(13);
  expect(rewritten[2]).toContain('Reading people.csv … 100 of 1000');
  expect(rewritten.at(-1)).toBe('\u001b[K');
});

test('in a log a step is one line', () => expect(trial(false)).toBe('Reading people.csv\n'));
