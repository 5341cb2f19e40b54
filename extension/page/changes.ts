import { blockAround, isInline, isInSkipped, parentOf } from './elements.ts';

/** Wait this long after a change for more of them; a page that never rests is read this often all the same. */
const quietMilliseconds = 60;
const longestWaitMilliseconds = 300;
/** With more changed places than this, reading everything once is cheaper. */
const mostRoots = 200;

/** Attributes that show and hide text. */
const showing = ['hidden', 'open', 'class', 'style'];

/** Calls back with the places whose text changed, some time after they did, until the signal aborts. */
export function watchChanges(root: Node, changed: (roots: ReadonlySet<Node>) => void, signal: AbortSignal): void {
  let roots = new Set<Node>();
  let firstAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const ready = roots.size > mostRoots ? new Set([root]) : outermost(roots);
    roots = new Set();
    changed(ready);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) for (const place of placesOf(record)) roots.add(place);
    if (timer === undefined) firstAt = performance.now();
    clearTimeout(timer);
    const wait = Math.min(quietMilliseconds, Math.max(0, firstAt + longestWaitMilliseconds - performance.now()));
    timer = setTimeout(flush, wait);
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: showing,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
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

function outermost(roots: ReadonlySet<Node>): Set<Node> {
  return new Set([...roots].filter((root) => root.isConnected && !hasAncestorIn(root, roots)));
}

function hasAncestorIn(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let at = parentOf(node); at !== null; at = parentOf(at)) if (roots.has(at)) return true;
  return false;
}
