import type { BuiltPage } from './site.ts';

/** An element as the page is made of it: its name and classes, without what is in it. */
const element = /<([a-z][a-z0-9-]*)(?:[^>]*?\sclass="([^"]*)")?/g;

/** Elements, each with the one before it: what it is in, or what it follows. */
function elementsOf(html: string): Set<string> {
  const elements = Array.from(html.matchAll(element), ([, name, classes = '']) => `${name} ${classes}`);
  return new Set(elements.map((each, place) => `${elements[place - 1]} > ${each}`));
}

/**
 * So few pages that every kind of element (by name and classes) is on one of them, behind every kind that it ever stands behind:
 * two hundred entries of the vocabulary are made of the same. The richest page first.
 */
export function variedPages(pages: readonly BuiltPage[]): BuiltPage[] {
  const seen = new Set<string>();
  const made = pages.map((page) => ({ page, elements: elementsOf(page.html) }));
  return made
    .toSorted((left, right) => right.elements.size - left.elements.size)
    .filter(({ elements }) => {
      const isNew = !elements.isSubsetOf(seen);
      for (const each of elements) seen.add(each);
      return isNew;
    })
    .map(({ page }) => page);
}
