import { type CollectionEntry, getCollection } from 'astro:content';
import type { VocabularyConcept } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { languageOf, mainLanguage, otherLanguages } from '../languages/languages.ts';
import { vocabularyOf } from './concept.ts';
import { certainties } from './entries.ts';
import { faultsIn } from './faults.ts';
import { termsIn } from './mentions.ts';
import { minutesToRead } from './minutes.ts';
import { inLanguage, translationIn } from './translated.ts';
import { translationFaults } from './translation-faults.ts';

export type Story = CollectionEntry<'stories'>;
export type Guide = CollectionEntry<'guides'>;
export type Distinction = CollectionEntry<'distinctions'>;
export type Path = CollectionEntry<'paths'>;
export type Practice = CollectionEntry<'practice'>;
export type Study = CollectionEntry<'evidence'>;
export type Example = CollectionEntry<'examples'>;
export type Session = CollectionEntry<'sessions'>;
export type Briefing = CollectionEntry<'briefing'>;
export type Relationship = CollectionEntry<'relationships'>;

export interface Person {
  id: string;
  name: string;
  title: string;
}

/** All that the site shows, with every reference checked. In a language beside the main one, what is not translated is as it was. */
export interface Catalogue {
  language: string;
  /** Whether there is a page in the language, by its address in the main one. */
  has: (path: string) => boolean;
  /** How long a guide takes to read: as long in every language. */
  minutesOf: (guide: Guide) => number;
  concepts: ReadonlyMap<string, VocabularyConcept>;
  entries: ReadonlyMap<string, CollectionEntry<'vocabulary'>>;
  /** How each kind of relationship is lived, by its id. */
  relationships: ReadonlyMap<string, Relationship>;
  /** Those of most words first. */
  distinctions: readonly Distinction[];
  /** Newest first. */
  stories: readonly Story[];
  /** In the order that their writers gave. */
  guides: readonly Guide[];
  /** In the order that their writers gave. */
  paths: readonly Path[];
  practices: readonly Practice[];
  /** Surest first, and newest first among those. */
  evidence: readonly Study[];
  /** In the order of the five kinds. */
  sessions: readonly Session[];
  /** What leaders are given, in the order that their writers gave. */
  briefings: readonly Briefing[];
  /** In the order that their writers gave. */
  examples: readonly Example[];
  selfChecks: readonly CollectionEntry<'selfCheck'>[];
  people: ReadonlyMap<string, Person>;
}

type Ordered = Guide | Path | Practice | Briefing | Example;

const inOrder = (one: Ordered, other: Ordered): number =>
  one.data.order - other.data.order || one.id.localeCompare(other.id);

async function gather(): Promise<Catalogue> {
  const [
    vocabulary,
    relationships,
    distinctions,
    stories,
    guides,
    paths,
    practices,
    evidence,
    sessions,
    briefings,
    selfChecks,
    people,
    examples,
  ] = await Promise.all([
    getCollection('vocabulary'),
    getCollection('relationships'),
    getCollection('distinctions'),
    getCollection('stories'),
    getCollection('guides'),
    getCollection('paths'),
    getCollection('practice'),
    getCollection('evidence'),
    getCollection('sessions'),
    getCollection('briefing'),
    getCollection('selfCheck'),
    getCollection('people'),
    getCollection('examples'),
  ]);
  const originals = { concepts: vocabulary, relationships, distinctions, guides, paths };
  const translations = await Promise.all(otherLanguages.map(translationIn));
  const faults = faultsIn({
    concepts: vocabulary,
    distinctions,
    stories,
    guides,
    paths,
    practices,
    evidence,
    sessions,
    briefings,
    selfChecks,
    examples,
    people: new Set(people.map((person) => person.id)),
    today: new Date(),
  }).concat(translations.flatMap((translation) => translationFaults(translation, originals)));
  if (faults.length > 0)
    throw new Error(
      `The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    );
  return {
    language: mainLanguage,
    has: () => true,
    minutesOf: ({ body }) => minutesToRead(body ?? ''),
    concepts: vocabularyOf(vocabulary.map((entry) => ({ id: entry.id, ...entry.data }))),
    entries: new Map(vocabulary.map((entry) => [entry.id, entry])),
    relationships: new Map(relationships.map((entry) => [entry.id, entry])),
    distinctions: distinctions.sort(
      (one, other) => Object.keys(other.data.words).length - Object.keys(one.data.words).length,
    ),
    stories: stories.sort(
      (one, other) => other.data.published.getTime() - one.data.published.getTime() || one.id.localeCompare(other.id),
    ),
    guides: guides.sort(inOrder),
    paths: paths.sort(inOrder),
    practices: practices.sort(inOrder),
    evidence: evidence.sort(
      (one, other) =>
        certainties.indexOf(one.data.sure) - certainties.indexOf(other.data.sure) ||
        other.data.year - one.data.year ||
        one.id.localeCompare(other.id),
    ),
    sessions: sessions.sort(
      (one, other) => relationshipKinds.indexOf(one.data.kind) - relationshipKinds.indexOf(other.data.kind),
    ),
    briefings: briefings.sort(inOrder),
    selfChecks,
    examples: examples.sort(inOrder),
    people: new Map(people.map((entry) => [entry.id, entry.data])),
  };
}

const gathered = new Map<string, Promise<Catalogue>>();

const gatherIn = async (language: string): Promise<Catalogue> =>
  language === mainLanguage ? gather() : inLanguage(await translationIn(language), await catalogue());

/** While one writes: long enough for all that one page asks, short enough for the next to have what was just written. */
const keptWhileWriting = 300;

/** The catalogue in a language, gathered once a build. Throws with every broken reference when there is one. */
export function catalogue(language = mainLanguage): Promise<Catalogue> {
  const known = gathered.get(language);
  if (known !== undefined) return known;
  const fresh = gatherIn(language);
  gathered.set(language, fresh);
  if (import.meta.env.DEV) setTimeout(() => gathered.delete(language), keptWhileWriting);
  return fresh;
}

/** The catalogue in the language of a page. */
export const catalogueAt = (path: string): Promise<Catalogue> => catalogue(languageOf(path));

/** Whether a text uses a concept, in its words or in its front matter. */
function uses(entry: Story | Guide, id: string): boolean {
  const named: readonly string[] =
    entry.collection === 'stories'
      ? [entry.data.kind, ...entry.data.alsoKinds, ...entry.data.topics, ...entry.data.practices]
      : [...entry.data.for, ...entry.data.kinds, ...entry.data.topics];
  return named.includes(id) || termsIn(entry.body ?? '').includes(id);
}

/** The stories and guides that use a concept. */
export function readingsWith(id: string, from: Catalogue): { stories: Story[]; guides: Guide[] } {
  return {
    stories: from.stories.filter((story) => uses(story, id)),
    guides: from.guides.filter((guide) => uses(guide, id)),
  };
}

/** The studies that are about a kind of relationship or a practice. */
export function studiesOf(id: string, from: Catalogue): Study[] {
  return from.evidence.filter(({ data }) => [...data.kinds, ...data.practices].some((about) => about === id));
}

/** The guides of a path, in its order. The catalogue has made sure that every one exists. */
export function lessonsOf(path: Path, from: Catalogue): Guide[] {
  return path.data.lessons.flatMap((id) => from.guides.find((guide) => guide.id === id) ?? []);
}
