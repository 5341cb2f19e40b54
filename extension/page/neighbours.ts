import { contactsIn } from '@kith/shared/recognise/scan-contacts';
import type { IdentifierMatchers } from './identifier-matchers.ts';
import type { IsKnown } from './identifiers.ts';
import { lineAround, type Piece, piecesOf } from './pieces.ts';
import { blockAround, placesAround } from './places-around.ts';

/** A name in a text: where it begins, in UTF-16 code units, and how it is written. */
export interface NameInText {
  start: number;
  written: string;
}

/** Enough for a person with an address and several accounts; the extension takes no more. */
const mostKeys = 8;

interface Found {
  key: string;
  start: number;
  end: number;
}

/** What stands in a place: identifiers, and where the name stands, this time and again. */
interface Reading {
  found: Found[];
  name: number;
  again: number[];
}

/**
 * Identifier keys close to a name, nearest first, eight at most: in its line, then in its table row, list item or card. They
 * settle which of several people of one name is meant, so an identifier that stands nearer to the same name elsewhere is
 * not taken.
 */
export function nearbyKeys(
  text: Text,
  matchers: IdentifierMatchers,
  name: NameInText,
  isKnown: IsKnown = () => true,
): string[] {
  const keys = new Set<string>();
  const block = blockAround(text);
  for (const pieces of around(text, block, name)) {
    const { found, name: start, again } = read(pieces, text, matchers, name);
    const end = start + name.written.length;
    const distances = found
      .map((each) => ({ key: each.key, distance: distance(each, start, end), each }))
      .filter(({ key }) => isKnown(key))
      .filter((one) => again.every((at) => one.distance <= distance(one.each, at, at + name.written.length)))
      .toSorted((left, right) => left.distance - right.distance);
    for (const { key } of distances) {
      keys.add(key);
      if (keys.size === mostKeys) return [...keys];
    }
  }
  return [...keys];
}

/** Characters between; what stands before a name is twice as far, for people write the name first. */
function distance(found: Found, start: number, end: number): number {
  if (found.start >= end) return found.start - end;
  return found.end <= start ? 2 * (start - found.end) + 1 : 0;
}

function* around(text: Text, block: Element | undefined, name: NameInText): Generator<Iterable<Piece>> {
  yield lineAround(text, block, name.start, name.start + name.written.length);
  for (const place of placesAround(block)) yield piecesOf(place);
}

function read(pieces: Iterable<Piece>, text: Text, matchers: IdentifierMatchers, name: NameInText): Reading {
  const reading: Reading = { found: [], name: 0, again: [] };
  const { selector, pictures } = matchers;
  const all = pictures === undefined ? selector : `${selector},${pictures}`;
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      const { node, from, to } = piece;
      readText(node.data.slice(from, to), at, node === text ? name.start - from : undefined, name.written, reading);
      at += to - from;
    } else if (Element.prototype.matches.call(piece.node, all)) {
      // What stands around the name is at no distance from it.
      const end = Node.prototype.contains.call(piece.node, text) ? Number.POSITIVE_INFINITY : at;
      for (const key of matchers.keysOf(piece.node)) reading.found.push({ key, start: at, end });
    }
  }
  return reading;
}

function readText(data: string, at: number, own: number | undefined, written: string, reading: Reading): void {
  for (const { start, end, key } of contactsIn(data)) reading.found.push({ key, start: at + start, end: at + end });
  if (own !== undefined) reading.name = at + own;
  if (written === '') return;
  for (let found = data.indexOf(written); found >= 0; found = data.indexOf(written, found + written.length)) {
    if (found !== own) reading.again.push(at + found);
  }
}
