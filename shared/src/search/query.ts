import { wordsOf } from '../person/words.ts';
import { beginningWith, isWhole, type SearchIndex, termAt } from './index.ts';
import { Ranking, type SearchScope } from './ranking.ts';
import { forEachPosting, Scores } from './scores.ts';
import { neighboursSwapped, similarTerms } from './typos.ts';
import { utf8 } from './utf8.ts';

export interface Hit {
  /** Place of the person in the list of all people, shard after shard. */
  person: number;
  score: number;
  /** The folded terms that led here, best first: the reason for the hit. */
  terms: string[];
}

/** A score that a whole phrase gives, and the phrases, best first. */
interface Lift {
  score: number;
  phrases: number[];
}

const phraseBonus = 1.5;
const prefixValue = 0.7;
const typoValue = 0.5;
const swappedCloseness = 0.9;

/**
 * People for a query, best first. Every word must be found (as the beginning of a word, or of a phrase); if that finds
 * nobody, two neighbours count as one word ("postgre sql"), and if that finds nobody, words spelt alike count too.
 */
export function searchPeople(index: SearchIndex, query: string, scope: SearchScope): Hit[] {
  const typed = Array.from(wordsOf(query), (word) => word.folded);
  const words = [...new Set(typed)];
  if (words.length === 0 || scope.limit < 1) return [];
  const exact = words.map((word) => wordsBeginningWith(index, word));
  const found = new EveryWord(exact);
  const lifts = words.length < 2 ? new Map<number, Lift>() : phraseLifts(index, typed.join(' '), found);
  const hits = best(index, found, lifts, scope);
  if (hits.length > 0) return hits;
  for (let place = 0; place + 1 < words.length; place++) {
    const joined = wordsBeginningWith(index, `${words[place]}${words[place + 1]}`);
    const hits = best(index, new EveryWord(exact.toSpliced(place, 2, joined)), lifts, scope);
    if (hits.length > 0) return hits;
  }
  exact.forEach((scores, place) => {
    const alike = spelledAlike(index, words[place] ?? '');
    alike.merge(scores);
    exact[place] = alike;
  });
  const alike = new EveryWord(exact);
  const alikeLifts = words.length < 2 ? lifts : similarPhraseLifts(index, typed.join(' '), alike);
  return best(index, alike, alikeLifts, scope);
}

/** Everybody whom the scope leaves, the first to show first. */
export function listPeople(index: SearchIndex, scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  for (let person = 0; person < index.people; person++) ranking.offer({ person, score: 1 });
  return ranking.best.map(({ person, score }) => ({ person, score, terms: [] }));
}

/** Those who were found by every word. */
class EveryWord {
  /** The word that found the fewest people first. */
  readonly #words: readonly Scores[];

  constructor(words: readonly Scores[]) {
    this.#words = [...words].sort((left, right) => left.found.length - right.found.length);
  }

  /** Whoever is not among these was not found by every word. */
  get candidates(): readonly number[] {
    return this.#words[0]?.found ?? [];
  }

  /** The mean over the words; 0 for somebody whom a word did not find. */
  of(person: number): number {
    let sum = 0;
    for (const word of this.#words) {
      const score = word.of(person);
      if (score === 0) return 0;
      sum += score;
    }
    return sum / this.#words.length;
  }

  termsOf(person: number): string[] {
    return this.of(person) === 0 ? [] : this.#words.map((word) => word.termOf(person));
  }
}

/** The best value of each person for words that begin so. Phrases that begin so are found by their first word. */
function wordsBeginningWith(index: SearchIndex, word: string): Scores {
  const scores = new Scores(index);
  const prefix = utf8(word);
  const [first, end] = beginningWith(index, prefix, 0, index.words);
  for (let term = first; term < end; term++) scores.collect(term, isWhole(index, term, prefix) ? 1 : prefixValue);
  return scores;
}

function spelledAlike(index: SearchIndex, word: string): Scores {
  const scores = new Scores(index);
  for (const { term, closeness } of similarTerms(index, word)) scores.collect(term, typoValue * closeness);
  for (const swapped of neighboursSwapped(word)) {
    const prefix = utf8(swapped);
    const [first, end] = beginningWith(index, prefix, 0, index.words);
    for (let term = first; term < end; term++)
      scores.collect(term, typoValue * (isWhole(index, term, prefix) ? swappedCloseness : prefixValue));
  }
  return scores;
}

/** Lifts people who have the whole query as a name or topic, or one that begins so. */
function phraseLifts(index: SearchIndex, phrase: string, found: EveryWord): Map<number, Lift> {
  const lifts = new Map<number, Lift>();
  const prefix = utf8(phrase);
  const [first, end] = beginningWith(index, prefix, index.words, index.terms);
  for (let term = first; term < end; term++)
    liftBy(index, term, phraseBonus * (isWhole(index, term, prefix) ? 1 : prefixValue), found, lifts);
  return lifts;
}

/** Lifts people who have a phrase that is spelt like the whole query: its words in several of their topics are worth less. */
function similarPhraseLifts(index: SearchIndex, phrase: string, found: EveryWord): Map<number, Lift> {
  const lifts = new Map<number, Lift>();
  for (const { term, closeness } of similarTerms(index, phrase))
    if (term >= index.words) liftBy(index, term, phraseBonus * closeness, found, lifts);
  return lifts;
}

function liftBy(index: SearchIndex, term: number, value: number, found: EveryWord, lifts: Map<number, Lift>): void {
  forEachPosting(index, term, (person, weight) => {
    const score = weight * value;
    const lift = lifts.get(person);
    if (score <= (lift?.score ?? found.of(person))) return;
    if (lift === undefined) lifts.set(person, { score, phrases: [term] });
    else if (lift.phrases[0] === term) lift.score = score;
    else lifts.set(person, { score, phrases: [term, ...lift.phrases] });
  });
}

function best(index: SearchIndex, found: EveryWord, lifts: ReadonlyMap<number, Lift>, scope: SearchScope): Hit[] {
  const ranking = new Ranking(index, scope);
  for (const person of found.candidates) if (!lifts.has(person)) ranking.offer({ person, score: found.of(person) });
  for (const [person, { score }] of lifts) ranking.offer({ person, score });
  return ranking.best.map(({ person, score }) => {
    const phrases = lifts.get(person)?.phrases ?? [];
    return { person, score, terms: [...phrases.map((term) => termAt(index, term)), ...found.termsOf(person)] };
  });
}
