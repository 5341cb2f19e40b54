import type { Guide } from '@kith/shared/feed/guide';
import { guidesAbout } from '@kith/shared/feed/guides-about';
import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Identified } from '@kith/shared/recognise/identify';
import type { Mention } from '@kith/shared/recognise/mention';
import { holdersOf } from '@kith/shared/search/holders';
import type { SearchIndex } from '@kith/shared/search/index';
import type { SearchRequest } from '@kith/shared/search/request';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { shuffled } from '@kith/shared/vocabulary/experts';
import type { Teacher } from '@kith/shared/vocabulary/learn';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { type Cache, openCache } from '../feed/cache.ts';
import { readIndex, searchIn, searchStores } from '../feed/index-store.ts';
import type { StoredManifest } from '../feed/records.ts';
import { type StoredFile, textOf } from '../feed/stored-file.ts';
import type { Ahead } from './ahead.ts';
import { People } from './people.ts';
import { answerSearch, type SearchAnswer } from './search.ts';
import { StoredIndex } from './stored-index.ts';

/** So many of those who know a concept are looked at, and so many people read at most to find them. */
const enough = 24;
const mostRead = 96;
/** So many interests of somebody are looked at on one day. */
const mostInterests = 8;

/**
 * The active directory, read from the cache. One object reads one publication: what it opened with is what it answers
 * with, whatever is activated meanwhile; ask {@link openDirectory} again after a change.
 */
export interface Directory {
  readonly manifest: StoredManifest;
  /** When its server last vouched for it. */
  readonly heardAt: Date;
  /** The address the directory came from; story paths are relative to its origin. */
  readonly feedUrl: string;
  /** The person with this id, if still listed. */
  person(id: string): Promise<Person | undefined>;
  /** Who is meant by a mention; usually one, several where people share a name. */
  identify(mention: Mention): Promise<Identified>;
  /** People for a query, best first, and where to go from them. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  /**
   * Some of the people who know a concept, in an order that the seed decides: enough to choose from, never thousands.
   * @param seed for instance the day
   */
  peopleWith(concept: Concept, seed: string): Promise<Person[]>;
  /**
   * People whose expertise meets the interests of somebody, in an order that the seed decides.
   * @param seed for instance the day
   */
  peopleToLearnFrom(me: Person, seed: string, most: number): Promise<Teacher[]>;
  concepts(): Promise<ReadonlyMap<string, Concept>>;
  /** How the kinds of relationship are lived, of those that the organisation has written about. */
  relationships(): Promise<ReadonlyMap<RelationshipKind, RelationshipGuide>>;
  storiesOf(personId: string): Promise<Story[]>;
  /** Stories that name a concept, and the guides that are most about it. */
  readingAbout(conceptId: string): Promise<{ stories: Story[]; guides: Guide[] }>;
}

const filesOf = (cache: Cache) => cache.transaction('files').store;

/**
 * Opens the active directory; undefined while there is none. Rejects only if the browser's storage fails.
 * @param begun what was read of it already
 */
