import { hash32 } from '../hash.ts';
import { NumberList } from '../number-list.ts';
import { lowerBound, type Steps, sortSteps, stepLength } from '../sorted.ts';
import type { Surface } from './surfaces.ts';

/**
 * What a tab holds instead of the directory: hashes, no names. A span that passes is probably a name of the directory;
 * the extension, which has the people, decides.
 */
export interface NameFilter {
  /** The longest name, in words. */
  longest: number;
  /** Folded first words of names that begin with a small letter (`van`, `de`), which the scan would else skip. */
  smallStarts: ReadonlySet<string>;
  /** One bit for each possible `hash32(first word)`, folded into a power of two of bits. */
  starts: Uint8Array;
  /** `hash32` of every name key and identifier key, sorted. */
  fingerprints: Uint32Array;
}

const magic = 0x4b544831; // "KTH1"
const headerBytes = 16;

/** Collects what a filter says of the beginnings of names; the hashes of whole names come from the name index. */
export class FilterBuilder {
  #longest = 1;
  readonly #smallStarts = new Set<string>();
  readonly #firstWords = new NumberList();

  add({ written, words }: Surface): void {
    const first = words[0];
    if (first === undefined) return;
    this.#longest = Math.max(this.#longest, words.length);
    this.#firstWords.push(hash32(first.folded));
    if (startsSmall(written, first.start)) this.#smallStarts.add(first.folded);
  }

  /** @param hashes of every name key and identifier key, sorted; the same may come more than once */
  *finish(hashes: Uint32Array): Steps<NameFilter> {
    const firstWords = yield* this.#distinctFirstWords();
    // Sixteen bits a word keep false starts near 6 in 100, each of which costs one more hash.
    const bits = 2 ** Math.max(10, Math.ceil(Math.log2(firstWords.length * 16 + 1)));
    const starts = new Uint8Array(bits / 8);
    for (const [place, hash] of firstWords.entries()) {
      setBit(starts, hash);
      if (place % stepLength === 0) yield;
    }
    return { longest: this.#longest, smallStarts: this.#smallStarts, starts, fingerprints: yield* distinct(hashes) };
  }

  *#distinctFirstWords(): Steps<Uint32Array> {
    const hashes = new Uint32Array(this.#firstWords.length);
    for (let place = 0; place < hashes.length; place++) {
      hashes[place] = this.#firstWords.at(place);
      if (place % stepLength === 0) yield;
    }
    return yield* distinct(yield* sortSteps(hashes, (left, right) => left - right));
  }
}

/** Each value of a sorted list once. */
function* distinct(sorted: Uint32Array): Steps<Uint32Array> {
  const values = new Uint32Array(sorted.length);
  let count = 0;
  for (let place = 0; place < sorted.length; place++) {
    const value = sorted[place] ?? 0;
    if (place === 0 || value !== sorted[place - 1]) values[count++] = value;
    if (place % stepLength === 0) yield;
  }
  return values.subarray(0, count);
}

/** Whether the text has a small letter at this place (false for scripts without case). */
export function startsSmall(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}

function setBit(bits: Uint8Array, hash: number): void {
  const place = hash & (bits.length * 8 - 1);
  bits[place >>> 3] = (bits[place >>> 3] ?? 0) | (1 << (place & 7));
}

export function mayStart(filter: NameFilter, firstWord: string): boolean {
  const place = hash32(firstWord) & (filter.starts.length * 8 - 1);
  return ((filter.starts[place >>> 3] ?? 0) & (1 << (place & 7))) !== 0;
}

export function mayBe(filter: NameFilter, key: string): boolean {
  const hash = hash32(key);
  return filter.fingerprints[lowerBound(filter.fingerprints, hash)] === hash;
}

/**
 * One block of bytes, numbers in the machine's byte order (it never leaves the machine): header (magic, longest, bytes of
 * starts, bytes of small words), then small words, starts and fingerprints.
 */
export function encodeFilter(filter: NameFilter, encode: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const small = encode([...filter.smallStarts].join('\n'));
  const smallBytes = Math.ceil(small.length / 4) * 4;
  const bytes = new Uint8Array(headerBytes + smallBytes + filter.starts.length + filter.fingerprints.byteLength);
  new Uint32Array(bytes.buffer, 0, 4).set([magic, filter.longest, filter.starts.length, small.length]);
  bytes.set(small, headerBytes);
  bytes.set(filter.starts, headerBytes + smallBytes);
  new Uint32Array(bytes.buffer, headerBytes + smallBytes + filter.starts.length).set(filter.fingerprints);
  return bytes;
}

/** Reads what {@link encodeFilter} wrote; undefined if the bytes are something else. */
export function decodeFilter(given: Uint8Array, decode: (bytes: Uint8Array) => string): NameFilter | undefined {
  if (given.length < headerBytes) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const [first, longest = 0, startsLength = 0, smallLength = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
  const startsAt = headerBytes + Math.ceil(smallLength / 4) * 4;
  const fingerprintsAt = startsAt + startsLength;
  if (first !== magic || fingerprintsAt > bytes.length || fingerprintsAt % 4 !== 0) return undefined;
  return {
    longest,
    smallStarts: new Set(
      decode(bytes.subarray(headerBytes, headerBytes + smallLength))
        .split('\n')
        .filter(Boolean),
    ),
    starts: bytes.slice(startsAt, fingerprintsAt),
    fingerprints: new Uint32Array(
      bytes.buffer.slice(bytes.byteOffset + fingerprintsAt, bytes.byteOffset + bytes.length - (bytes.length % 4)),
    ),
  };
}
