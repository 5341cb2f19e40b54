import type { Concept } from '@kith/shared/vocabulary/concept';
import type { Vocabulary } from '../content/vocabulary.ts';
import { startOf } from '../import/encoding.ts';
import type { Fault } from '../report.ts';
import { readingFailure } from '../sources.ts';
import { conceptsOf } from './concepts.ts';
import { readVocabularyJson } from './jsonld.ts';
import { readVocabularyTable } from './table.ts';
import { mostConcepts, nothingTold, type ToldVocabulary, type VocabularySource } from './told.ts';
import { readTurtle } from './turtle.ts';

/** How vocabularies are written, as `format` in the configuration names them. */
export const vocabularyFormats = ['jsonld', 'turtle', 'csv'] as const;

type VocabularyFormat = (typeof vocabularyFormats)[number];

/** A file with a vocabulary; its format is seen from name and content where nobody says it. */
export interface VocabularyFile extends VocabularySource {
  format?: VocabularyFormat;
}

const readers: Readonly<Record<VocabularyFormat, (source: VocabularySource) => Promise<ToldVocabulary>>> = {
  jsonld: readVocabularyJson,
  turtle: readTurtle,
  csv: readVocabularyTable,
};

const endings: readonly [RegExp, VocabularyFormat][] = [
  [/\.(?:jsonld|json|ndjson)$/i, 'jsonld'],
  [/\.(?:ttl|turtle|nt)$/i, 'turtle'],
  [/\.(?:csv|tsv|txt)$/i, 'csv'],
];

/** @param start the first characters of the file */
function formatOf(file: string, start: string): VocabularyFormat | 'xml' {
  const text = start.replace(/^\ufeff/, '').trimStart();
  if (/^<(?:\?xml|rdf:RDF|!--|!DOCTYPE)/i.test(text)) return 'xml';
  const named = endings.find(([ending]) => ending.test(file))?.[1];
  if (named !== undefined) return named;
  if (/^[[{]/.test(text)) return 'jsonld';
  return /^(?:@?(?:prefix|base)\s|[<#]|_:)/i.test(text) ? 'turtle' : 'csv';
}

async function readFile(source: VocabularyFile): Promise<ToldVocabulary> {
  const { file } = source;
  const refuse = (reason: string, outcome: string): ToldVocabulary => {
    const fault: Fault = { severity: 'error', file, reason, outcome };
    return { ...nothingTold(file), faults: [fault] };
  };
  try {
    const start = new TextDecoder().decode(await startOf(source, 1_000));
    const format = source.format ?? formatOf(file, start);
    if (format === 'xml') {
      return refuse('is RDF in XML, which Kith does not read', 'save it as Turtle or JSON-LD, as every RDF tool can');
    }
    return await readers[format](source);
  } catch (error) {
    return refuse(readingFailure(error), 'nothing is read from it');
  }
}

/** What is to be said of a file as a whole. */
function aboutFile({ broader, concepts, faults, file, related, retired }: ToldVocabulary): Fault[] {
  const about: Fault[] = [];
  if (retired > 0) {
    const reason = retired === 1 ? 'one concept is out of use' : `${retired} concepts are out of use`;
    about.push({ severity: 'note', file, reason, outcome: 'left out' });
  }
  if (concepts.length + broader.length + related.length + retired + faults.length === 0) {
    about.push({ severity: 'warning', file, reason: 'holds no concept', outcome: 'nothing is read from it' });
  }
  return about;
}

/**
 * The organisation's own concepts together with those of files, all files read as one vocabulary: ESCO keeps its skills,
 * its skill groups and the hierarchy in three. Nothing is thrown for what is in the files.
 * @param files in the order in which they take precedence
 * @param own the concepts of the content folder, which win on equal labels
 */
export async function readVocabularies(files: readonly VocabularyFile[], own: readonly Concept[]): Promise<Vocabulary> {
  const told: ToldVocabulary[] = [];
  let count = own.length;
  for (const source of files) {
    const vocabulary = await readFile(source);
    count += vocabulary.concepts.length;
    if (count <= mostConcepts) told.push(vocabulary);
    else {
      count -= vocabulary.concepts.length;
      const reason = `brings the vocabulary to more than ${mostConcepts} concepts`;
      const fault: Fault = { severity: 'error', file: source.file, reason, outcome: 'nothing is read from it' };
      told.push({ ...nothingTold(source.file), faults: [fault] });
    }
  }
  const { concepts, faults } = conceptsOf(own, told);
  return { concepts, faults: [...told.flatMap((file) => [...file.faults, ...aboutFile(file)]), ...faults] };
}
