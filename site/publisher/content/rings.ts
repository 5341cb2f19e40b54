export interface RingEdge {
  from: string;
  to: string;
  /** The ring that the edge closes, from the concept back to itself. */
  ring: string[];
}

/**
 * The edges that must go so that no concept is broader than itself, by depth-first search in the order of the map.
 * @param broader for each concept the broader ones
 */
export function ringEdges(broader: ReadonlyMap<string, readonly string[]>): RingEdge[] {
  const edges: RingEdge[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string) => {
    if (done.has(id)) return;
    path.push(id);
    for (const to of broader.get(id) ?? []) {
      const start = path.indexOf(to);
      if (start >= 0) edges.push({ from: id, to, ring: [...path.slice(start), to] });
      else visit(to);
    }
    path.pop();
    done.add(id);
  };
  for (const id of broader.keys()) visit(id);
  return edges;
}
