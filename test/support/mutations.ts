import type { BrowserContext, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Put there by `countMutations`; only in tests. */
    kithMutations: { count: number; kinds: string[]; flush: () => void };
  }
}

/**
 * Counts from the first moment what changes in every page that a context opens. The pages have to be static: they are
 * to be served with `Content-Security-Policy: script-src 'none'`, so that whoever changes them is an extension.
 * Not counted: what the parser adds, and Kith's one host element with all that happens to it.
 */
export async function countMutations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (window.top !== window) return;
    const state = { count: 0, kinds: [] as string[], flush: () => note(observer.takeRecords()) };
    const hosts = new Set<Node>();
    let parsing = true;
    const isHost = (node: Node): boolean => {
      if (!(node instanceof Element) || !node.localName.startsWith('kith')) return false;
      // One host is Kith's right; a second is a change of the page.
      if (hosts.size === 0) hosts.add(node);
      return hosts.has(node);
    };
    const note = (records: MutationRecord[]): void => {
      for (const record of records) {
        const nodes = [...record.addedNodes, ...record.removedNodes];
        if (isHost(record.target) || (nodes.length > 0 && nodes.every(isHost))) continue;
        // The parser adds nodes and text but sets no attribute of a node that is already there.
        if (parsing && record.type !== 'attributes') continue;
        state.count += 1;
        state.kinds.push(`${record.type} ${record.attributeName ?? ''} of ${record.target.nodeName}`);
      }
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    // Before any script of the finished page runs: what has gathered so far is still the parser's.
    document.addEventListener('readystatechange', () => {
      state.flush();
      parsing = false;
    });
    window.kithMutations = state;
  });
}

/**
 * What changed in a page since it was opened, one line for each: what the observer saw, style sheets, and whatever
 * differs in the end from the page as it was served.
 */
export function readMutations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    window.kithMutations.flush();
    const changes = [...window.kithMutations.kinds];
    for (const _sheet of document.adoptedStyleSheets) changes.push('an adopted style sheet');
    const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const now = document.documentElement.cloneNode(true);
    if (now instanceof Element) {
      for (const element of now.querySelectorAll('*')) if (element.localName.startsWith('kith')) element.remove();
      if (changes.length === 0 && now.outerHTML !== served.documentElement.outerHTML) {
        changes.push('the page differs from what was served');
      }
    }
    // A constructed sheet drops imports.
    const ownRules = (sheet: CSSStyleSheet): number =>
      [...sheet.cssRules].filter((rule) => !(rule instanceof CSSImportRule)).length;
    const rulesIn = (root: Document): number =>
      [...root.querySelectorAll('style')].reduce((sum, style) => {
        const parsed = new CSSStyleSheet();
        parsed.replaceSync(style.textContent ?? '');
        return sum + ownRules(parsed);
      }, 0);
    const live = [...document.styleSheets]
      .filter((sheet) => sheet.href === null)
      .reduce((sum, sheet) => sum + ownRules(sheet), 0);
    if (live !== rulesIn(served)) changes.push('the rules of a style sheet');
    return changes;
  });
}
