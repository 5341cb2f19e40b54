import { foldedWordsOf, type Word, wordsOf } from '../person/words.ts';
import { type RelationshipKind, relationshipKinds } from '../vocabulary/relationship.ts';
import { topicFields, wholeValueHolders } from './holders.ts';
import type { SearchIndex } from './index.ts';
import type { SearchFilter } from './request.ts';
import { isOpenTo } from './standing.ts';

/**
 * Whether somebody, by the place in the list of all people, has all that the filters ask for.
 * @param labelOf the label of a concept, if the vocabulary has it
 */
export function filterTest(
  index: SearchIndex,
  filters: readonly SearchFilter[],
  labelOf: (concept: string) => string | undefined,
): (person: number) => boolean {
  const tests = filters.map((filter) => testFor(index, filter, labelOf));
  return (person) => tests.every((test) => test(person));
}

function testFor(
  index: SearchIndex,
  filter: SearchFilter,
  labelOf: (concept: string) => string | undefined,
): (person: number) => boolean {
  if (filter.kind === 'openTo') return (person) => isOpenTo(index.standings[person] ?? 0, filter.relationship);
  const holders =
    filter.kind === 'topic'
      ? wholeValueHolders(index, labelOf(filter.concept) ?? '', [...topicFields, 'broader'])
      : wholeValueHolders(index, filter.value, [filter.kind]);
  return (person) => holders.has(person);
}

/** How the user's language says it, as the interface has it. */
export interface FilterWords {
  /** What says that somebody is open to something, before or after its name: "open to". */
  open: readonly string[];
  /** The names of each kind: "mentoring", "mentor". */
  kinds: Readonly<Record<RelationshipKind, readonly string[]>>;
}

/** Words that stand for one thing, and where they are: from which word to which. */
interface Span {
  from: number;
  to: number;
  /** Absent where it is the saying of being open. */
  relationship: RelationshipKind | undefined;
}

/**
 * Takes off a text what asks for people who are open to something: "open to mentoring rust" is rust, of people who are open
 * to mentoring. The name of a kind alone stays in the text: it may be a topic.
 */
export function filtersIn(text: string, words: FilterWords): { text: string; filters: SearchFilter[] } {
  const typed = [...wordsOf(text)];
  const spans = spansIn(typed, words);
  const taken = new Set<Span>();
  for (const run of runsOf(spans))
    if (run.some(({ relationship }) => relationship === undefined) && run.some((span) => span.relationship))
      for (const span of run) taken.add(span);
  if (taken.size === 0) return { text, filters: [] };
  let left = '';
  let at = 0;
  for (const { from, to } of taken) {
    left += `${text.slice(at, typed[from]?.start)} `;
    at = typed[to - 1]?.end ?? text.length;
  }
  left += text.slice(at);
  const relationships = new Set([...taken].flatMap(({ relationship }) => relationship ?? []));
  return {
    text: left.replace(/\s+/gu, ' ').replace(/^[\s,;:]+|[\s,;:]+$/gu, ''),
    filters: [...relationships].map((relationship) => ({ kind: 'openTo', relationship })),
  };
}

/** Everything in the words that stands for something, from left to right, the longest at each place. */
function spansIn(typed: readonly Word[], words: FilterWords): Span[] {
  const phrases = [
    ...words.open.map((phrase) => ({ phrase, relationship: undefined })),
    ...relationshipKinds.flatMap((relationship) =>
      words.kinds[relationship].map((phrase) => ({ phrase, relationship })),
    ),
  ]
    .map(({ phrase, relationship }) => ({
      parts: foldedWordsOf(phrase),
      relationship,
    }))
    .filter(({ parts }) => parts.length > 0)
    .sort((left, right) => right.parts.length - left.parts.length);
  const spans: Span[] = [];
  for (let from = 0; from < typed.length; from++) {
    const found = phrases.find(({ parts }) => parts.every((part, place) => typed[from + place]?.folded === part));
    if (found === undefined) continue;
    spans.push({ from, to: from + found.parts.length, relationship: found.relationship });
    from += found.parts.length - 1;
  }
  return spans;
}

/** Spans that follow one another with nothing between them. */
function runsOf(spans: readonly Span[]): Span[][] {
  const runs: Span[][] = [];
  for (const span of spans) {
    const run = runs.at(-1);
    if (run?.at(-1)?.to === span.from) run.push(span);
    else runs.push([span]);
  }
  return runs;
}
