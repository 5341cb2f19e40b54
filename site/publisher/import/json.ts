import type { Fault } from '../report.ts';
import { decodingOf, textOf } from './encoding.ts';
import type { SourceFile } from './format.ts';
import { JsonSplitter, type Piece } from './json/splitter.ts';
import { isObject, type JsonObject } from './json/value.ts';

/** What a JSON file holds, in the order of the file. */
export type JsonReading =
  | {
      kind: 'record';
      /** Where it begins, in lines from 1. */
      line: number;
      value: JsonObject;
      /** The members that stand before the list in the object that holds it, with `null` for the list: `@context`. */
      around: JsonObject;
    }
  /** A record that is not one. */
  | { kind: 'rejected'; fault: Fault }
  | { kind: 'fault'; fault: Fault };

function readingOf(file: string, piece: Piece): JsonReading {
  const about = { severity: 'error' as const, file, line: piece.line };
  if (piece.kind === 'broken') {
    const outcome = 'the file is not read from here on';
    return { kind: 'fault', fault: { ...about, reason: piece.reason, outcome } };
  }
  const outcome = 'the record is left out';
  if (piece.kind === 'refused') return { kind: 'rejected', fault: { ...about, reason: piece.reason, outcome } };
  if (isObject(piece.value)) return { kind: 'record', line: piece.line, value: piece.value, around: piece.around };
  return { kind: 'rejected', fault: { ...about, reason: 'is not an object, as a record is', outcome } };
}

/** Characters that are split together: few enough for what is found in them to be gone when the young memory is cleared. */
const together = 4096;

/** What the text of a file falls into, some at a time; a fault says that it is not read at all, or read by a guess. */
export async function* piecesIn(source: SourceFile, lists: readonly string[]): AsyncGenerator<Piece[] | Fault> {
  const { file } = source;
  const decoding = await decodingOf(source);
  if (!decoding.ok) {
    yield { severity: 'error', file, reason: decoding.error, outcome: 'save it as UTF-8' };
    return;
  }
  if (decoding.value.guessed) {
    const outcome = 'it is read as windows-1252; if letters look wrong, save it as UTF-8';
    yield { severity: 'warning', file, reason: 'the file is not UTF-8', outcome };
  }
  let found: Piece[] = [];
  const splitter = new JsonSplitter(new Set(lists.map((name) => name.toLowerCase())), (piece) => found.push(piece));
  for await (const text of textOf(source, decoding.value.encoding)) {
    for (let at = 0; at < text.length; at += together) {
      splitter.write(text.slice(at, at + together));
      if (found.length > 0) yield found;
      found = [];
      if (splitter.stopped) return;
    }
  }
  splitter.end();
  yield found;
}

/**
 * The objects of a JSON file (RFC 8259) one by one, in the memory of one of them: of a list, of a list in an object, of
 * several documents one after the other, or of lines (NDJSON). A record may nest 64 levels deep and have 4,194,304
 * characters. Nothing is thrown for what the bytes are; a record with a slip in it costs that record.
 * @param lists the members that hold the records where a document is an object, in any case: `['Resources']`; an object
 *   without one of them is a record itself
 */
export async function* readJson(source: SourceFile, lists: readonly string[]): AsyncGenerator<JsonReading> {
  for await (const found of piecesIn(source, lists)) {
    if (!Array.isArray(found)) yield { kind: 'fault', fault: found };
    else for (const piece of found) yield readingOf(source.file, piece);
  }
}
