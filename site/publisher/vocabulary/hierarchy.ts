/**
 * For each concept the narrower ones, in the order of the map.
 * @param broader for each concept the broader ones
 */
export function narrowerOf(broader: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const narrower = new Map<string, string[]>(Array.from(broader.keys(), (id) => [id, []]));
  for (const [id, targets] of broader) for (const target of targets) narrower.get(target)?.push(id);
  return narrower;
}
