import { expect, test } from 'vitest';
import { type Fault, faultLine, faultLines, shorten } from './report.ts';

const fault: Fault = {
  severity: 'error',
  file: 'people.csv',
  line: 14,
  field: 'email',
  value: 'anna(at)x',
  reason: 'is not an e-mail address',
  outcome: 'the person is published without it',
};

test('a fault says what is wrong, where, and what became of it', () => {
  expect(faultLine(fault)).toBe(
    'people.csv:14 · email · "anna(at)x" is not an e-mail address; the person is published without it.',
  );
});

test('a value cannot colour a terminal or fill it', () => {
  expect(shorten('\u001b[31mred\nand\u202e more')).toBe('[31mred and more');
  expect(Array.from(shorten('😀'.repeat(1000)))).toHaveLength(60);
});

test('errors come first; what is too much to read is counted', () => {
  const lines = faultLines([{ ...fault, severity: 'note', line: 1 }, fault, fault], 2);
  expect(lines.map((line) => line.slice(0, 13))).toEqual(['people.csv:14', 'people.csv:14', '… and 1 more;']);
});
