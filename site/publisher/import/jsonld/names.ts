import type { SourceFile } from '../format.ts';
import { type Expansion, isNode, type Node } from './node.ts';
import { nodeIn, readObjects } from './objects.ts';
import { idOf } from './person.ts';
import { type NameOf, nameOf, textsIn, thingOf } from './thing.ts';

/** More names than this are not remembered. */
const mostNames = 1_000_000;

/** Whether a node is nothing but the address of one that is told elsewhere. */
function isReference(node: Node): boolean {
  return node.id !== '' && node.values.size === 0;
}

/** Whether something of a node can only be understood with what the file tells elsewhere. */
export function refersElsewhere(node: Node): boolean {
  for (const values of node.values.values()) {
    if (values.some((value) => isNode(value) && (isReference(value) || refersElsewhere(value)))) return true;
  }
  return false;
}

function remember(node: Node, names: Map<string, string>): void {
  if (names.size >= mostNames) return;
  if (node.id !== '' && node.values.size > 0) {
    const thing = thingOf(node);
    const name = thing.types.has('Person')
      ? (idOf(thing) ?? textsIn(thing, 'name')[0])
      : nameOf(thing, () => undefined);
    if (name !== undefined) names.set(node.id, name);
  }
  for (const values of node.values.values()) for (const value of values) if (isNode(value)) remember(value, names);
}

/** What the things of a file are called by which others refer to them: names, and the ids of people. One more pass. */
export async function namesIn(source: SourceFile, by: Expansion): Promise<NameOf> {
  const names = new Map<string, string>();
  for await (const reading of readObjects(source)) {
    if (reading.kind === 'record') remember(nodeIn(reading, by).node, names);
  }
  return (id) => names.get(id);
}
