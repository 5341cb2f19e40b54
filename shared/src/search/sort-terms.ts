import { type Steps, sortSteps, stepLength } from '../sorted.ts';
import type { TermTable } from './term-table.ts';

interface SortedTerms {
  /** The numbers of the terms in the order of the index. */
  sorted: Uint32Array;
  /** How many of them are words. */
  words: number;
  /** Of all of them together. */
  bytes: number;
}

/** Sorts all terms of a table: words first, then phrases, each by its bytes. */
export function* sortTerms(table: TermTable): Steps<SortedTerms> {
  // The first eight bytes as two numbers decide most comparisons without looking the terms up.
  const beginnings = new Uint32Array(table.size);
  const followings = new Uint32Array(table.size);
  const numbers = new Uint32Array(table.size);
  let words = 0;
  let phrases = 0;
  let bytes = 0;
  for (let term = 0; term < table.size; term++) {
    beginnings[term] = fourBytes(table, term, 0);
    followings[term] = fourBytes(table, term, 4);
    if (table.isPhrase(term)) numbers[table.size - ++phrases] = term;
    else numbers[words++] = term;
    bytes += table.length(term);
    if (term % stepLength === 0) yield;
  }
  const compare = (left: number, right: number): number =>
    (beginnings[left] ?? 0) - (beginnings[right] ?? 0) ||
    (followings[left] ?? 0) - (followings[right] ?? 0) ||
    compareFrom(table, left, right, 8);
  const sorted = new Uint32Array(table.size);
  sorted.set(yield* sortSteps(numbers.subarray(0, words), compare), 0);
  sorted.set(yield* sortSteps(numbers.subarray(words), compare), words);
  return { sorted, words, bytes };
}

/** Unsigned; 0 for each byte beyond the end. */
function fourBytes(table: TermTable, term: number, from: number): number {
  let number = 0;
  for (let index = from; index < from + 4; index++) number = number * 256 + table.byte(term, index);
  return number;
}

/** Bytes as unsigned numbers, a term before those that it begins. */
function compareFrom(table: TermTable, left: number, right: number, from: number): number {
  const length = Math.max(table.length(left), table.length(right));
  for (let index = from; index < length; index++) {
    const difference = table.byte(left, index) - table.byte(right, index);
    if (difference !== 0) return difference;
  }
  return 0;
}
