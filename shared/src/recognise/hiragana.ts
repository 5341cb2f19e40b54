import { startsHiragana } from './name-words.ts';

/** Forms of address that follow a name directly, in hiragana or not. */
const address = /^(?:さん|さま|ちゃん|くん|せんせい|氏|様|君|先生)/;
/** Particles that may follow a name; `か`, which ends many given names, is left out. */
const particle = /^(?:は|が|の|を|に|と|も|へ|で|や|から|より|まで|だ|って)/;

/** A name in hiragana alone of so many letters is no ordinary word, if nothing else in hiragana is beside it. */
const surelyName = 5;

/**
 * Whether a name that ends in hiragana ends there: `高橋あい` is in `高橋あいさん` and `高橋あいは`, but not in `高橋あいか`. One in
 * hiragana alone begins there too: it has a form of address behind it, or is long and stands by itself.
 */
export function isWholeInHiragana(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4);
  if (!startsHiragana(text.slice(end - 1, end)) || address.test(behind)) return true;
  if (startsHiragana(behind) && !particle.test(behind)) return false;
  const isAlone = [...text.slice(start, end)].every(startsHiragana);
  if (!isAlone) return true;
  return end - start >= surelyName && !(start > 0 && startsHiragana(text.slice(start - 1, start)));
}
