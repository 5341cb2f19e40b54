import { foldedWordsOf } from '../person/words.ts';
import type { Concept } from '../vocabulary/concept.ts';
import { lettersOf, Speller } from './spelling.ts';

const most = 5;
/** Longer texts are no topics, and comparing them would take long. */
const longestTyped = 32;
/** Of all that was typed, so much has to be found again in a topic. */
const leastLikeness = 0.5;
/** Shorter words among longer ones say nothing: "of", "to". */
const shortestOfSeveral = 3;
/** What a topic is worth beside one that is spelt alike, when it only belongs to the same branch. */
const neighbourValue = 0.6;
/** A word that goes on beyond what was typed is worth a little less than one that does not. */
const unfinished = 0.3;

/** A word that was typed. */
interface Wanted {
  speller: Speller;
  pairs: ReadonlySet<string>;
}

/**
 * Topics to look for instead: those whose labels are spelt most like what was typed, the nearest first, and after them
 * what is beside the nearest in the vocabulary, for its own holders may be none.
 */
export function nearestConcepts(concepts: Iterable<Concept>, typed: string): Concept[] {
  const topics = [...concepts].filter(({ kind }) => kind === 'topic' || kind === 'practice');
  const all = foldedWordsOf(typed.slice(0, longestTyped));
  const long = all.filter(({ length }) => length >= shortestOfSeveral);
  const words = long.length > 0 ? long : all;
  const wanted = [...words, ...(words.length > 1 ? [words.join('')] : [])].map((word): Wanted => {
    const letters = lettersOf(word);
    return { speller: new Speller(letters, Math.max(1, Math.floor(letters.length / 3))), pairs: pairsOf(letters) };
  });
  const alike = new Map<Concept, number>();
  for (const concept of topics) {
    const likeness = Math.max(...[concept.prefLabel, ...concept.altLabel].map((label) => likenessOf(wanted, label)));
    if (likeness >= leastLikeness) alike.set(concept, likeness);
  }
  const best = [...alike].toSorted(([, left], [, right]) => right - left).slice(0, most);
  for (const concept of besides(best[0]?.[0], topics))
    if (!alike.has(concept)) best.push([concept, (best[0]?.[1] ?? 0) * neighbourValue]);
  return best
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, most)
    .map(([concept]) => concept);
}

/** What is next to a topic: broader and related ones, and others of the same branch. */
function besides(nearest: Concept | undefined, topics: readonly Concept[]): Concept[] {
  if (nearest === undefined) return [];
  const { id, broader, narrower, related } = nearest;
  const ids = new Set([...related, ...broader, ...narrower]);
  return topics.filter(
    (other) => other.id !== id && (ids.has(other.id) || other.broader.some((each) => broader.includes(each))),
  );
}

/** 0 to 1: between what the best word and what all of them come to, or what they do written together. */
function likenessOf(wanted: readonly Wanted[], label: string): number {
  const words = foldedWordsOf(label);
  const candidates = [...words, words.join('')].map(lettersOf);
  const each = wanted.map((word) => Math.max(0, ...candidates.map((letters) => closenessOf(word, letters))));
  const together = each.length > 1 ? (each.pop() ?? 0) : 0;
  const mean = each.reduce((sum, closeness) => sum + closeness, 0) / Math.max(1, each.length);
  return Math.max(together, (mean + Math.max(0, ...each)) / 2);
}

/** By slips, or where those are too many by the pairs of letters that both have. */
function closenessOf({ speller, pairs }: Wanted, letters: readonly number[]): number {
  const slips = speller.slipsTo(letters, letters.length);
  if (slips === undefined) return sharedPairs(pairs, pairsOf(letters));
  const cost = Math.min(
    slips.whole > speller.forgiven ? Number.POSITIVE_INFINITY : slips.whole,
    slips.beginning + unfinished,
  );
  return Math.max(0, 1 - cost / (speller.length + 1));
}

const pairsOf = (letters: readonly number[]): ReadonlySet<string> =>
  new Set(letters.slice(1).map((letter, place) => `${letters[place]} ${letter}`));

/** The share of pairs that two words have in common (Dice, "Measures of the amount of ecologic association", 1945). */
function sharedPairs(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of right) if (left.has(pair)) shared += 1;
  return (2 * shared) / Math.max(1, left.size + right.size);
}
