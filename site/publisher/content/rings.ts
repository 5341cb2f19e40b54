/** More than this nobody reads, and a file may hold ten thousand rings of ten thousand concepts. */
const longestRing = 8;

export interface RingEdge {
  from: string;
  to: string;
  /** The ring that the edge closes, from the concept back to itself; of a long one its ends, with `…` between them. */
  ring: string[];
}

/** @param depth where in the stack the ring begins */
function ringOf(stack: readonly string[], depth: number): string[] {
  const back = stack[depth] ?? '';
  if (stack.length - depth < longestRing) return [...stack.slice(depth), back];
  return [...stack.slice(depth, depth + 4), '…', ...stack.slice(-2), back];
}

/**
 * The edges that must go so that no concept is broader than itself, by depth-first search in the order of the map.
 * Linear in concepts and edges; any depth.
 * @param broader for each concept the broader ones
 */
export function ringEdges(broader: ReadonlyMap<string, readonly string[]>): RingEdge[] {
  const edges: RingEdge[] = [];
  const done = new Set<string>();
  /** The way down to where the search is, with the edges of each that are still to follow. */
  const path = new Map<string, { depth: number; edges: Iterator<string> }>();
  const enter = (id: string) => path.set(id, { depth: path.size, edges: (broader.get(id) ?? []).values() });
  for (const start of broader.keys()) {
    if (!done.has(start)) enter(start);
    const stack = [...path.keys()];
    for (let from = stack.at(-1); from !== undefined; from = stack.at(-1)) {
      const next = path.get(from)?.edges.next();
      if (next === undefined || next.done === true) {
        path.delete(from);
        done.add(from);
        stack.pop();
        continue;
      }
      const seen = path.get(next.value);
      if (seen !== undefined) {
        edges.push({ from, to: next.value, ring: ringOf(stack, seen.depth) });
      } else if (!done.has(next.value)) {
        enter(next.value);
        stack.push(next.value);
      }
    }
  }
  return edges;
}
