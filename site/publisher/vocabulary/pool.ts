import type { Concept } from '@kith/shared/vocabulary/concept';
import { conceptSchema } from '@kith/shared/vocabulary/concept';
import { labelKey } from '../content/labels.ts';
import { tidy } from '../import/cells.ts';
import type { AlikeFaults } from './alike.ts';
import { freeIds, idFor } from './id.ts';
import type { ToldConcept, ToldVocabulary } from './told.ts';

/** A concept of the vocabularies before it has its place among the others. */
export interface PooledConcept {
  id: string;
  /** The organisation's own entry, which keeps its words and its place. */
  own?: Concept;
  prefLabel: string;
  /** By `labelKey`. */
  altLabels: Map<string, string>;
  definition: string;
}

/** Every concept of all files, each once. */
export interface Pool {
  /** By id: the organisation's own first, then the others in the order of files and IRIs. */
  concepts: Map<string, PooledConcept>;
  /** The concept that a file means by an IRI, or by a label. */
  idOf(vocabulary: ToldVocabulary, reference: string): string | undefined;
}

/** Blank nodes have a name in their own file alone. */
function nameIn(vocabulary: ToldVocabulary, uri: string): string {
  return uri.startsWith('_:') ? `${vocabulary.file} ${uri}` : uri;
}

const byUri = (left: ToldConcept, right: ToldConcept) =>
  left.uri < right.uri ? -1 : left.uri > right.uri ? 1 : left.line - right.line;

const fits = (label: string) => conceptSchema.shape.prefLabel.safeParse(label).success;

/**
 * Puts the concepts of several files together. One that has a label of an organisation's own entry is that entry; two
 * with one preferred label are one concept, since nobody who writes the label can say which is meant. Ids come from
 * labels, and of two that would have the same id the IRI that comes first has it, the others get a number.
 */
export function pool(own: readonly Concept[], files: readonly ToldVocabulary[], faults: AlikeFaults): Pool {
  const concepts = new Map<string, PooledConcept>();
  const idOfUri = new Map<string, string>();
  const ownLabels = new Map<string, string>();
  const labels = new Map<string, string>();
  const ids = freeIds(concepts);

  for (const concept of own) {
    const { id, prefLabel, definition } = concept;
    const altLabels = new Map(concept.altLabel.map((label) => [labelKey(label), label]));
    concepts.set(id, { id, own: concept, prefLabel, altLabels, definition });
    ownLabels.set(labelKey(prefLabel), id);
  }
  for (const { altLabels, id } of concepts.values()) {
    for (const key of altLabels.keys()) if (!ownLabels.has(key)) ownLabels.set(key, id);
  }

  const place = (told: ToldConcept, vocabulary: ToldVocabulary): PooledConcept | undefined => {
    const { file } = vocabulary;
    const { line, uri } = told;
    const prefLabel = tidy(told.prefLabel);
    if (!fits(prefLabel)) {
      const reason = prefLabel === '' ? 'has no preferred label' : 'is a label of more than 120 characters';
      const outcome = 'the concept is left out';
      faults.add({ severity: 'error', file, line, value: prefLabel || uri, reason, outcome });
      return undefined;
    }
    const key = labelKey(prefLabel);
    const same = ownLabels.get(key) ?? idOfUri.get(nameIn(vocabulary, uri)) ?? labels.get(key);
    const seen = same === undefined ? undefined : concepts.get(same);
    if (seen === undefined) {
      const id = ids.take(idFor(prefLabel, uri));
      const made: PooledConcept = { id, prefLabel, altLabels: new Map(), definition: '' };
      concepts.set(id, made);
      labels.set(key, id);
      return made;
    }
    if (seen.own === undefined && !idOfUri.has(nameIn(vocabulary, uri))) {
      const reason = 'is the preferred label of two concepts';
      faults.add({ severity: 'warning', file, line, value: prefLabel, reason, outcome: 'they are read as one' });
    }
    return seen;
  };

  for (const vocabulary of files) {
    for (const told of vocabulary.concepts.toSorted(byUri)) {
      const concept = place(told, vocabulary);
      if (concept === undefined) continue;
      idOfUri.set(nameIn(vocabulary, told.uri), concept.id);
      for (const label of [told.prefLabel, ...told.altLabel].map(tidy)) {
        const key = labelKey(label);
        const taken = ownLabels.has(key) || key === labelKey(concept.prefLabel) || concept.altLabels.has(key);
        if (!taken && fits(label)) concept.altLabels.set(key, label);
      }
      if (concept.definition === '' && concept.own === undefined) concept.definition = tidy(told.definition);
    }
  }
  return {
    concepts,
    idOf: (vocabulary, reference) =>
      idOfUri.get(nameIn(vocabulary, reference)) ??
      labels.get(labelKey(reference)) ??
      ownLabels.get(labelKey(reference)),
  };
}
