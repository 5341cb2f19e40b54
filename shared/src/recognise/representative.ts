import { hash32 } from '../hash.ts';
import { shortFormGroups } from './short-form-groups.ts';

/**
 * One number, signed, for all forms that some group joins, so that a filter asks once for all of them. A union of sets (Galler
 * and Fischer 1964): every page that Kith is in makes this anew, and to go through all forms for each group took 16 ms.
 */
function representativesOf(groups: readonly (readonly string[])[]): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  const rootOf = (hash: number): number => {
    const parent = parents.get(hash) ?? hash;
    return parent === hash ? hash : rootOf(parent);
  };
  for (const group of groups) {
    // A form in two groups joins them; lookups tell the people in them apart afterwards.
    const roots = group.map((word) => rootOf(hash32(word) | 0));
    for (const root of roots) parents.set(root, roots[0] ?? root);
  }
  for (const hash of parents.keys()) parents.set(hash, rootOf(hash));
  return parents;
}

/** One bit for each form, found by other bits of the hash: most words of a page are no given names, and this tells it at once. */
const filterBits = 2 ** 14;
const mayBeForm = new Uint8Array(filterBits / 8);

const slots = 4096;
/** Key and value side by side, found by the key's lowest bits: a Map of such numbers takes ten times as long. */
const table = new Int32Array(2 * slots);

for (const [hash, to] of representativesOf(shortFormGroups())) {
  const bit = (hash >>> 12) & (filterBits - 1);
  mayBeForm[bit >>> 3] = (mayBeForm[bit >>> 3] ?? 0) | (1 << (bit & 7));
  let slot = hash & (slots - 1);
  while (table[2 * slot] !== 0) slot = (slot + 1) & (slots - 1);
  table[2 * slot] = hash;
  table[2 * slot + 1] = to;
}

/**
 * The hash of a word, or of the one that stands for all the forms it may be short for.
 * @param hash signed
 */
export function representativeHash(hash: number): number {
  const bit = (hash >>> 12) & (filterBits - 1);
  if (((mayBeForm[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return hash;
  for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const known = table[2 * slot] ?? 0;
    if (known === hash && known !== 0) return table[2 * slot + 1] ?? hash;
    if (known === 0) return hash;
  }
}
