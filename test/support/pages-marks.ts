import type { HighlightName } from './marks.ts';
import type { ZooPage } from './pages.ts';

/** A mark as a page of the zoo tells of it. */
export interface PlacedMark {
  /** Without soft hyphens and characters of no width, with single spaces. */
  text: string;
  place: string;
}

/** Where a mark is on the screen: the middle of its first line, in CSS pixels of its frame. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Reads the marks of one document, in the order of the registry; runs in the page. It asks the getters of prototypes,
 * because pages of the zoo name their fields like properties.
 */
export function marksHere(name: HighlightName): PlacedMark[] {
  const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get;
  return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const place: string[] = [];
    let named = false;
    let at: unknown = startContainer;
    while (at instanceof Node) {
      const id: string | null = at instanceof Element ? Element.prototype.getAttribute.call(at, 'id') : null;
      if (id !== null && !named) {
        place.unshift(id);
        named = true;
      }
      if (at instanceof ShadowRoot) {
        named = false;
        at = at.host;
      } else {
        at = parentNode?.call(at);
      }
    }
    const text = range
      .toString()
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
      .replace(/\s+/gu, ' ');
    return { text, place: place.join('/') };
  });
}

/** Scrolls to the mark at this position of the registry and says where it is; runs in the page. */
export function showMark(position: number): Point | undefined {
  const marked = [...(CSS.highlights.get('kith-person') ?? [])][position];
  if (marked === undefined) return undefined;
  const range = new Range();
  range.setStart(marked.startContainer, marked.startOffset);
  range.setEnd(marked.endContainer, marked.endOffset);
  marked.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A mark at one end of a very long paragraph is far from the middle of it.
  scrollBy({ top: (range.getClientRects()[0]?.y ?? 0) - innerHeight / 2, behavior: 'instant' });
  const line = range.getClientRects()[0];
  return line === undefined ? undefined : { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

/** Whether the page has done what it does by itself; runs in the page. */
export const isDone = (): boolean => document.documentElement.dataset['zoo'] !== 'busy';

const told = ({ text, place }: PlacedMark): string => `“${text}” in ${place || 'no place'}`;

/** What is missing and what is too much, one sentence each. */
function faultsBetween(expected: readonly PlacedMark[], found: readonly PlacedMark[], kind: string): string[] {
  const surplus = found.map(told);
  const missing: string[] = [];
  for (const mark of expected) {
    const at = surplus.indexOf(told(mark));
    if (at < 0) missing.push(`${told(mark)} is not marked as a ${kind}`);
    else surplus.splice(at, 1);
  }
  return [...missing, ...surplus.map((mark) => `${mark} is marked as a ${kind}, but should not be`)];
}

/** Reads all marks of a page, its frames included. */
type ReadAll = (name: HighlightName) => Promise<PlacedMark[]>;

/** How long the marks have to stay the same to be believed, in milliseconds: when right, when wrong, when there are none. */
const quiet = { right: 400, wrong: 1500, none: 2500 };
/** The longest that a page may take for its first right answer. */
const patience = 10_000;

/**
 * What is wrong with the marks of a page once they have come to rest; nothing when all are right.
 * @param done whether the page has done what it does by itself
 */
export async function faultsOf(page: ZooPage, read: ReadAll, done: () => Promise<boolean>): Promise<string[]> {
  const hasControl = page.marks.some(({ place }) => place === 'control');
  const opened = performance.now();
  let before = '';
  let since = opened;
  for (;;) {
    const people = await read('kith-person');
    const faults = [
      ...faultsBetween(page.marks, people, 'person'),
      ...(page.topics === undefined ? [] : faultsBetween(page.topics, await read('kith-topic'), 'topic')),
    ];
    const now = performance.now();
    const state = `${people.map(told).join()} ${faults.join()} ${await done()}`;
    if (state !== before) since = now;
    before = state;
    const started = !hasControl || people.some(({ place }) => place === 'control') || now - opened > patience;
    const needed = page.marks.length === 0 ? quiet.none : faults.length === 0 ? quiet.right : quiet.wrong;
    if (started && state.endsWith('true') && now - since > needed) return faults;
    if (now - opened > 3 * patience) return [...faults, 'the marks never came to rest'];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
