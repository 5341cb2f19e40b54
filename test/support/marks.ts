import type { Page } from 'playwright-core';

/** A mark as the page itself can see it: the registry of highlights belongs to the page. */
export interface MarkInPage {
  /** As it stands in the page, white space included. */
  text: string;
  /** Address of the link around it, as written; undefined outside links. */
  href: string | undefined;
  /** One for each line it is on, in CSS pixels of the viewport. */
  rects: { x: number; y: number; width: number; height: number }[];
  /** Where it begins and ends in `text` of the reading; -1 where it is in code. */
  start: number;
  end: number;
}

export interface Reading {
  /** The text of the page without code, scripts and styles: its text nodes, one after the other. */
  text: string;
  marks: MarkInPage[];
}

export type HighlightName = 'kith-person' | 'kith-topic';

/** Reads the text of a page and the marks in it, in the order of the registry. */
export function readMarks(page: Page, name: HighlightName = 'kith-person'): Promise<Reading> {
  return page.evaluate((wanted) => {
    const code = 'code, pre, kbd, samp, textarea, select, script, style, noscript';
    const starts = new Map<Node, number>();
    let text = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest(code) !== null) continue;
      starts.set(node, text.length);
      text += node.textContent ?? '';
    }
    const place = (node: Node, offset: number): number => {
      const start = starts.get(node);
      return start === undefined ? -1 : start + offset;
    };
    const marks = [...(CSS.highlights.get(wanted) ?? [])].map((highlighted) => {
      const range = document.createRange();
      range.setStart(highlighted.startContainer, highlighted.startOffset);
      range.setEnd(highlighted.endContainer, highlighted.endOffset);
      const around = range.startContainer.parentElement?.closest('a[href]');
      return {
        text: range.toString(),
        href: around?.getAttribute('href') ?? undefined,
        rects: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
        start: place(range.startContainer, range.startOffset),
        end: place(range.endContainer, range.endOffset),
      };
    });
    return { text, marks };
  }, name);
}

export interface Settling {
  /** How long the marks must have stayed the same, in milliseconds. */
  quiet?: number;
  /** The same for a page without any mark, whose first may still be on its way. */
  quietWhenNone?: number;
  limit?: number;
}

/**
 * Waits until the marks of a page have stayed the same for a while.
 * @throws when they never do
 */
export async function waitForSettledMarks(page: Page, settling: Settling = {}): Promise<void> {
  const { quiet = 600, quietWhenNone = 2500, limit = 30_000 } = settling;
  await page.evaluate(
    async ({ wanted, some, none, last }) => {
      const end = performance.now() + last;
      let seen = '';
      let since = performance.now();
      for (;;) {
        const ranges = [...(CSS.highlights.get(wanted) ?? [])];
        const now = ranges.map((range) => `${range.startOffset}-${range.endOffset}`).join();
        if (now !== seen) since = performance.now();
        seen = now;
        if (performance.now() - since > (ranges.length > 0 ? some : none)) return;
        if (performance.now() > end) throw new Error(`The marks still change after ${last} ms.`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    { wanted: 'kith-person', some: quiet, none: quietWhenNone, last: limit },
  );
}