export async function openDirectory(begun?: Ahead): Promise<Directory | undefined> {
  const cache = begun?.cache ?? (await openCache());
  const active = begun === undefined ? await cache.get('active', 'active') : begun.active;
  if (active === undefined) return undefined;
  const { manifest, feedUrl, heardAt } = active;
  let identifying: Promise<Directory['identify']> | undefined;
  let search: Promise<StoredIndex | undefined> | undefined =
    begun?.search && Promise.resolve(new StoredIndex(begun.search));
  let concepts: Promise<ReadonlyMap<string, Concept>> | undefined;

  let files: ReturnType<typeof filesOf> | undefined;
  /** The people of a search are in several files, asked for at once: one transaction reads them. */
  const filesNow = (): ReturnType<typeof filesOf> => {
    if (files === undefined) queueMicrotask(() => (files = undefined));
    files ??= filesOf(cache);
    return files;
  };
  const readStored = (fileName: string): Promise<StoredFile | undefined> => filesNow().get(fileName);
  // The files were verified against their hashes and schema before they were activated: the type is a hand-over.
  const readFile = async <Value>(fileName: string): Promise<Value | undefined> => {
    const text = textOf(await readStored(fileName));
    return text === undefined ? undefined : JSON.parse(text);
  };
  const people = new People(manifest.people.shards, readStored);
  const reading = async (): Promise<{ stories: Story[]; guides?: Guide[] }> =>
    (await readFile<{ stories: Story[]; guides?: Guide[] }>(manifest.stories.name)) ?? { stories: [] };
  const readVocabulary = (): Promise<{ concepts: Concept[]; relationships?: RelationshipGuide[] } | undefined> =>
    readFile(manifest.vocabulary.name);
  const readConcepts = (): Promise<ReadonlyMap<string, Concept>> => {
    concepts ??= readVocabulary().then(
      (file) => new Map((file?.concepts ?? []).map((concept) => [concept.id, concept])),
    );
    return concepts;
  };

  const storedIndex = (): Promise<StoredIndex | undefined> => {
    search ??= searchIn(cache.transaction(searchStores)).then((stored) => stored && new StoredIndex(stored));
    return search;
  };
  const searchIndex = async (): Promise<SearchIndex | undefined> => (await storedIndex())?.whole();

  // What a search has no use for is loaded when it is asked for: the toolbar's window shall not wait for it.
  const prepareIdentifying = async (): Promise<Directory['identify']> => {
    const [{ identifier }, names] = await Promise.all([import('./identifying.ts'), readIndex('names', cache)]);
    return identifier(names, (place) => people.at(place));
  };

  return {
    manifest,
    feedUrl,
    heardAt: new Date(heardAt),
    person: (id) => people.withId(id),
    async identify(mention) {
      identifying ??= prepareIdentifying();
      return (await identifying)(mention);
    },
    async peopleWith(concept, seed) {
      const index = await searchIndex();
      if (index === undefined) return [];
      const holders = shuffled(holdersOf(index, concept.prefLabel), `${seed} ${concept.id}`, String).slice(0, mostRead);
      const found: Person[] = [];
      for (let at = 0; at < holders.length && found.length < enough; at += enough) {
        const read = await Promise.all(holders.slice(at, at + enough).map((ordinal) => people.atOrdinal(ordinal)));
        for (const person of read)
          if (person?.expertise.some((each) => each.concept === concept.id)) found.push(person);
      }
      return found;
    },
    async peopleToLearnFrom(me, seed, most) {
      const { peopleToLearnFrom } = await import('@kith/shared/vocabulary/learn');
      const index = await searchIndex();
      if (index === undefined) return [];
      const ordinals = new Set<number>();
      for (const { topic } of shuffled(me.interests, seed, (interest) => interest.topic).slice(0, mostInterests))
        for (const ordinal of shuffled(holdersOf(index, topic), `${seed} ${topic}`, String).slice(0, enough))
          ordinals.add(ordinal);
      const found = await Promise.all([...ordinals].map((ordinal) => people.atOrdinal(ordinal)));
      return peopleToLearnFrom(
        found.filter((person) => person !== undefined),
        me,
        seed,
        most,
      );
    },
    async search(request) {
      const index = await (await storedIndex())?.searchedFor(request);
      return answerSearch(index, request, {
        personAt: (ordinal) => people.atOrdinal(ordinal),
        concepts: readConcepts,
      });
    },
    concepts: readConcepts,
    relationships: async () => new Map((await readVocabulary())?.relationships?.map((guide) => [guide.kind, guide])),
    storiesOf: async (personId) => (await reading()).stories.filter(({ people }) => people.includes(personId)),
    async readingAbout(conceptId) {
      const { stories, guides = [] } = await reading();
      return {
        stories: stories.filter(({ topics }) => topics.includes(conceptId)),
        guides: guidesAbout(conceptId, guides),
      };
    },
  };
}
