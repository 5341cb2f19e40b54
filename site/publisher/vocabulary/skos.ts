/** The terms that are read, each with its whole IRI. */
const skos = 'http://www.w3.org/2004/02/skos/core#';
const skosXl = 'http://www.w3.org/2008/05/skos-xl#';

/** SKOS Reference (W3C Recommendation, 18 August 2009), with its appendix B for labels that are resources (SKOS-XL). */
export const terms = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  concept: `${skos}Concept`,
  conceptScheme: `${skos}ConceptScheme`,
  collection: `${skos}Collection`,
  orderedCollection: `${skos}OrderedCollection`,
  prefLabel: `${skos}prefLabel`,
  altLabel: `${skos}altLabel`,
  hiddenLabel: `${skos}hiddenLabel`,
  definition: `${skos}definition`,
  scopeNote: `${skos}scopeNote`,
  description: 'http://purl.org/dc/terms/description',
  broader: `${skos}broader`,
  narrower: `${skos}narrower`,
  related: `${skos}related`,
  deprecated: 'http://www.w3.org/2002/07/owl#deprecated',
  prefLabelXl: `${skosXl}prefLabel`,
  altLabelXl: `${skosXl}altLabel`,
  hiddenLabelXl: `${skosXl}hiddenLabel`,
  literalForm: `${skosXl}literalForm`,
} as const;

/** The SKOS namespace, for files that do not declare it. */
export const skosNamespace = skos;
