import type { NumberTable } from '../number-table.ts';

/** A label that a page looks for, and the concept it stands for. */
export interface TopicEntry {
  concept: string;
  label: string;
}

/**
 * What a page recognises topics with: every beginning of every term, word by word, as a key. Its value is 2 × (place of the
 * entry that ends here + 1), or 0, and 1 more where a longer term goes on. Vocabularies are nobody's secret, so the terms are
 * there in full.
 */
export interface TopicFilter extends NumberTable {
  entries: readonly TopicEntry[];
}

/** The key of a term's first word. @param hash of the folded word, as `WordReader` has it */
export const firstKey = (hash: number): number => ((hash | 0) === 0 ? 1 : hash | 0);

/** The key of a term with one more word. @param glue what stands before the word */
export function nextKey(key: number, glue: number, hash: number): number {
  let mixed = Math.imul(key ^ Math.imul(glue, 0x9e3779b1), 0x85ebca6b) ^ hash;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return firstKey(mixed ^ (mixed >>> 13));
}

/** Stands for the signs behind the last word, as of C++. */
export const endingGlue = 2;
