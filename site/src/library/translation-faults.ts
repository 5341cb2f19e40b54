import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { agendaMoments, type RelationshipEntry } from '@kith/shared/vocabulary/relationship-guide';
import { partsMissing } from './guide-form.ts';
import { type Entry, place } from './place.ts';
import { labelFaults, textFaults } from './text-faults.ts';
import { marksOf } from './typeset.ts';

type Lived = Pick<RelationshipEntry, 'agendas' | 'closing' | 'unlike'>;

interface Distinguished {
  words: Readonly<Record<string, string>>;
}

/** What is written in a language beside the main one. The ids are those of the originals. */
export interface Translation {
  language: string;
  concepts: readonly Entry<{ prefLabel: string }>[];
  relationships: readonly Entry<Lived>[];
  guides: readonly Entry<unknown>[];
  paths: readonly Entry<unknown>[];
  distinctions: readonly Entry<Distinguished>[];
}

export interface Originals {
  concepts: readonly Entry<{ kind: string }>[];
  relationships: readonly Entry<Lived>[];
  guides: readonly Entry<{ sources: readonly unknown[] }>[];
  paths: readonly Entry<unknown>[];
  distinctions: readonly Entry<Distinguished>[];
}

const byId = <Fields>(entries: readonly Entry<Fields>[]): ReadonlyMap<string, Entry<Fields>> =>
  new Map(entries.map((entry) => [entry.id, entry]));

function nothingToTranslate(
  entries: readonly Entry<unknown>[],
  originals: ReadonlyMap<string, unknown>,
  folder: string,
) {
  return entries
    .filter(({ id }) => !originals.has(id))
    .map(
      (entry) =>
        `${place(entry)}: content/${folder} has no "${entry.id}" to translate. Name it as the original is named, or take it out.`,
    );
}

/** Straight marks in running text: print would get the English ones. */
function straightMarks(entry: Entry<unknown>, language: string): string[] {
  const marks = marksOf(language);
  if (marks === undefined) return [];
  const text = (entry.body ?? '').replace(/<[^>]*>|\{[^}]*\}|`[^`]*`/g, ' ');
  return [...text.matchAll(/"[^"\n]{1,30}/g)]
    .slice(0, 1)
    .map(
      ([straight]) =>
        `${place(entry, straight)}: straight quotation marks. Write ${marks.open} before the words and ${marks.close} after them.`,
    );
}

function conceptFaults({ concepts, language }: Translation, originals: ReadonlyMap<string, Entry<{ kind: string }>>) {
  const translated = byId(concepts);
  return [
    ...labelFaults(concepts),
    ...concepts
      .filter(({ id }) => originals.get(id)?.data.kind === 'measure')
      .map(
        (entry) =>
          `${place(entry)}: measures are in the main language alone, as the figures are that they explain. Take the file out.`,
      ),
    ...relationshipKinds
      .filter((kind) => !translated.has(kind))
      .map(
        (kind) =>
          `content/${language}/vocabulary/${kind}.md: there are no words for the kind "${kind}", and every language needs those of the five kinds. Write the file, or take “${language}” out of pages.languages in kith.config.ts.`,
      ),
  ];
}

function livedFaults(entry: Entry<Lived>, original: Entry<Lived>): string[] {
  const agendas = agendaMoments.flatMap((moment) => {
    const [has, wanted] = [entry, original].map(({ data }) =>
      data.agendas[moment].map(({ minutes }) => minutes).join(', '),
    );
    if (has === wanted) return [];
    return [
      `${place(entry, 'agendas')}: the points of the ${moment} meeting take ${has} minutes; those of the original, ${wanted}. Write the same points, with their minutes.`,
    ];
  });
  const [asks, wanted] = [entry, original].map(({ data }) => data.closing.length);
  const unlike = (of: Entry<Lived>): string => Object.keys(of.data.unlike).sort().join(', ') || 'nothing';
  return [
    ...agendas,
    ...(asks === wanted
      ? []
      : [`${place(entry, 'closing')}: it asks ${asks} questions; the original, ${wanted}. Write the same questions.`]),
    ...(unlike(entry) === unlike(original)
      ? []
      : [`${place(entry, 'unlike')}: it has ${unlike(entry)}; the original has ${unlike(original)}. Write the same.`]),
  ];
}

function distinctionFaults(
  entry: Entry<Distinguished>,
  original: Entry<Distinguished>,
  translated: { has(id: string): boolean },
): string[] {
  const [has, wanted] = [entry, original].map(({ data }) => Object.keys(data.words).sort().join(', '));
  if (has !== wanted)
    return [`${place(entry, entry.id)}: it has ${has}; the original has ${wanted}. Write the same words.`];
  return Object.keys(entry.data.words)
    .filter((id) => !translated.has(id))
    .map(
      (id) =>
        `${place(entry, entry.id)}: "${id}" is not among the translated words. Write its file, or take the entry out.`,
    );
}

/** Pairs of a translation with its original, of those that have one. */
const pairs = <Fields, Of>(entries: readonly Entry<Fields>[], originals: ReadonlyMap<string, Entry<Of>>) =>
  entries.flatMap((entry) => {
    const original = originals.get(entry.id);
    return original === undefined ? [] : [{ entry, original }];
  });

/** All that would stop a translation from standing beside its originals, as sentences with file, field and remedy. */
export function translationFaults(translation: Translation, of: Originals): string[] {
  const { language, concepts, distinctions, guides, paths, relationships } = translation;
  const originals = {
    concepts: byId(of.concepts),
    relationships: byId(of.relationships),
    guides: byId(of.guides),
    paths: byId(of.paths),
    distinctions: byId(of.distinctions),
  };
  const translated = byId(concepts);
  return [
    ...nothingToTranslate(concepts, originals.concepts, 'vocabulary'),
    ...nothingToTranslate(relationships, originals.relationships, 'relationships'),
    ...nothingToTranslate(guides, originals.guides, 'guides'),
    ...nothingToTranslate(paths, originals.paths, 'paths'),
    ...nothingToTranslate(distinctions, originals.distinctions, 'vocabulary/distinctions.yml'),
    ...conceptFaults(translation, originals.concepts),
    ...pairs(relationships, originals.relationships).flatMap(({ entry, original }) => livedFaults(entry, original)),
    ...pairs(distinctions, originals.distinctions).flatMap(({ entry, original }) =>
      distinctionFaults(entry, original, translated),
    ),
    ...pairs(guides, originals.guides).flatMap(({ entry, original }) => [
      ...textFaults(entry, original.data.sources.length, originals.concepts),
      ...partsMissing(entry.body ?? '').map((fault) => `${place(entry)}: ${fault}`),
    ]),
    ...[...concepts, ...guides, ...paths].flatMap((entry) => straightMarks(entry, language)),
  ];
}
