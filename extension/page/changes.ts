import { blockAround, isInline, isInSkipped, parentOf } from './elements.ts';
import { Pace } from './pace.ts';

/** With more changed places than this, reading everything once is cheaper. */
const mostRoots = 200;

/** Attributes that show and hide text. */
const watched = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'open', 'class', 'style', 'slot'],
};

/** What is watched besides the page's own tree. */
export interface Watch {
  /** Watches a shadow root as well; again does nothing. It is forgotten with the root. */
  add(root: ShadowRoot): void;
}

/**
 * Calls back with the places whose text changed, some time after they did, until the signal aborts. Waits for the last
 * reading to be over, and while nobody sees the page.
 */
export function watchChanges(
  page: Document,
  changed: (roots: ReadonlySet<Node>) => Promise<void>,
  signal: AbortSignal,
): Watch {
  const pace = new Pace(() => performance.now());
  let roots = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let isReading = false;
  /** Also where nothing has to be read: marks of what was removed go. */
  let isChanged = false;
  const schedule = (): void => {
    if (isReading || page.hidden || !isChanged || signal.aborted) return;
    const wait = pace.wait();
    due = performance.now() + wait;
    timer ??= setTimeout(fire, wait);
  };
  // A timer that was set anew at each change would never fire on a page that is quicker.
  const fire = (): void => {
    timer = undefined;
    const left = due - performance.now();
    if (left > 1) timer = setTimeout(fire, left);
    else if (!page.hidden && !signal.aborted) void flush();
  };
  const flush = async (): Promise<void> => {
    const ready = outermost(roots);
    roots = new Set();
    isChanged = false;
    pace.reads();
    isReading = true;
    const started = performance.now();
    await changed(ready);
    pace.took(performance.now() - started);
    isReading = false;
    schedule();
  };
  const observer = new MutationObserver((records) => {
    isChanged = true;
    // In a storm nothing is looked at any more: all will be read.
    for (const record of roots.has(page) ? [] : records) for (const place of placesOf(record)) roots.add(place);
    if (roots.size > mostRoots) roots = new Set([page]);
    schedule();
  });
  observer.observe(page, watched);
  page.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const known = new WeakSet<ShadowRoot>();
  return {
    add(root) {
      if (known.has(root) || signal.aborted) return;
      known.add(root);
      observer.observe(root, watched);
    },
  };
}

/** The smallest blocks that have to be read again for a change. Removed blocks need no reading: their marks are purged. */
function* placesOf(record: MutationRecord): Generator<Node> {
  if (record.type === 'characterData') {
    yield* around(record.target);
    return;
  }
  if (record.type === 'attributes') {
    if (!isInSkipped(record.target)) yield record.target;
    return;
  }
  for (const node of record.addedNodes) {
    if (node instanceof Element && !isInline(node)) {
      if (!isInSkipped(node)) yield node;
    } else {
      yield* around(node);
    }
  }
  for (const node of record.removedNodes) {
    if (node instanceof Text || (node instanceof Element && isInline(node))) yield* around(record.target);
  }
}

function* around(node: Node): Generator<Node> {
  const block = blockAround(node);
  if (block !== undefined && !isInSkipped(block)) yield block;
}

/** Of places that are in one another, the outer ones. Shadow roots count as places of their own. */
export function outermost(roots: ReadonlySet<Node>): Set<Node> {
  return new Set([...roots].filter((root) => root.isConnected && !hasAncestorIn(root, roots)));
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let at = parentOf(node); at !== null; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}
