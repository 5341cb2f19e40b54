import { type CollectionEntry, getCollection } from 'astro:content';
import type { Catalogue, Distinction, Guide, Path, Relationship } from './catalogue.ts';
import { vocabularyOf } from './concept.ts';
import type { Translation } from './translation-faults.ts';
import { typeset } from './typeset.ts';

/** What is written in a language beside the main one, by the ids of the originals. */
export interface Words extends Translation {
  concepts: CollectionEntry<'conceptWords'>[];
  distinctions: CollectionEntry<'distinctionWords'>[];
  relationships: CollectionEntry<'relationshipWords'>[];
  guides: CollectionEntry<'guideWords'>[];
  paths: CollectionEntry<'pathWords'>[];
}

export async function translationIn(language: string): Promise<Words> {
  /** The entries of the language, each with the id of its original. */
  const own = <Entry extends { id: string }>(entries: readonly Entry[]): Entry[] =>
    entries
      .filter(({ id }) => id.startsWith(`${language}/`))
      .map((entry) => ({ ...entry, id: entry.id.slice(language.length + 1) }));
  return {
    language,
    concepts: own(await getCollection('conceptWords')),
    distinctions: own(await getCollection('distinctionWords')),
    relationships: own(await getCollection('relationshipWords')),
    guides: own(await getCollection('guideWords')),
    paths: own(await getCollection('pathWords')),
  };
}

const find = <Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry | undefined =>
  entries.find((entry) => entry.id === id);

/** The catalogue of a language: of what is translated the words, of everything else the original. */
export function inLanguage(words: Words, main: Catalogue): Catalogue {
  const { language } = words;
  const set = (text: string): string => typeset(text, language);

  const entries = new Map(
    [...main.entries].map(([id, original]) => {
      const own = find(words.concepts, id);
      if (own === undefined) return [id, original];
      const data = { ...original.data, ...own.data, definition: set(own.data.definition) };
      return [id, { ...own, collection: original.collection, id, data }];
    }),
  );
  const guides = main.guides.map((original): Guide => {
    const own = find(words.guides, original.id);
    if (own === undefined) return original;
    const { title, summary, when } = own.data;
    const data = { ...original.data, title: set(title), summary: set(summary), when: set(when) };
    return { ...own, collection: original.collection, id: original.id, data };
  });
  const paths = main.paths.map((original): Path => {
    const own = find(words.paths, original.id);
    if (own === undefined) return original;
    const data = { ...original.data, title: set(own.data.title), summary: set(own.data.summary) };
    return { ...own, collection: original.collection, id: original.id, data };
  });
  const distinctions = main.distinctions.flatMap((original): Distinction[] => {
    const own = find(words.distinctions, original.id);
    if (own === undefined) return [];
    const apart = Object.fromEntries(Object.entries(own.data.words).map(([id, text]) => [id, set(text)]));
    const note = own.data.note === undefined ? {} : { note: set(own.data.note) };
    return [{ ...original, data: { id: original.id, words: apart, ...note } }];
  });
  const relationships = new Map(
    words.relationships.flatMap((own): [string, Relationship][] => {
      const original = main.relationships.get(own.id);
      return original === undefined ? [] : [[own.id, { ...original, data: { ...original.data, ...own.data } }]];
    }),
  );
  const pages = new Set([
    '/',
    '/extension/',
    '/search/',
    '/vocabulary/',
    ...(words.guides.length + words.paths.length > 0 ? ['/guides/'] : []),
    ...words.concepts.map(({ id }) => `/vocabulary/${id}/`),
    ...words.relationships.map(({ id }) => `/agreements/${id}/`),
    ...words.guides.map(({ id }) => `/guides/${id}/`),
    ...words.paths.map(({ id }) => `/guides/paths/${id}/`),
  ]);
  return {
    ...main,
    language,
    has: (path) => pages.has(path),
    minutesOf: (guide) => main.minutesOf(find(main.guides, guide.id) ?? guide),
    concepts: vocabularyOf(
      [...entries.values()].map((entry) => ({ id: entry.id, ...entry.data })),
      language,
    ),
    entries,
    relationships,
    distinctions,
    guides,
    paths,
  };
}
