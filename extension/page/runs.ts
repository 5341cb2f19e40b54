import { blockAround, isInline, isSkipped, parentOf } from './elements.ts';

/** Text that a reader sees as one line of words: the text nodes between two block boundaries, and where each begins. */
export interface TextRun {
  text: string;
  nodes: readonly Text[];
  starts: readonly number[];
}

const letterAtEnd = /[\p{L}\p{N}]$/u;
const letterAtStart = /^[\p{L}\p{N}]/u;

/** The runs of text below a root, in document order. Reads the page and changes nothing. */
export function* runsBelow(root: Node): Generator<TextRun> {
  if (root instanceof Element && isSkipped(root)) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let run = emptyRun();
  let block: Element | undefined;
  const take = (): TextRun | undefined => {
    const taken = run.nodes.length === 0 || run.text.trim() === '' ? undefined : run;
    run = emptyRun();
    return taken;
  };
  for (
    let node: Node | null = root instanceof Text ? root : walker.nextNode();
    node !== null;
    node = walker.nextNode()
  ) {
    if (node instanceof Element) {
      if (isInline(node)) continue;
      const taken = take();
      if (taken !== undefined) yield taken;
    } else if (node instanceof Text) {
      const around = blockAround(node);
      const last = run.nodes.at(-1);
      if (around !== block || (last !== undefined && isGluedButApart(last, node))) {
        const taken = take();
        if (taken !== undefined) yield taken;
        block = around;
      }
      run.starts.push(run.text.length);
      run.nodes.push(node);
      run.text += node.data;
    }
  }
  const taken = take();
  if (taken !== undefined) yield taken;
}

function emptyRun(): { text: string; nodes: Text[]; starts: number[] } {
  return { text: '', nodes: [], starts: [] };
}

/**
 * Two texts without white space between them, in inline elements that the page lays out apart (flex items, cells made
 * of spans): a reader sees two things. Layout is asked only in this rare case.
 */
function isGluedButApart(left: Text, right: Text): boolean {
  if (!letterAtEnd.test(left.data) || !letterAtStart.test(right.data)) return false;
  return [parentOf(left), parentOf(right)].some(
    (parent) => parent instanceof Element && isInline(parent) && getComputedStyle(parent).display !== 'inline',
  );
}

/** A range over [start, end) of a run. */
export function rangeIn(run: TextRun, start: number, end: number): Range | undefined {
  const first = run.starts.findLastIndex((at) => at <= start);
  const last = run.starts.findLastIndex((at) => at < end);
  const firstNode = run.nodes[first];
  const lastNode = run.nodes[last];
  if (firstNode === undefined || lastNode === undefined) return undefined;
  const from = start - (run.starts[first] ?? 0);
  const to = end - (run.starts[last] ?? 0);
  if (from > firstNode.length || to > lastNode.length) return undefined;
  const range = document.createRange();
  range.setStart(firstNode, from);
  range.setEnd(lastNode, to);
  return range;
}

/** Whether the page still has the run as it was read: texts may change while the extension is asked about them. */
export function isCurrent(run: TextRun): boolean {
  return run.nodes.every((node, index) => {
    const start = run.starts[index] ?? 0;
    return node.isConnected && node.data === run.text.slice(start, run.starts[index + 1] ?? run.text.length);
  });
}
