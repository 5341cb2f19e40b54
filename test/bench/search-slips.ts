import type { Pick } from './search-people.ts';

/** What fingers do to a word of five letters and more, each once. */
const slips: Readonly<Record<string, (letters: string[], at: number, other: string) => string[]>> = {
  swapped: (letters, at) => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  missing: (letters, at) => letters.toSpliced(at, 1),
  doubled: (letters, at) => letters.toSpliced(at, 0, letters[at] ?? ''),
  beside: (letters, at, other) => letters.toSpliced(at, 1, other),
  added: (letters, at, other) => letters.toSpliced(at, 0, other),
  first: (letters, _, other) => letters.with(0, other),
  last: (letters) => letters.slice(0, -1),
};

/** Keys that lie side by side on a keyboard, by row. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One slip of the finger in a word, anywhere but where it would change nothing. */
export function slip(word: string, pick: Pick, random: () => number): string {
  const letters = [...word];
  for (;;) {
    const at = 1 + Math.floor(random() * (letters.length - 2));
    const act = pick(Object.values(slips));
    const slipped = act(letters, at, keyBeside(letters[at] ?? '', random)).join('');
    if (slipped !== word) return slipped;
  }
}

function keyBeside(letter: string, random: () => number): string {
  const row = rows.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return 'e';
  const at = row.indexOf(letter.toLowerCase()) + (random() < 0.5 ? -1 : 1);
  return row[at] ?? row[1] ?? 'e';
}
