import { expect, test } from 'vitest';
import { lettersOf, Speller, signatureOf } from './spelling.ts';

/** The slips to each beginning of a word, every cell of the table as the definition says: the product keeps to a band. */
function plainSlips(typed: readonly number[], word: readonly number[]): number[] {
  const table = Array.from({ length: typed.length + 1 }, (_, row) =>
    Array.from({ length: word.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const cell = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (const [row, cells] of table.entries())
    for (const column of cells.keys()) {
      if (row === 0 || column === 0) continue;
      const isEqual = typed[row - 1] === word[column - 1];
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      cells[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (isEqual ? 0 : 1),
        row > 1 && column > 1 && isSwapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  return table.at(-1) ?? [];
}

/** All words of up to so many of three letters. */
function wordsUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = wordsUpTo(length - 1);
  return [
    ...shorter,
    ...shorter
      .filter((word) => word.length === length - 1)
      .flatMap((word) => [...'abc'].map((letter) => word + letter)),
  ];
}

test('slips are counted as the definition counts them, and a signature never hides a word that is near', () => {
  const words = wordsUpTo(5).map(lettersOf);
  const wrong: unknown[] = [];
  for (const typed of words.filter(({ length }) => length === 4))
    for (const word of words) {
      const beginnings = plainSlips(typed, word);
      const beginning = Math.min(...beginnings);
      const whole = beginnings.at(-1) ?? 0;
      for (const forgiven of [1, 2]) {
        const speller = new Speller(typed, forgiven);
        const slips = speller.slipsTo(word, word.length);
        const counted = slips === undefined ? 'far' : [slips.beginning, Math.min(slips.whole, forgiven + 1)];
        const right = beginning > forgiven ? 'far' : [beginning, Math.min(whole, forgiven + 1)];
        const isHidden = slips !== undefined && !speller.mayBe(signatureOf(word));
        if (isHidden || counted.toString() !== right.toString()) wrong.push({ typed, word, forgiven, counted, right });
      }
    }
  expect(wrong.slice(0, 3)).toEqual([]);
});
