import type { Fault } from '../report.ts';
import { inLanguage, languageRank, type Words } from './language.ts';
import { terms } from './skos.ts';
import { mostConcepts, type ToldConcept, type ToldEdge, type ToldVocabulary, type VocabularySource } from './told.ts';

/** The end of a statement: words, or the IRI (or the blank node's name) of another resource. */
export type Told = Words | { iri: string };

/** What a resource is told to be, for the properties that are read. */
interface Resource {
  line: number;
  types: Set<string>;
  words: Map<string, Words[]>;
  /** Labels that are resources themselves (SKOS-XL). */
  labels: Map<string, string[]>;
  languages: Set<string>;
  retired: boolean;
}

const wordProperties: ReadonlySet<string> = new Set([
  terms.prefLabel,
  terms.altLabel,
  terms.hiddenLabel,
  terms.definition,
  terms.scopeNote,
  terms.description,
  terms.literalForm,
]);

const labelProperties: ReadonlySet<string> = new Set([terms.prefLabelXl, terms.altLabelXl, terms.hiddenLabelXl]);

const otherTypes = [terms.conceptScheme, terms.collection, terms.orderedCollection];

/** Resources are labels of SKOS-XL too, some for each concept and language. */
const mostResources = 40 * mostConcepts;

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Collects the statements of a graph, whatever their order, and tells the concepts. */
export interface Gatherer {
  /** @returns whether there is room for more */
  add(subject: string, property: string, object: Told, line: number): boolean;
  /** @param faults what was wrong with the file so far */
  told(faults: readonly Fault[]): ToldVocabulary;
}

/** Only words in the language asked for are kept, so that memory does not grow with the other languages of a file. */
export function gatherer({ file, language }: VocabularySource): Gatherer {
  const resources = new Map<string, Resource>();
  const broader: ToldEdge[] = [];
  const related: ToldEdge[] = [];

  const resourceOf = (iri: string, line: number): Resource => {
    const seen = resources.get(iri);
    if (seen !== undefined) return seen;
    const made: Resource = {
      line,
      types: new Set(),
      words: new Map(),
      labels: new Map(),
      languages: new Set(),
      retired: false,
    };
    resources.set(iri, made);
    return made;
  };

  const addWords = (resource: Resource, property: string, words: Words) => {
    if (property === terms.deprecated) resource.retired ||= words.text === 'true' || words.text === '1';
    if (!wordProperties.has(property)) return;
    if (languageRank(words.language, language) !== undefined) push(resource.words, property, words);
    else if (property === terms.prefLabel) resource.languages.add(words.language.toLowerCase());
  };

  const wordsOf = (resource: Resource, plain: string, extended?: string): string[] => {
    const labels = extended === undefined ? [] : (resource.labels.get(extended) ?? []);
    const forms = labels.flatMap((iri) => resources.get(iri)?.words.get(terms.literalForm) ?? []);
    return inLanguage([...(resource.words.get(plain) ?? []), ...forms], language);
  };

  const conceptOf = (uri: string, resource: Resource, faults: Fault[]): ToldConcept | undefined => {
    const [prefLabel, ...others] = wordsOf(resource, terms.prefLabel, terms.prefLabelXl);
    if (prefLabel === undefined) {
      const has = [...resource.languages].sort().slice(0, 8).join(', ');
      const reason = has === '' ? 'has no preferred label' : `has no preferred label in ${language}, but in ${has}`;
      const outcome =
        has === '' ? 'the concept is left out' : 'the concept is left out; set "language" for another one';
      faults.push({ severity: 'warning', file, line: resource.line, value: uri, reason, outcome });
      return undefined;
    }
    const altLabel = [
      ...others,
      ...wordsOf(resource, terms.altLabel, terms.altLabelXl),
      ...wordsOf(resource, terms.hiddenLabel, terms.hiddenLabelXl),
    ];
    const [definition = ''] = [terms.definition, terms.description, terms.scopeNote].flatMap((property) =>
      wordsOf(resource, property),
    );
    return { uri, line: resource.line, prefLabel, altLabel, definition };
  };

  const isConcept = (resource: Resource): boolean =>
    resource.types.has(terms.concept) ||
    ((resource.words.has(terms.prefLabel) || resource.labels.has(terms.prefLabelXl)) &&
      !otherTypes.some((type) => resource.types.has(type)));

  return {
    add: (subject, property, object, line) => {
      if (!('iri' in object)) addWords(resourceOf(subject, line), property, object);
      else if (property === terms.type) resourceOf(subject, line).types.add(object.iri);
      else if (property === terms.broader) broader.push({ from: subject, to: object.iri, line });
      else if (property === terms.narrower) broader.push({ from: object.iri, to: subject, line });
      else if (property === terms.related) related.push({ from: subject, to: object.iri, line });
      else if (labelProperties.has(property)) push(resourceOf(subject, line).labels, property, object.iri);
      return resources.size <= mostResources && broader.length + related.length <= mostResources;
    },
    told: (found) => {
      const faults = [...found];
      const concepts: ToldConcept[] = [];
      let retired = 0;
      for (const [uri, resource] of resources) {
        if (!isConcept(resource)) continue;
        const concept = resource.retired ? undefined : conceptOf(uri, resource, faults);
        if (concept !== undefined) concepts.push(concept);
        if (resource.retired) retired++;
      }
      return { file, concepts, broader, related, retired, faults };
    },
  };
}
