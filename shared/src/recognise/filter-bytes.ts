import type { NameFilter } from './filter.ts';
import { prefixBytes } from './prefixes.ts';

const magic = 0x4b544832; // "KTH2": another layout gets another number.
const headerNumbers = 10;

/**
 * One block of bytes, numbers in the machine's byte order (it never leaves the machine): a header of ten numbers (magic,
 * longest name, flags, bytes of the words, bytes of the two word sets, count of domains, seed, segment length and prints of
 * the keys), then words (particles, `\n\n`, small starts), prefixes, word sets, domains, prints, each from a multiple of four on.
 */
export function encodeFilter(filter: NameFilter, encode: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const words = encode([[...filter.particles].join('\n'), [...filter.smallStarts].join('\n')].join('\n\n'));
  const domains = new Uint32Array(filter.domains ?? []);
  const { seed, segmentLength, prints } = filter.keys;
  const flags = (filter.caseless ? 1 : 0) | (filter.domains === undefined ? 2 : 0);
  const header = new Uint32Array(headerNumbers);
  header.set([magic, filter.longest, flags, words.length, filter.outer.bits.length, filter.longStarts.bits.length]);
  header.set([domains.length, seed, segmentLength, prints.length], 6);
  const parts = [header, words, filter.prefixes, filter.outer.bits, filter.longStarts.bits, domains, prints];
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
  const [
    first,
    longest = 0,
    flags = 0,
    words = 0,
    outer = 0,
    longStarts = 0,
    domains = 0,
    seed = 0,
    segmentLength = 0,
  ] = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  const prints = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers)[9] ?? 0;
  const lengths = [headerNumbers * 4, words, prefixBytes, outer, longStarts, domains * 4, prints * 2];
  if (first !== magic || lengths.reduce((sum, length) => sum + padded(length), 0) !== bytes.length) return undefined;
  if (!isPowerOfTwo(outer) || !isPowerOfTwo(longStarts) || !isPowerOfTwo(segmentLength)) return undefined;
  if (prints !== 0 && (prints < 3 * segmentLength || prints % segmentLength !== 0)) return undefined;
  let at = padded(headerNumbers * 4);
  const take = (length: number): Uint8Array<ArrayBuffer> => {
    const part = bytes.slice(at, at + length);
    at += padded(length);
    return part;
  };
  const [particles = '', smallStarts = ''] = decode(take(words)).split('\n\n');
  return {
    longest,
    caseless: (flags & 1) !== 0,
    particles: listed(particles),
    smallStarts: listed(smallStarts),
    prefixes: take(prefixBytes),
    outer: { bits: take(outer) },
    longStarts: { bits: take(longStarts) },
    domains: domainsIn(take(domains * 4), flags),
    keys: { seed: seed | 0, segmentLength, prints: new Uint16Array(take(prints * 2).buffer) },
  };
}

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0;

const listed = (words: string): ReadonlySet<string> => new Set(words.split('\n').filter(Boolean));

const domainsIn = (bytes: Uint8Array<ArrayBuffer>, flags: number): ReadonlySet<number> | undefined =>
  (flags & 2) === 0 ? new Set(new Uint32Array(bytes.buffer)) : undefined;
