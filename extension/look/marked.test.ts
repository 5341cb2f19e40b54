import { describe, expect, it } from 'vitest';
import { markedParts } from './marked.ts';

const drawn = (text: string, ranges: [number, number][]): string =>
  markedParts(text, ranges)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('what was searched for is set off', () => {
  it('at the start, in the middle and at the end', () => {
    expect(drawn('Number theory', [[0, 3]])).toBe('[Num]ber theory');
    expect(drawn('Number theory', [[7, 10]])).toBe('Number [the]ory');
    expect(
      drawn('Number theory', [
        [0, 6],
        [7, 13],
      ]),
    ).toBe('[Number] [theory]');
  });

  it('and the text stays whole when ranges overlap, lie outside or come in any order', () => {
    expect(
      drawn('Optics', [
        [2, 4],
        [0, 3],
      ]),
    ).toBe('[Opt][i]cs');
    expect(drawn('Optics', [[4, 99]])).toBe('Opti[cs]');
    expect(drawn('Optics', [])).toBe('Optics');
  });
});
