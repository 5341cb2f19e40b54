import { wordsOf } from '@kith/shared/person/words';

/** Of shorter words one letter more or less is another word. */
const shortest = 4;

/** A label's letters and digits alone. */
export function spelt(label: string): string {
  return Array.from(wordsOf(label), (word) => word.folded).join('');
}

/** Whether one letter more, less, other, or two letters turned round, make one text the other. */
export function nearlySame(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < shortest || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  if (rest(short, 1) === rest(long, 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, 2) === rest(long, 2);
}
