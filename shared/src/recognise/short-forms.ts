import { shortFormGroups } from './short-form-groups.ts';

const shortForms = new Map<string, Set<string>>();
/** From each form to all the forms it may stand for or beside. */
const forms = new Map<string, Set<string>>();

for (const group of shortFormGroups()) {
  const [full = '', ...shorts] = group;
  shortForms.set(full, new Set(shorts));
  for (const form of group) {
    const known = forms.get(form) ?? new Set<string>();
    for (const each of group) known.add(each);
    forms.set(form, known);
  }
}

/** A folded word and all the forms it may be written in. */
export const formsOf = (folded: string): Iterable<string> => forms.get(folded) ?? [folded];

/** Whether one of two folded given names is a common short form of the other, or both are of the same full one. */
export function isShortFormOf(left: string, right: string): boolean {
  if (shortForms.get(left)?.has(right) === true || shortForms.get(right)?.has(left) === true) return true;
  for (const shorts of shortForms.values()) if (shorts.has(left) && shorts.has(right)) return true;
  return false;
}
