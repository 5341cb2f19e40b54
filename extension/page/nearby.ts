import { mayIdentify, type NameFilter } from '@kith/shared/recognise/filter';
import { contactsIn } from '@kith/shared/recognise/scan-contacts';
import { contactLinks } from './contacts.ts';
import type { Candidate } from './reading.ts';

/** Identifiers are looked for in this much text around a name, in a row, list item or paragraph of its own. */
const mostText = 400;
const mostKeys = 8;
const places = 'tr, li, dd, p, figure, article, address';

/** Identifiers that stand near a name, nearest first: right behind it, then in its row, item or paragraph. */
export function nearbyKeys({ endNode, end }: Candidate, filter: NameFilter): string[] {
  const keys = new Set<string>();
  const take = (text: string): void => {
    for (const { key } of contactsIn(text)) if (mayIdentify(filter, key)) keys.add(key);
  };
  // Up to the next sentence end or comma: the next name of a list has its own address.
  take(endNode.data.slice(end, end + mostText).split(/[;\n]|,\s/u)[0] ?? '');
  const around = endNode.parentElement && Element.prototype.closest.call(endNode.parentElement, places);
  if (around === null || around === undefined) return [...keys].slice(0, mostKeys);
  const text = around.textContent ?? '';
  if (text.length > mostText) return [...keys].slice(0, mostKeys);
  for (const key of contactLinks(around, filter).values()) keys.add(key);
  take([...around.querySelectorAll('*')].length > 200 ? '' : textWithGaps(around));
  return [...keys].slice(0, mostKeys);
}

/** The text of an element with a space between the texts of different nodes, so that cells do not run together. */
function textWithGaps(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node.nodeValue ?? '');
  return texts.join(' ');
}
