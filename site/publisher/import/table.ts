import { layoutOf } from './delimiter.ts';
import { type RowParser, rowParser, type TablePart } from './rows.ts';
import { rowsElsewhere } from './rows-elsewhere.ts';

/** As much of the text, in characters, as the delimiter is found in. */
const head = 65_536;

/** A longer text is parsed on a thread of its own, while this one reads what the rows say. */
const longText = 1_000_000;

/** The text with LF alone as line end: csv-parse counts CR and LF as two lines inside quotation marks. */
async function* withPlainLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = '';
  for await (const piece of pieces) {
    const text = carried + piece;
    // A CR at the end may be half of a CR LF.
    carried = text.endsWith('\r') ? '\r' : '';
    yield (carried === '' ? text : text.slice(0, -1)).replace(/\r\n?/g, '\n');
  }
  if (carried !== '') yield '\n';
}

/** The text in pieces, the first of them as long as `length`, where there is so much. */
async function* withHead(pieces: AsyncIterable<string>, length: number): AsyncGenerator<string> {
  let start = '';
  let whole = false;
  for await (const piece of pieces) {
    if (whole) yield piece;
    else {
      start += piece;
      whole = start.length >= length;
      if (whole) yield start;
    }
  }
  if (!whole) yield start;
}

/** Pieces that are with a parser at a time: it is never idle, and memory holds no more of the text. */
const piecesAhead = 4;

async function* parsed(pieces: AsyncIterable<string>, parser: RowParser): AsyncGenerator<TablePart> {
  const waiting: Promise<TablePart>[] = [];
  for await (const piece of pieces) {
    waiting.push(parser.take(piece));
    if (waiting.length < piecesAhead) continue;
    const part = await waiting.shift();
    if (part === undefined) continue;
    yield part;
    if (part.unclosedAt !== undefined) return;
  }
  for (const promise of waiting) {
    const part = await promise;
    yield part;
    if (part.unclosedAt !== undefined) return;
  }
  yield await parser.end();
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/**
 * The rows of a CSV file, the header among them (RFC 4180, more lenient: any of three delimiters, stray quotation marks,
 * blank lines, rows of any length), in bounded memory.
 * @param pieces the text, in pieces of any length
 */
export async function* readTable(pieces: AsyncIterable<string>): AsyncGenerator<TablePart> {
  const plain = withHead(withPlainLines(pieces), longText);
  const first = await plain.next();
  if (first.done === true) return;
  const { delimiter, skip } = layoutOf(first.value.slice(0, head));
  const text = joined(skip > 0 ? first.value.slice(first.value.indexOf('\n')) : first.value, plain);
  if (first.value.length < longText) {
    yield* parsed(text, rowParser(delimiter));
    return;
  }
  const thread = rowsElsewhere(delimiter);
  try {
    yield* parsed(text, thread);
  } finally {
    await thread.close();
  }
}
