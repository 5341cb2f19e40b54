import { nameKey, wordsOf } from '../person/words.ts';
import { lowerBound } from '../sorted.ts';
import type { SearchIndex } from './index.ts';
import { type Field, fields, fieldWeights } from './terms.ts';
import { similarTerms } from './typos.ts';

export interface Hit {
  /** Index of the person in the list the index was built from. */
  person: number;
  score: number;
  /** The folded terms that led here, best first: the reason for the hit. */
  terms: string[];
}

interface Found {
  score: number;
  term: string;
}

const phraseBonus = 1.5;
const prefixValue = 0.7;
const typoValue = 0.5;

/**
 * People for a query, best first. Every word must be found (as the beginning of a word, or of a phrase); if that finds
 * nobody, words spelt alike count too.
 * @param limit at most this many hits
 */
export function searchPeople(index: SearchIndex, query: string, limit: number): Hit[] {
  const words = [...new Set(Array.from(wordsOf(query), (word) => word.folded))];
  if (words.length === 0) return [];
  const exact = words.map((word) => beginningWith(index, word));
  let hits = everyWord(exact);
  addPhrase(hits, index, nameKey(query), words.length);
  if (hits.size === 0) {
    hits = everyWord(words.map((word, place) => merge(exact[place] ?? new Map(), spelledAlike(index, word))));
  }
  return [...hits.values()]
    .sort((left, right) => right.score - left.score || left.person - right.person)
    .slice(0, limit);
}

/** The best value of each person for terms that begin with the word. */
function beginningWith(index: SearchIndex, word: string): Map<number, Found> {
  const found = new Map<number, Found>();
  for (let at = lowerBound(index.terms, word); index.terms[at]?.startsWith(word) === true; at++) {
    const term = index.terms[at] ?? '';
    // A phrase beginning with the word is found through the word itself, which stands in the table too.
    if (term.includes(' ')) continue;
    collect(found, index, at, term === word ? 1 : prefixValue);
  }
  return found;
}

function spelledAlike(index: SearchIndex, word: string): Map<number, Found> {
  const found = new Map<number, Found>();
  for (const { at, closeness } of similarTerms(index, word)) collect(found, index, at, typoValue * closeness);
  return found;
}

function collect(found: Map<number, Found>, index: SearchIndex, at: number, value: number): void {
  const term = index.terms[at] ?? '';
  for (let posting = index.offsets[at] ?? 0; posting < (index.offsets[at + 1] ?? 0); posting++) {
    const person = index.people[posting] ?? 0;
    const score = fieldWeights[fieldAt(index, posting)] * value;
    if (score > (found.get(person)?.score ?? 0)) found.set(person, { score, term });
  }
}

function fieldAt(index: SearchIndex, posting: number): Field {
  return fields[index.fields[posting] ?? 0] ?? 'name';
}

function merge(left: Map<number, Found>, right: Map<number, Found>): Map<number, Found> {
  const both = new Map(right);
  for (const [person, found] of left) {
    if (found.score >= (both.get(person)?.score ?? 0)) both.set(person, found);
  }
  return both;
}

function everyWord(perWord: readonly Map<number, Found>[]): Map<number, Hit> {
  const hits = new Map<number, Hit>();
  const [first, ...others] = [...perWord].sort((left, right) => left.size - right.size);
  if (first === undefined) return hits;
  for (const [person, found] of first) {
    const rest = others.map((other) => other.get(person));
    if (rest.some((other) => other === undefined)) continue;
    const all = [found, ...rest.filter((other) => other !== undefined)];
    const score = all.reduce((sum, each) => sum + each.score, 0) / all.length;
    hits.set(person, { person, score, terms: all.map((each) => each.term) });
  }
  return hits;
}

/** Lifts people who have the whole query as a name or topic, or one that begins so. */
function addPhrase(hits: Map<number, Hit>, index: SearchIndex, phrase: string, words: number): void {
  if (words < 2) return;
  for (let at = lowerBound(index.terms, phrase); index.terms[at]?.startsWith(phrase) === true; at++) {
    const found = new Map<number, Found>();
    collect(found, index, at, phraseBonus * (index.terms[at] === phrase ? 1 : prefixValue));
    for (const [person, { score, term }] of found) {
      const known = hits.get(person);
      if (known === undefined) hits.set(person, { person, score, terms: [term] });
      else if (score > known.score) hits.set(person, { person, score, terms: [term, ...known.terms] });
    }
  }
}
