import type { Person } from '@kith/shared/person/person';
import { filterTest } from '@kith/shared/search/filters';
import { wholeValueHolders } from '@kith/shared/search/holders';
import type { SearchIndex } from '@kith/shared/search/index';
import { nearestConcepts } from '@kith/shared/search/nearest';
import { type Hit, listPeople, searchPeople } from '@kith/shared/search/query';
import { type Reason, reasonsFor, topicsThrough, unexplained } from '@kith/shared/search/reasons';
import type { SearchFilter, SearchRequest } from '@kith/shared/search/request';
import { suggestFilters } from '@kith/shared/search/suggest';
import type { Concept } from '@kith/shared/vocabulary/concept';

/** A person found by a query, and why. */
export interface SearchHit {
  person: Person;
  reasons: Reason[];
}

export interface SearchAnswer {
  /** Best first. */
  hits: SearchHit[];
  /** Filters that would narrow these hits further, most useful first. */
  suggestions: SearchFilter[];
  /** Where nobody was found: topics of the vocabulary nearest to what was typed. */
  nearest: Concept[];
}

/** What a search reads, each only when it is needed. */
export interface SearchSources {
  /** @param ordinal the place in the list of all people */
  personAt(ordinal: number): Promise<Person | undefined>;
  concepts(): Promise<ReadonlyMap<string, Concept>>;
}

/** @param index undefined while there is none: nobody is found */
export async function answerSearch(
  index: SearchIndex | undefined,
  request: SearchRequest,
  sources: SearchSources,
): Promise<SearchAnswer> {
  const { text } = request;
  const found = index === undefined ? [] : await hitsOf(index, request, sources);
  const people = await Promise.all(found.map(async (hit) => ({ ...hit, person: await sources.personAt(hit.person) })));
  const hits: SearchHit[] = [];
  for (const { person, terms } of people)
    if (person !== undefined) hits.push({ person, reasons: await reasonsOf(person, terms, request, sources) });
  const nearest =
    hits.length > 0 || text.trim() === '' ? [] : nearestConcepts((await sources.concepts()).values(), text);
  const suggestions = suggestFilters(
    hits.map(({ person }) => person),
    request.filters,
  );
  return { hits, suggestions, nearest };
}

async function hitsOf(index: SearchIndex, request: SearchRequest, sources: SearchSources): Promise<Hit[]> {
  const { text, filters, limit, department } = request;
  const scope = {
    limit,
    ...(department !== undefined && { colleagues: wholeValueHolders(index, department, ['department']) }),
  };
  if (filters.length === 0) return searchPeople(index, text, scope);
  const concepts = filters.some(({ kind }) => kind === 'topic') ? await sources.concepts() : undefined;
  const passes = filterTest(index, filters, (concept) => concepts?.get(concept)?.prefLabel);
  return text.trim() === '' ? listPeople(index, { ...scope, passes }) : searchPeople(index, text, { ...scope, passes });
}

async function reasonsOf(
  person: Person,
  terms: readonly string[],
  { text, filters }: SearchRequest,
  sources: SearchSources,
): Promise<Reason[]> {
  const reasons = reasonsFor(person, text, terms);
  const open = filters.flatMap((filter): Reason[] =>
    filter.kind === 'openTo' ? [{ field: 'openTo', text: filter.relationship, ranges: [] }] : [],
  );
  const left = unexplained(person, terms);
  // The vocabulary may be large: it is not read where the person alone says why.
  const through = left.length === 0 ? [] : topicsThrough(person, left, await sources.concepts());
  const isNew = (reason: Reason): boolean =>
    !reasons.some(({ field, text }) => field === reason.field && text === reason.text);
  return [...reasons, ...through.filter(isNew), ...open];
}
