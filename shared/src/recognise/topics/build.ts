import type { Steps } from '../../sorted.ts';
import type { Concept } from '../../vocabulary/concept.ts';
import { emptyTable, placeOf } from '../number-table.ts';
import { smallHash } from '../small-hash.ts';
import { endingGlue, firstKey, nextKey, type TopicEntry, type TopicFilter } from './filter.ts';
import { GlueReader } from './glue.ts';
import { type Term, termOf } from './term.ts';

/** The most terms that pages are given: every page with topics has them all in memory (about 85 bytes each). */
export const mostTerms = 10_000;

/** A term on its way into the table. */
interface Candidate {
  entry: TopicEntry;
  keys: number[];
  isPreferred: boolean;
}

/**
 * Builds what pages recognise topics with. Of labels that several concepts have, a preferred one wins; where that does not
 * decide, nobody can tell what is meant, and the label is left out.
 * In steps, one for each concept.
 * @param concepts those that matter most first: what is more than {@link mostTerms} is left out
 */
export function* buildTopics(concepts: readonly Concept[]): Steps<TopicFilter> {
  const isShouting = shouts(concepts);
  const byKey = new Map<number, Candidate | 'ambiguous'>();
  for (const isPreferred of [true, false]) {
    for (const { id, prefLabel, altLabel } of concepts) {
      yield;
      for (const label of isPreferred ? [prefLabel] : altLabel) {
        const term = termOf(label);
        if (term === undefined || (isShouting && term.isAcronym)) continue;
        const keys = keysOf(term);
        const last = keys.at(-1);
        if (last === undefined) continue;
        const known = byKey.get(last);
        if (known === undefined) {
          if (byKey.size < mostTerms) byKey.set(last, { entry: { concept: id, label: term.label }, keys, isPreferred });
        } else if (known !== 'ambiguous' && known.entry.concept !== id && known.isPreferred === isPreferred)
          byKey.set(last, 'ambiguous');
      }
    }
  }
  return tableOf([...byKey.values()].filter((candidate) => candidate !== 'ambiguous'));
}

/** Where half of the longer labels are in capitals, capitals are the habit of a system and say nothing. */
function shouts(concepts: readonly Concept[]): boolean {
  const long = concepts.map(({ prefLabel }) => prefLabel).filter((label) => /\p{L}{7}/u.test(label));
  return (
    long.filter((label) => label === label.toUpperCase() && label !== label.toLowerCase()).length * 2 > long.length
  );
}

/** The keys of every beginning of a term; the last is that of the term itself. */
function keysOf({ label, words, ending }: Term): number[] {
  const keys: number[] = [];
  const reader = new GlueReader();
  let key = 0;
  let behind = 0;
  for (const word of words) {
    const hash = smallHash(word.folded);
    key = keys.length === 0 ? firstKey(hash) : nextKey(key, reader.read(label, behind), hash);
    keys.push(key);
    behind = word.possessive ? word.end + 2 : word.end;
  }
  if (ending !== '') keys.push(nextKey(key, endingGlue, smallHash(ending)));
  return keys;
}

function tableOf(candidates: readonly Candidate[]): TopicFilter {
  const size = candidates.reduce((sum, { keys }) => sum + keys.length, 0);
  const filter = emptyTable(size);
  candidates.forEach(({ keys }, entry) => {
    keys.forEach((key, at) => {
      const place = placeOf(filter.keys, key);
      filter.keys[place] = key;
      const value = filter.values[place] ?? 0;
      filter.values[place] = at < keys.length - 1 ? value | 1 : (value & 1) | (2 * (entry + 1));
    });
  });
  return { ...filter, entries: candidates.map(({ entry }) => entry) };
}
