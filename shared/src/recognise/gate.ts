/** Capitals of Latin, Greek, Cyrillic and Armenian; some small letters between them do no harm. */
const capitals = 'A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ԯԱ-ՖḀ-ỿἀ-῿';

/** Most that may stand before a letter in its word. */
const letters = '0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯ';

/** Of texts up to this length, in code units, words may be of any length: counting them takes a tenth of the time. */
export const shortText = 500;
/** In longer ones, a longer word is found as if the next had a capital. */
const longestWord = 60;

/** The gates for texts of up to {@link shortText} and for longer ones. `lastIndex` is behind the capital after each `test`. */
export interface NameGate {
  short: RegExp;
  long: RegExp;
}

/**
 * Finds, in the engine's own code, where a text has a capital and the next word has one too (or is a particle, or may stand in
 * the next text): a page has tens of thousands of words, and no loop of ours may touch them all. Each `@` is found as well,
 * which costs nothing beside the capitals.
 * @param particles folded; only those that the directory has, since asking for them takes a fifth of the time
 */
export function nameGate(particles: ReadonlySet<string>): NameGate {
  const words = [...particles].filter((word) => /^\p{L}+$/u.test(word)).join('|');
  const small = words === '' ? '' : `(?!(?:${words})(?![a-z])|[a-z]{1,5}(?:[\\u00ad\\u200b]|$))`;
  // Said by what it is not: where the next word is small, which is mostly so, nothing is tried a second time. One white space
  // is enough: going back costs more than what is found in vain. Neither the `u` nor the `v` flag: they make it five times
  // slower (Chromium 156).
  const gate = (rest: string): RegExp =>
    new RegExp(
      `@|[${capitals}](?!${rest}\\s${small}[^${capitals}(“"‘’'\\s]|[a-zß-ÿ]{2,}[.!?:;](?:\\s|$))(?<![${letters}].)`,
      'g',
    );
  // Half a million characters without a space (code, an encoded picture) took the first one a minute.
  return { short: gate('\\S*'), long: gate(`\\S{0,${longestWord}}`) };
}

/** Finds the first words of names that are written small altogether; undefined where the directory has none. */
export function smallGate(starts: ReadonlySet<string>): RegExp | undefined {
  const words = [...starts].filter((word) => /^[\p{L}\p{N}]+$/u.test(word)).join('|');
  return words === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?=\\s)`, 'gu');
}
