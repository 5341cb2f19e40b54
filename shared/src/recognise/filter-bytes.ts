import type { NameFilter } from './filter.ts';
import { isTable } from './number-table.ts';
import { prefixBytes } from './prefixes.ts';

const magic = 0x4b544834; // "KTH4": another layout gets another number.
const headerNumbers = 10;

/**
 * One block of bytes, numbers in the machine's byte order (it never leaves the machine): a header of ten numbers (magic,
 * longest name, flags, bytes of the words, bytes of the two word sets, seed, segment length and prints of the keys, places of
 * the representatives), then words (particles, small starts and hashes of domains, `\n\n` between), prefixes, word sets, prints, keys and
 * values of the representatives, each from a multiple of four on.
 */
export function encodeFilter(filter: NameFilter, encode: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const lists = [filter.particles, filter.smallStarts, filter.domains ?? []];
  const words = encode(lists.map((list) => [...list].join('\n')).join('\n\n'));
  const { outer, longStarts, prefixes } = filter;
  const { seed, segmentLength, prints } = filter.keys;
  const { keys, values } = filter.representatives;
  const flags = (filter.caseless ? 1 : 0) | (filter.domains === undefined ? 2 : 0);
  const header = new Uint32Array(headerNumbers);
  header.set([magic, filter.longest, flags, words.length, outer.bits.length, longStarts.bits.length]);
  header.set([seed, segmentLength, prints.length, keys.length], 6);
  const parts = [header, words, prefixes, outer.bits, longStarts.bits, prints, keys, values];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Reads what {@link encodeFilter} wrote; undefined if the bytes are something else. */
export function decodeFilter(given: Uint8Array, decode: (bytes: Uint8Array) => string): NameFilter | undefined {
  if (given.length < headerNumbers * 4) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  const [first, longest = 0, flags = 0, words = 0, outer = 0, longStarts = 0] = header;
  const [seed = 0, segmentLength = 0, prints = 0, places = 0] = header.subarray(6);
  const lengths = [headerNumbers * 4, words, prefixBytes, outer, longStarts, prints, places * 4, places * 4];
  if (first !== magic || lengths.reduce((sum, length) => sum + padded(length), 0) !== bytes.length) return undefined;
  if (![outer, longStarts, segmentLength].every(isPowerOfTwo)) return undefined;
  if (prints !== 0 && (prints < 3 * segmentLength || prints % segmentLength !== 0)) return undefined;
  let at = headerNumbers * 4;
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    const part = bytes.slice(at, at + length);
    at += padded(length);
    return part;
  };
  const [particles, smallStarts, domains] = decode(take(words)).split('\n\n').map(listed);
  const filter = {
    longest,
    caseless: (flags & 1) !== 0,
    particles: particles ?? new Set(),
    smallStarts: smallStarts ?? new Set(),
    domains: (flags & 2) === 0 ? new Set(Array.from(domains ?? [], Number)) : undefined,
    prefixes: take(prefixBytes),
    outer: { bits: take(outer) },
    longStarts: { bits: take(longStarts) },
    keys: { seed, segmentLength, prints: take(prints) },
    representatives: {
      keys: new Int32Array(take(places * 4).buffer),
      values: new Uint32Array(take(places * 4).buffer),
    },
  };
  return isTable(filter.representatives.keys) ? filter : undefined;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split('\n').filter(Boolean));

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0;
