import { nameKey } from '@kith/shared/person/words';
import { languageRank } from './language.ts';

const meanings = [
  'uri',
  'prefLabel',
  'altLabel',
  'hiddenLabel',
  'definition',
  'broader',
  'narrower',
  'related',
  'status',
] as const;

/** What a column of a vocabulary may hold. */
export type Meaning = (typeof meanings)[number];

/**
 * Headers for it: the terms of SKOS, those of ESCO's CSV (skills, skill groups, collections, and the relations between
 * them, each a file of its own), and what people write. The first comes before the others.
 */
const headers: Readonly<Record<Meaning, readonly string[]>> = {
  uri: ['uri', 'iri', 'id', 'conceptUri', 'concept', 'originalSkillUri'],
  prefLabel: ['prefLabel', 'preferredLabel', 'preferredTerm', 'label', 'name', 'title', 'term', 'topic', 'skill'],
  altLabel: ['altLabel', 'altLabels', 'alternativeLabel', 'alternativeLabels', 'synonym', 'synonyms', 'aliases'],
  hiddenLabel: ['hiddenLabel', 'hiddenLabels'],
  definition: ['definition', 'description', 'scopeNote'],
  broader: ['broader', 'broaderUri', 'broaderConcept', 'broaderConceptUri', 'parent', 'parentUri'],
  narrower: ['narrower', 'narrowerUri', 'narrowerConcept'],
  related: ['related', 'relatedUri', 'relatedConcept', 'relatedSkillUri'],
  status: ['status'],
};

/** Where a table has what; of the columns of one meaning, that which serves best comes first. */
export type Places = ReadonlyMap<Meaning, readonly number[]>;

/** The name without prefix, case, accents, spaces and punctuation. */
function headerKey(name: string): string {
  return nameKey(name.replace(/^\s*(?:skos|dct):/i, '')).replaceAll(' ', '');
}

const known = new Map(
  meanings.flatMap((meaning) =>
    headers[meaning].map((name, place): [string, { meaning: Meaning; place: number }] => [
      headerKey(name),
      { meaning, place },
    ]),
  ),
);

/**
 * @param names the header cells; `prefLabel@de` is one for German labels alone
 * @param language that of the labels asked for
 */
export function placesOf(names: readonly string[], language: string): Places {
  const found = names.flatMap((name, column) => {
    const [term = '', tag = ''] = name.split('@');
    const header = known.get(headerKey(term));
    const rank = languageRank(tag.trim(), language);
    return header === undefined || rank === undefined ? [] : [{ ...header, rank, column }];
  });
  found.sort((left, right) => left.rank - right.rank || left.place - right.place);
  const places = new Map<Meaning, number[]>();
  for (const { column, meaning } of found) {
    const columns = places.get(meaning);
    if (columns === undefined) places.set(meaning, [column]);
    else columns.push(column);
  }
  return places;
}
