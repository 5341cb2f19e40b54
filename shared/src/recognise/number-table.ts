/** From numbers to numbers, as an open hash table (linear probing), so that most questions cost one look. */
export interface NumberTable {
  /** A power of two of places, some of them empty: 0. */
  keys: Int32Array;
  values: Uint32Array;
}

/** @param count of the keys that will be put into it */
export function emptyTable(count: number): NumberTable {
  const length = 2 ** Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  return { keys: new Int32Array(length), values: new Uint32Array(length) };
}

/** Where a key is, or is to be put. @param key not 0 */
export function placeOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let place = key & mask;
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
  return place;
}

/** The value of a key. */
export function lookUp({ keys, values }: NumberTable, key: number, otherwise = 0): number {
  const mask = keys.length - 1;
  // As `placeOf`, without a call for each word of a page.
  for (let place = key & mask; ; place = (place + 1) & mask) {
    const found = keys[place];
    if (found === key) return values[place] ?? otherwise;
    if (found === 0) return otherwise;
  }
}

/** Whether such a table may have these keys: one without an empty place would be looked through for ever. */
export const isTable = (keys: Int32Array): boolean =>
  keys.length > 1 && (keys.length & (keys.length - 1)) === 0 && keys.includes(0);
