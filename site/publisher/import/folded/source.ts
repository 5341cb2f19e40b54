import { ok, type Result } from '@kith/shared/result';
import { decodingOf, textOf } from '../encoding.ts';
import type { SourceFile } from '../format.ts';
import type { Reading } from '../record.ts';
import { createUnfolder, type Folding, type Line } from './lines.ts';

async function* utf8Of(source: SourceFile, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of textOf(source, encoding)) yield encoder.encode(text);
}

/** Bytes whose lines are read together: few enough for their lines to be gone when the young memory is next cleared. */
const together = 4096;

/** The lines of a file, some at a time, in bounded memory; or why it cannot be read, a clause. */
export async function* linesOf(source: SourceFile, folding: Folding): AsyncGenerator<Result<Line[], string>> {
  const decoding = await decodingOf(source);
  if (!decoding.ok) {
    yield decoding;
    return;
  }
  const { encoding } = decoding.value;
  const unfolder = createUnfolder(folding);
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  for await (const piece of wide ? utf8Of(source, encoding) : source.bytes())
    for (let at = 0; at < piece.length; at += together) yield ok(unfolder.push(piece.subarray(at, at + together)));
  yield ok(unfolder.end());
}

/** Takes the lines of a file and gives what is found in them. */
export interface LineReader {
  push(line: Line): Iterable<Reading>;
  end(): Iterable<Reading>;
}

/**
 * What a reader of lines finds in a file.
 * @param remedy what to do where the file cannot be read at all, a clause
 */
export async function* readingsOf(
  source: SourceFile,
  folding: Folding,
  reader: LineReader,
  remedy: string,
): AsyncGenerator<Reading> {
  const { file } = source;
  let guessed = false;
  for await (const lines of linesOf(source, folding)) {
    if (!lines.ok) {
      yield { kind: 'fault', fault: { severity: 'error', file, reason: lines.error, outcome: remedy } };
      return;
    }
    for (const line of lines.value) {
      if (line.guessed && !guessed) {
        guessed = true;
        const reason = 'the line is not UTF-8';
        const outcome = 'such lines are read as windows-1252; if letters look wrong, export it again as UTF-8';
        yield { kind: 'fault', fault: { severity: 'warning', file, line: line.number, reason, outcome } };
      }
      for (const reading of reader.push(line)) yield reading;
    }
  }
  yield* reader.end();
}
