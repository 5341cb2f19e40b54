import { failed, ok, type Result } from '@kith/shared/result';
import type { SourceFile } from './format.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How the bytes of an export are to be read. */
export interface Decoding {
  encoding: Encoding;
  /** Nothing in the file says so: it is not UTF-8, and windows-1252 is what spreadsheets write then. */
  guessed: boolean;
}

const sampled = 4096;

/** The encoding that a byte order mark declares (WHATWG Encoding Standard, "BOM sniff"). */
function marked(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: delimiters and Latin letters leave a NUL in every second byte, always on the same side. */
function patterned(sample: Uint8Array): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 20;
  if (odd > enough && even < odd / 4) return 'utf-16le';
  if (even > enough && odd < even / 4) return 'utf-16be';
  return undefined;
}

/** Whether every byte of the file is part of a character of this encoding; a whole pass, some 1 GB a second. */
async function holds(source: SourceFile, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of source.bytes()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The first bytes of a file, as many as there are of `length`. */
export async function startOf(source: SourceFile, length: number): Promise<Uint8Array> {
  const start = new Uint8Array(length);
  let filled = 0;
  for await (const piece of source.bytes()) {
    const part = piece.subarray(0, length - filled);
    start.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return start.subarray(0, filled);
}

/**
 * How to read an export. Spreadsheets and HR systems write UTF-8 or UTF-16 with or without a byte order mark, and
 * windows-1252 where they are old; anything else must be saved as UTF-8 first. Reads the file once, in bounded memory.
 * @returns the error is a clause for a report
 */
export async function decodingOf(source: SourceFile): Promise<Result<Decoding, string>> {
  const sample = await startOf(source, sampled);
  const declared = marked(sample) ?? patterned(sample);
  if (declared !== undefined) {
    if (await holds(source, declared)) return ok({ encoding: declared, guessed: false });
    return failed(`the file says that it is ${declared.toUpperCase()}, but parts of it are not`);
  }
  if (sample.includes(0)) return failed('the file is not text');
  if (await holds(source, 'utf-8')) return ok({ encoding: 'utf-8', guessed: false });
  return ok({ encoding: 'windows-1252', guessed: true });
}

/** The text of a file in pieces, without byte order mark. Bytes that the encoding does not have become U+FFFD. */
export async function* textOf(source: SourceFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of source.bytes()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
