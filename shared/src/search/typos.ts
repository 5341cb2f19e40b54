import Fuse from 'fuse.js/basic';
import { type SearchIndex, startOf, termAt } from './index.ts';
import { utf8 } from './utf8.ts';

interface SimilarTerm {
  term: number;
  /** 0 to 1, 1 being equal. */
  closeness: number;
}

const shortestWithTypo = 4;
const mostSimilar = 12;
/**
 * Fuse judges this many at most: those that share the most pairs of letters with the word. Fuse alone goes through
 * 100,000 people's terms in more than a second; the pairs take some milliseconds.
 */
const mostCandidates = 400;
const threshold = 0.35;
const space = 0x20;

/**
 * Terms that are spelt like the given word, best first. Words under four letters are not guessed at.
 *
 * Whatever Fuse accepts shares a pair of neighbouring letters with the word (each of the `threshold × length` slips
 * that it forgives breaks two of the `length - 1` pairs at most, and the others stay), so that where no more than
 * `mostCandidates` terms share a pair, the answer is the one that Fuse gives for the whole table.
 */
export function similarTerms(index: SearchIndex, word: string): SimilarTerm[] {
  if (word.length < shortestWithTypo) return [];
  const candidates = candidatesFor(index, utf8(word));
  const terms = candidates.map((term) => ({ term, text: termAt(index, term) }));
  // As the terms would stand in one table, words and phrases together: Fuse puts equals in the order in which they come.
  terms.sort((left, right) => (left.text < right.text ? -1 : 1));
  const matcher = new Fuse(
    terms.map(({ text }) => text),
    { includeScore: true, threshold, distance: 20 },
  );
  return matcher.search(word, { limit: mostSimilar }).flatMap(({ refIndex, score = 1 }) => {
    const term = terms[refIndex]?.term;
    return term === undefined ? [] : [{ term, closeness: 1 - score }];
  });
}

/** The word with each two neighbours the other way round: to Fuse these are two slips, too many in a short word. */
export function neighboursSwapped(word: string): string[] {
  if (word.length < shortestWithTypo) return [];
  const letters = [...word];
  return letters.slice(1).flatMap((right, place) => {
    const left = letters[place] ?? '';
    return left === right ? [] : [[...letters.slice(0, place), right, left, ...letters.slice(place + 2)].join('')];
  });
}

/** Pairs of bytes are told apart by the low six bits of each: letters are, and 4,096 entries stay in the fastest cache. */
const pairOf = (left: number, right: number): number => ((left & 0x3f) << 6) | (right & 0x3f);

/** Each pair of the word has a bit of its own, up to so many. */
const mostPairs = 31;
const mostLikeness = 4095;

/** The terms that are most like the word: all that share a pair of bytes with it, if they are few enough. */
function candidatesFor(index: SearchIndex, word: Uint8Array): number[] {
  const bits = new Uint32Array(4096);
  for (let place = 0; place + 1 < word.length; place++) {
    const pair = pairOf(word[place] ?? 0, word[place + 1] ?? 0);
    bits[pair] = (bits[pair] ?? 0) | (1 << (place % mostPairs));
  }
  const likeness = new Uint16Array(index.terms);
  const terms = new Uint32Array(mostLikeness + 1);
  for (let term = 0; term < index.terms; term++) {
    const like = likenessOf(index, term, word.length, bits);
    if (like === 0) continue;
    likeness[term] = like;
    terms[like] = (terms[like] ?? 0) + 1;
  }
  return mostAlike(likeness, terms);
}

/**
 * How like a term is to the word, 0 to {@link mostLikeness}: the square of the pairs that both have, since two times as
 * many say more than twice as much, over the length of both, since a long term has any pair somewhere.
 */
function likenessOf(index: SearchIndex, term: number, wordLength: number, bits: Uint32Array): number {
  const { text } = index;
  const start = startOf(index, term);
  const end = startOf(index, term + 1);
  let shared = 0;
  let left = text[start] ?? 0;
  for (let at = start + 1; at < end; at++) {
    const right = text[at] ?? 0;
    shared |= bits[pairOf(left, right)] ?? 0;
    left = right;
  }
  // A single word with a space at its end is there a second time, as a whole value.
  if (shared === 0 || left === space) return 0;
  const pairs = bitsIn(shared);
  return Math.min(mostLikeness, Math.ceil((256 * pairs * pairs) / (wordLength + end - start)));
}

/** The number of bits that are set (Henry S. Warren, Hacker's Delight, 2nd edition, section 5-1). */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @param terms for each likeness, how many terms have it */
function mostAlike(likeness: Uint16Array, terms: Uint32Array): number[] {
  let least = mostLikeness + 1;
  let room = mostCandidates;
  while (least > 1 && room > 0) {
    least -= 1;
    room -= terms[least] ?? 0;
  }
  // Of those that are just like enough there may be too many: the first of them.
  let last = (terms[least] ?? 0) + Math.min(room, 0);
  const found: number[] = [];
  for (let term = 0; term < likeness.length; term++) {
    const like = likeness[term] ?? 0;
    if (like < least || (like === least && last-- <= 0)) continue;
    found.push(term);
  }
  return found;
}
