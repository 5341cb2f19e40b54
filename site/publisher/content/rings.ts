export interface RingEdge {
  from: string;
  to: string;
  /** The ring that the edge closes, from the concept back to itself. */
  ring: string[];
}

/**
 * The edges that must go so that no concept is broader than itself, by depth-first search in the order of the map.
 * Linear in concepts and edges, but for the rings it tells; any depth.
 * @param broader for each concept the broader ones
 */
export function ringEdges(broader: ReadonlyMap<string, readonly string[]>): RingEdge[] {
  const edges: RingEdge[] = [];
  const done = new Set<string>();
  /** The way down to where the search is, with the edges of each that are still to follow. */
  const path = new Map<string, Iterator<string>>();
  const enter = (id: string) => path.set(id, (broader.get(id) ?? []).values());
  for (const start of broader.keys()) {
    if (!done.has(start)) enter(start);
    const stack = [...path.keys()];
    for (let from = stack.at(-1); from !== undefined; from = stack.at(-1)) {
      const next = path.get(from)?.next();
      if (next === undefined || next.done === true) {
        path.delete(from);
        done.add(from);
        stack.pop();
      } else if (path.has(next.value)) {
        edges.push({ from, to: next.value, ring: [...stack.slice(stack.indexOf(next.value)), next.value] });
      } else if (!done.has(next.value)) {
        enter(next.value);
        stack.push(next.value);
      }
    }
  }
  return edges;
}
