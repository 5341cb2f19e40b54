import type { Page, Part } from './pagefind.ts';

/** Headings of a page that have the words, at most so many. */
const partsShown = 2;

/**
 * One page that was found, as an item of the list.
 * @param labelOf how a room is called
 */
export function hitOf(page: Page, labelOf: (room: string) => string): HTMLLIElement {
  const title = element('h2', linkTo({ ...page, title: page.meta['title'] ?? page.url }));
  const label = element('p', (page.filters['room'] ?? []).map(labelOf).join(', '));
  label.className = 'label';
  const text = element('p', ...textOf(page.excerpt));
  text.className = 'hit-text';
  const headings = page.sub_results.filter(({ url }) => url.includes('#')).slice(0, partsShown);
  const parts = headings.length === 0 ? [] : [element('ul', ...headings.map((part) => element('li', linkTo(part))))];
  const item = element('li', title, label, text, ...parts);
  item.className = 'hit';
  return item;
}

function linkTo({ url, title = url }: Part): HTMLAnchorElement {
  const link = element('a', title);
  link.href = url;
  return link;
}

/** An excerpt as text and marks, and nothing else that may be in it. */
function textOf(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    return node.nodeName === 'MARK' ? element('mark', text) : document.createTextNode(text);
  });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
