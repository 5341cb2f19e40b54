import { emptyTable, lookUp, type NumberTable, placeOf } from './number-table.ts';
import { shortFormGroups } from './short-form-groups.ts';
import { smallHash } from './small-hash.ts';

/**
 * One number for all forms that some group joins, by the hash of each, so that a filter asks once for all of them. A union of
 * sets (Galler and Fischer 1964). It goes to pages with the filter: to make it there anew took each of them milliseconds.
 */
export const representatives: NumberTable = tableOf(shortFormGroups());

function tableOf(groups: readonly (readonly string[])[]): NumberTable {
  const parents = new Map<number, number>();
  const rootOf = (hash: number): number => {
    const parent = parents.get(hash) ?? hash;
    return parent === hash ? hash : rootOf(parent);
  };
  for (const group of groups) {
    // A form in two groups joins them; lookups tell the people in them apart afterwards.
    const roots = group.map((word) => rootOf(smallHash(word)));
    for (const root of roots) parents.set(root, roots[0] ?? root);
  }
  const table = emptyTable(parents.size);
  for (const hash of parents.keys()) {
    const place = placeOf(table.keys, hash);
    table.keys[place] = hash;
    table.values[place] = rootOf(hash);
  }
  return table;
}

/** The hash of a word, or of the one that stands for all the forms it may be short for. */
export const representativeHash = (hash: number): number => lookUp(representatives, hash, hash);
