import type { SourceFile } from '../format.ts';
import { piecesIn } from '../json.ts';
import { isObject, type JsonObject } from './value.ts';

/** What identifies a person in a system. */
export interface Identifiers {
  /** What Kith keeps the person by. */
  key: string | undefined;
  /** What the system itself refers to the person by. */
  id: string | undefined;
  /** What else may refer to them. */
  others: readonly (string | undefined)[];
}

/**
 * Finds what a person is kept by, from whatever their system refers to them by; undefined where the file has nobody of
 * that identifier. A system names managers by its own id, while people are kept by employee number, so that sources can
 * be merged; a pass over the file learns which belongs to which. Measured at 100,000 people: 9 MB from SCIM, 27 MB from
 * Graph, whose people have addresses and user names too.
 * @param lists as `readJson` takes it
 */
export async function keysIn(
  source: SourceFile,
  lists: readonly string[],
  identify: (value: JsonObject) => Identifiers,
): Promise<(identifier: string) => string | undefined> {
  const byId = new Map<string, string>();
  const byOther = new Map<string, string>();
  const learn = ({ id, key, others }: Identifiers) => {
    if (key === undefined) return;
    if (id !== undefined) byId.set(id, key);
    for (const other of others) if (other !== undefined && other !== id) byOther.set(other.toLowerCase(), key);
  };
  for await (const found of piecesIn(source, lists)) {
    if (!Array.isArray(found)) continue;
    for (const piece of found) if (piece.kind === 'value' && isObject(piece.value)) learn(identify(piece.value));
  }
  return (identifier) => byId.get(identifier) ?? byOther.get(identifier.toLowerCase());
}
