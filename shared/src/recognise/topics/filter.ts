/** A label that a page looks for, and the concept it stands for. */
export interface TopicEntry {
  concept: string;
  label: string;
}

/**
 * What a page recognises topics with: every beginning of every term, word by word, as one number in an open hash table
 * (linear probing), so that most words of a page cost one look. Vocabularies are nobody's secret, so the terms are there
 * in full.
 */
export interface TopicFilter {
  /** A power of two of places; 0 is an empty one. */
  keys: Int32Array;
  /** For each key 2 × (place of the entry that ends here + 1), or 0, and 1 more where a longer term goes on. */
  values: Uint32Array;
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

/** The value of a key; 0 where no term begins so. */
export function lookUp({ keys, values }: TopicFilter, key: number): number {
  const mask = keys.length - 1;
  for (let place = key & mask; ; place = (place + 1) & mask) {
    const found = keys[place];
    if (found === key) return values[place] ?? 0;
    if (found === 0 || found === undefined) return 0;
  }
}
