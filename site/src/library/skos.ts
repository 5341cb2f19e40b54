import { type VocabularyConcept, vocabularyKinds } from '@kith/shared/vocabulary/concept';

interface Scheme {
  /** The site's address, `https://kith.example/`. */
  site: URL;
  title: string;
  description: string;
  language: string;
  /** The name of the collection of each kind of concept. */
  kinds: Readonly<Record<VocabularyConcept['kind'], string>>;
}

/** The terms used, of SKOS (W3C Recommendation, 18 August 2009) and of DCMI Metadata Terms. */
function contextIn(language: string): Record<string, unknown> {
  const link = (name: string) => ({ '@id': `skos:${name}`, '@type': '@id', '@container': '@set' });
  const words = (name: string) => ({ '@id': name, '@language': language });
  return {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dct: 'http://purl.org/dc/terms/',
    title: words('dct:title'),
    description: words('dct:description'),
    prefLabel: words('skos:prefLabel'),
    altLabel: { ...words('skos:altLabel'), '@container': '@set' },
    definition: words('skos:definition'),
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
 * for each kind of concept.
 */
export function skosOf(concepts: ReadonlyMap<string, VocabularyConcept>, scheme: Scheme): Record<string, unknown> {
  const at = (id: string): string => new URL(`/vocabulary/${id}/`, scheme.site).href;
  const all = [...concepts.values()];
  const schemeId = new URL('/vocabulary/', scheme.site).href;
  const tops = all.filter((concept) => concept.broader.length === 0);
  return {
    '@context': contextIn(scheme.language),
    '@graph': [
      {
        id: schemeId,
        type: 'skos:ConceptScheme',
        title: scheme.title,
        description: scheme.description,
        hasTopConcept: tops.map((concept) => at(concept.id)),
      },
      ...all.map((concept) => ({
        id: at(concept.id),
        type: 'skos:Concept',
        notation: concept.id,
        prefLabel: concept.prefLabel,
        altLabel: concept.altLabel,
        definition: concept.definition,
        inScheme: [schemeId],
        ...(concept.broader.length === 0 ? { topConceptOf: [schemeId] } : { broader: concept.broader.map(at) }),
        narrower: concept.narrower.map(at),
        related: concept.related.map(at),
      })),
      ...vocabularyKinds.map((kind) => ({
        id: `${schemeId}#${kind}`,
        type: 'skos:Collection',
        prefLabel: scheme.kinds[kind],
        inScheme: [schemeId],
        member: all.filter((concept) => concept.kind === kind).map((concept) => at(concept.id)),
      })),
    ],
  };
}
