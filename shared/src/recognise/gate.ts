import { particles } from './particles.ts';

/** Capitals of Latin, Greek, Cyrillic and Armenian; some small letters between them do no harm. */
const capitals = 'A-ZÀ-ÖØ-ÞĀ-ɏΆ-ΫЀ-ЯѠ-ԯԱ-ՖḀ-ỿἀ-῿';

/**
 * Finds, in the engine's own code, where a text has a capital and the next word has one too (or is a particle, or may stand in
 * the next text): a page has tens of thousands of words, and no loop of ours may touch them all. Each
 * `@` is found as well, which costs nothing beside the capitals. `lastIndex` is behind the capital after each `test`. Neither the `u` nor the `v` flag: they make it five times slower (Chromium 156).
 * @param extra particles of the directory, folded
 */
export function nameGate(extra: ReadonlySet<string>): RegExp {
  const words = [...new Set([...particles, ...extra])].filter((word) => /^\p{L}+$/u.test(word)).join('|');
  const goesOn = `[^\\s]*(?:\\s+(?:[${capitals}(“"‘]|(?:${words})[\\s'’-]|[a-z]{1,5}(?:[\\u00ad\\u200b]|$)|$)|$)`;
  return new RegExp(`[@${capitals}](?:(?=${goesOn})|(?<=@))`, 'g');
}

/** Finds the first words of names that are written small altogether; undefined where the directory has none. */
export function smallGate(starts: ReadonlySet<string>): RegExp | undefined {
  const words = [...starts].filter((word) => /^[\p{L}\p{N}]+$/u.test(word)).join('|');
  return words === '' ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?=\\s)`, 'gu');
}
