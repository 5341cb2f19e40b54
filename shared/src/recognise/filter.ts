import { hash32 } from '../hash.ts';
import type { Person } from '../person/person.ts';
import { nameKey, wordsOf } from '../person/words.ts';
import { lowerBound } from '../sorted.ts';
import { identifierKeys, surfacesOf } from './surfaces.ts';

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

/** Builds the filter for a directory. Linear in the number of names but for one sort. */
export function buildFilter(people: Iterable<Person>): NameFilter {
  const fingerprints = new Set<number>();
  const firstWords = new Set<number>();
  const smallStarts = new Set<string>();
  let longest = 1;
  for (const person of people) {
    for (const key of identifierKeys(person)) fingerprints.add(hash32(key));
    for (const surface of surfacesOf(person)) {
      const words = [...wordsOf(surface)];
      const first = words[0];
      if (first === undefined) continue;
      longest = Math.max(longest, words.length);
      firstWords.add(hash32(first.folded));
      if (startsSmall(surface, first.start)) smallStarts.add(first.folded);
      fingerprints.add(hash32(nameKey(surface)));
    }
  }
  // Sixteen bits a word keep false starts near 6 in 100, each of which costs one more hash.
  const bits = 2 ** Math.max(10, Math.ceil(Math.log2(firstWords.size * 16 + 1)));
  const starts = new Uint8Array(bits / 8);
  for (const hash of firstWords) setBit(starts, hash);
  return { longest, smallStarts, starts, fingerprints: Uint32Array.from(fingerprints).sort() };
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

/** One little-endian block of bytes: header (magic, longest, bytes of starts, bytes of small words), then the parts. */
export function encodeFilter(filter: NameFilter, encode: (text: string) => Uint8Array): Uint8Array {
  const small = encode([...filter.smallStarts].join('\n'));
  const smallBytes = Math.ceil(small.length / 4) * 4;
  const bytes = new Uint8Array(headerBytes + smallBytes + filter.starts.length + filter.fingerprints.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, filter.longest, true);
  view.setUint32(8, filter.starts.length, true);
  view.setUint32(12, small.length, true);
  bytes.set(small, headerBytes);
  bytes.set(filter.starts, headerBytes + smallBytes);
  const fingerprintsAt = headerBytes + smallBytes + filter.starts.length;
  filter.fingerprints.forEach((value, index) => {
    view.setUint32(fingerprintsAt + index * 4, value, true);
  });
  return bytes;
}

/** Reads what {@link encodeFilter} wrote; undefined if the bytes are something else. */
export function decodeFilter(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): NameFilter | undefined {
  if (bytes.length < headerBytes) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) return undefined;
  const small = bytes.subarray(headerBytes, headerBytes + view.getUint32(12, true));
  const startsAt = headerBytes + Math.ceil(small.length / 4) * 4;
  const fingerprintsAt = startsAt + view.getUint32(8, true);
  if (fingerprintsAt > bytes.length) return undefined;
  const fingerprints = new Uint32Array((bytes.length - fingerprintsAt) >>> 2);
  for (let index = 0; index < fingerprints.length; index++) {
    fingerprints[index] = view.getUint32(fingerprintsAt + index * 4, true);
  }
  return {
    longest: view.getUint32(4, true),
    smallStarts: new Set(decode(small).split('\n').filter(Boolean)),
    starts: bytes.slice(startsAt, fingerprintsAt),
    fingerprints,
  };
}
