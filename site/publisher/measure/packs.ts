import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { readingFailure } from '../sources.ts';

/** Files as they were read, one behind the other, so that threads can hand them over. */
export interface Pack {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of each file: where it ends in `bytes`. One that could not be read takes no room. */
  ends: number[];
  /** Of each file: the digest of its text. */
  digests: string[];
  /** Why a file could not be read, by its place in the pack. */
  failures: ReadonlyMap<number, string>;
}

/** What was read of a file, or a clause that says why it was not. */
export type Reading = { text: string; digest: string } | { failure: string };

/** No further file is put into a pack that has so many bytes, or so many files. */
const full = { bytes: 1_000_000, files: 2000 } as const;

/** SHA-256 of a contribution's text, base64. */
export const digestOf = (text: string | Uint8Array): string => hash('sha256', text, 'base64');

export const tooLarge = (mostBytes: number): string =>
  `is larger than the ${mostBytes / 1_000_000} MB of the largest contribution`;

/**
 * Reads files from a place in the list on, until a pack is full. All are read into one room.
 * @param mostBytes of a file; what is larger is not read
 */
export function createPacker(paths: readonly string[], mostBytes: number): (from: number) => Pack {
  const room = Buffer.allocUnsafe(full.bytes + mostBytes + 1);
  return (from) => {
    let length = 0;
    const ends: number[] = [];
    const digests: string[] = [];
    const failures = new Map<number, string>();
    for (const path of paths.slice(from, from + full.files)) {
      if (length >= full.bytes) break;
      const read = readInto(room.subarray(length, length + mostBytes + 1), path);
      if (typeof read === 'string') failures.set(ends.length, read);
      else if (read.length > mostBytes) failures.set(ends.length, tooLarge(mostBytes));
      else length += read.length;
      digests.push(typeof read === 'string' || failures.has(ends.length) ? '' : digestOfBytes(read));
      ends.push(length);
    }
    return { bytes: new Uint8Array(room.subarray(0, length)), ends, digests, failures };
  };
}

/** Of a file as much as there is room for; or why nothing can be read. */
function readInto(room: Buffer, path: string): Buffer | string {
  try {
    const file = openSync(path, 'r');
    try {
      let length = 0;
      for (;;) {
        const read = readSync(file, room, length, room.length - length, null);
        length += read;
        if (read === 0 || length === room.length) return room.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return readingFailure(error);
  }
}

/** As of the text that they are read as, in which what is no UTF-8 is replaced. */
const digestOfBytes = (bytes: Buffer): string => digestOf(isUtf8(bytes) ? bytes : bytes.toString('utf-8'));

/** The files of a pack, in their order. */
export function* readingsIn({ bytes, digests, ends, failures }: Pack): Generator<Reading> {
  const texts = Buffer.from(bytes.buffer);
  let begin = 0;
  for (const [place, end] of ends.entries()) {
    const failure = failures.get(place);
    yield failure === undefined
      ? { text: texts.toString('utf-8', begin, end), digest: digests[place] ?? '' }
      : { failure };
    begin = end;
  }
}
