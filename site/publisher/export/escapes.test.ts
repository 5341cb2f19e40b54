import { describe, expect, test } from 'vitest';
import { guarded, joined, splitAt, unguarded } from './escapes.ts';

describe('no spreadsheet computes what somebody wrote about themselves', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u3000 \u200a=1', "'\u3000 \u200a=1"],
    ['"=1', '\'"=1'],
    ['＝1', "'＝1"],
    ['Optics; =1+1', "Optics;' =1+1"],
    ['Optics;"=1+1"', 'Optics;\'"=1+1"'],
    ['a\n=1', "a\n'=1"],
  ])('%j is written as %j, and read as it was', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });

  test.each([
    'Optics',
    '',
    "d'Alembert",
    "'tHooft",
    'a=b',
    'C++',
    'e-mail',
    'x@y.example',
    'Optics; Waves',
    '1-2',
    '→=1',
  ])('%j begins no formula and stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });

  test.each(["'=1", "''-1", "' '=1", "a;'=1"])(
    '%j, which looks guarded already, comes back with its apostrophes',
    (text) => {
      expect(guarded(text)).not.toBe(text);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  test('a cell that a spreadsheet program itself has guarded loses that apostrophe alone', () => {
    expect(unguarded("'-Kraft")).toBe('-Kraft');
    expect(unguarded("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
  });
});

describe('a list keeps its values apart', () => {
  test.each([
    [['Optics', 'Waves'], 'Optics; Waves'],
    [['C; Unix', 'Waves'], 'C\\; Unix; Waves'],
    [['C:\\', 'D'], 'C:\\\\; D'],
    [['C:\\'], 'C:\\'],
    [['a\\;b'], 'a\\\\\\;b'],
    [['TCP\\IP', 'x'], 'TCP\\IP; x'],
    [['Yes | no'], 'Yes | no;'],
    [['Yes | no\\'], 'Yes | no\\\\;'],
    [['a | b', 'c'], 'a | b; c'],
    [[], ''],
  ])('%j is written as %j, and read as it was', (values, cell) => {
    expect(joined(values)).toBe(cell);
    const read = splitAt(cell, ';').map((value) => value.trim());
    expect(read.filter((value) => value !== '')).toEqual(values);
  });

  test('where bars separate, a bar behind a backslash is text', () => {
    expect(splitAt('Optics|Yes \\| no|Waves', '|')).toEqual(['Optics', 'Yes | no', 'Waves']);
  });
});

test('cells that are made to waste time take none', () => {
  // One that took the square of its length would run into the runner's limit by far.
  const long = 200_000;
  for (const text of [
    ';='.repeat(long),
    "'".repeat(long),
    `${'\n'.repeat(long)}=`,
    '\\;'.repeat(long),
    '\\'.repeat(long),
  ]) {
    expect(unguarded(guarded(text)) === text).toBe(true);
    unguarded(`'${text}`);
    splitAt(text, ';');
  }
});
