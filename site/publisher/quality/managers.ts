import { listed, type Part, type QualityReport } from './report.ts';

/**
 * The rings of a graph in which everybody has at most one manager, each found once and told from the id that comes
 * first in the alphabet. Linear: nobody is walked over twice.
 */
function ringsOf(managers: ReadonlyMap<string, string>): string[][] {
  const rings: string[][] = [];
  const walk = new Map<string, number>();
  let number = 0;
  for (const start of managers.keys()) {
    number++;
    let id: string | undefined = start;
    while (id !== undefined && !walk.has(id)) {
      walk.set(id, number);
      id = managers.get(id);
    }
    if (id === undefined || walk.get(id) !== number || !managers.has(id)) continue;
    const ring = [id];
    for (let next = managers.get(id); next !== undefined && next !== id; next = managers.get(next)) ring.push(next);
    const [first = id] = ring.toSorted();
    const at = ring.indexOf(first);
    rings.push([...ring.slice(at), ...ring.slice(0, at), first]);
  }
  return rings;
}

/** Who has no manager, an unknown one, or is the manager of their own manager. */
export function managers(): Part<QualityReport['managers']> {
  const ids = new Set<string>();
  const managerOf = new Map<string, string>();
  return {
    add({ id, manager }) {
      ids.add(id);
      if (manager !== undefined) managerOf.set(id, manager);
    },
    result() {
      const unknown = [...managerOf.values()].filter((manager) => !ids.has(manager)).length;
      const rings = ringsOf(managerOf).sort(
        (left, right) => left.length - right.length || (left.join() < right.join() ? -1 : 1),
      );
      return { without: ids.size - managerOf.size, unknown, rings: listed(rings) };
    },
  };
}
