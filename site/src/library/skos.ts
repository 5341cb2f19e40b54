import { type VocabularyConcept, vocabularyKinds } from '@kith/shared/vocabulary/concept';

interface Scheme {
  /** The site's address, `https://kith.example/`. */
  site: URL;
  title: string;
  description: string;
  language: string;
  /** The name of the collection of each kind of concept. */
  kinds: Kinds;
  /** The same in other languages. */
  translations?: readonly SchemeWords[];
}

type Kinds = Readonly<Record<VocabularyConcept['kind'], string>>;

/** The words of a language beside the main one. */
interface SchemeWords {
  language: string;
  title: string;
  description: string;
  kinds: Kinds;
  /** The concepts that have words in it. */
  concepts: ReadonlyMap<string, Pick<VocabularyConcept, 'prefLabel' | 'altLabel' | 'definition'>>;
}

/** What is said in words, and so in languages: the property of SKOS or DCMI, and whether there may be several. */
const wordy = [
  ['title', 'dct:title', false],
  ['description', 'dct:description', false],
  ['prefLabel', 'skos:prefLabel', false],
  ['altLabel', 'skos:altLabel', true],
  ['definition', 'skos:definition', false],
] as const;

/** The name of a property in another language: `prefLabel_de`. In the main one it has none, so that who reads the file as plain JSON may. */
const inLanguage = (words: Readonly<Record<string, unknown>>, language: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(words).map(([name, value]) => [`${name}_${language}`, value]));

function wordsIn(language: string): Record<string, unknown> {
  return Object.fromEntries(
    wordy.map(([name, property, several]) => [
      name,
      { '@id': property, '@language': language, ...(several ? { '@container': '@set' } : {}) },
    ]),
  );
}

/** The terms used, of SKOS (W3C Recommendation, 18 August 2009) and of DCMI Metadata Terms. */
function contextIn(language: string, others: readonly string[]): Record<string, unknown> {
  const link = (name: string) => ({ '@id': `skos:${name}`, '@type': '@id', '@container': '@set' });
  return {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dct: 'http://purl.org/dc/terms/',
    ...wordsIn(language),
    ...Object.assign({}, ...others.map((other) => inLanguage(wordsIn(other), other))),
    notation: 'skos:notation',
    inScheme: link('inScheme'),
    hasTopConcept: link('hasTopConcept'),
    topConceptOf: link('topConceptOf'),
    broader: link('broader'),
    narrower: link('narrower'),
    related: link('related'),
    member: link('member'),
  };
}

/**
 * The vocabulary as SKOS in JSON-LD 1.1: one concept scheme, every concept at the address of its page, and one collection
 * for each kind of concept. Words of other languages stand beside those of the main one.
 */
export function skosOf(concepts: ReadonlyMap<string, VocabularyConcept>, scheme: Scheme): Record<string, unknown> {
  const at = (id: string): string => new URL(`/vocabulary/${id}/`, scheme.site).href;
  const all = [...concepts.values()];
  const { translations = [] } = scheme;
  /** What the other languages say, where they do. */
  const alsoSaid = (of: (words: SchemeWords) => Record<string, unknown> | undefined): Record<string, unknown> =>
    Object.assign({}, ...translations.map((words) => inLanguage(of(words) ?? {}, words.language)));
  const schemeId = new URL('/vocabulary/', scheme.site).href;
  const tops = all.filter((concept) => concept.broader.length === 0);
  return {
    '@context': contextIn(
      scheme.language,
      translations.map(({ language }) => language),
    ),
    '@graph': [
      {
        id: schemeId,
        type: 'skos:ConceptScheme',
        title: scheme.title,
        description: scheme.description,
        ...alsoSaid(({ title, description }) => ({ title, description })),
        hasTopConcept: tops.map((concept) => at(concept.id)),
      },
      ...all.map((concept) => ({
        id: at(concept.id),
        type: 'skos:Concept',
        notation: concept.id,
        prefLabel: concept.prefLabel,
        altLabel: concept.altLabel,
        definition: concept.definition,
        ...alsoSaid(({ concepts: said }) => {
          const words = said.get(concept.id);
          return words && { prefLabel: words.prefLabel, altLabel: words.altLabel, definition: words.definition };
        }),
        inScheme: [schemeId],
        ...(concept.broader.length === 0 ? { topConceptOf: [schemeId] } : { broader: concept.broader.map(at) }),
        narrower: concept.narrower.map(at),
        related: concept.related.map(at),
      })),
      ...vocabularyKinds.map((kind) => ({
        id: `${schemeId}#${kind}`,
        type: 'skos:Collection',
        prefLabel: scheme.kinds[kind],
        ...alsoSaid(({ kinds }) => ({ prefLabel: kinds[kind] })),
        inScheme: [schemeId],
        member: all.filter((concept) => concept.kind === kind).map((concept) => at(concept.id)),
      })),
    ],
  };
}
