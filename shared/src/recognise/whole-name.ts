import { startsHiragana } from './name-words.ts';

/** Forms of address that follow a name directly, in hiragana or not. */
const address = /^(?:さん|さま|ちゃん|くん|せんせい|氏|様|君|先生)/;
/** Particles that may follow a name; `か`, which ends many given names, is left out. */
const particle = /^(?:は|が|の|を|に|と|も|へ|で|や|から|より|まで|だ|って)/;

/** A name in hiragana alone of so many letters is no ordinary word, if nothing else in hiragana is beside it. */
const surelyName = 5;

const hangul = /[\uac00-\ud7a3]/;
/** What may follow a name in Hangul: forms of address and particles, and then no other syllable. */
const koreanEnding =
  /^(?:씨|님|군|양)?(?:은|는|이|가|을|를|의|에|에게|께|께서|과|와|도|만|로|으로|한테|이다|입니다)?(?![\uac00-\ud7a3])/;

/** Signs that belong to the letter before them in Thai: vowels and tones. */
const thaiSign = /^[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/;

/**
 * Whether a name in a script that sets no space behind it ends where it is said to end, and, if it is short, begins where it is
 * said to begin.
 */
export function isWholeName(text: string, start: number, end: number): boolean {
  const last = text.slice(end - 1, end);
  if (startsHiragana(last)) return isWholeInHiragana(text, start, end);
  // Names of one syllable each are parts of many words.
  if (hangul.test(last) && text.slice(start, end).replaceAll(/\s/gu, '').length === 2)
    return !hangul.test(text.slice(Math.max(0, start - 1), start)) && koreanEnding.test(text.slice(end, end + 6));
  return !thaiSign.test(text.slice(end, end + 1));
}

/**
 * `高橋あい` is in `高橋あいさん` and `高橋あいは`, but not in `高橋あいか`. One in hiragana alone begins there too: it has a form
 * of address behind it, or is long and stands by itself.
 */
function isWholeInHiragana(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 4);
  if (address.test(behind)) return true;
  if (startsHiragana(behind) && !particle.test(behind)) return false;
  const isAlone = [...text.slice(start, end)].every(startsHiragana);
  if (!isAlone) return true;
  return end - start >= surelyName && !(start > 0 && startsHiragana(text.slice(start - 1, start)));
}
