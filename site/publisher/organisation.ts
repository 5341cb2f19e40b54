import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failed, ok, type Result } from '@kith/shared/result';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { type Config, readConfig } from './config.ts';
import { readGuides } from './content/guides.ts';
import { conceptIndex } from './content/labels.ts';
import { readRelationships } from './content/relationships.ts';
import { readStories } from './content/stories.ts';
import { readVocabulary, type Vocabulary } from './content/vocabulary.ts';
import { assemble, type Source } from './directory/assemble.ts';
import type { Directory } from './directory/directory.ts';
import { readOptOuts } from './directory/opt-out.ts';
import type { FaultLog } from './faults.ts';
import type { FeedContent } from './feed/files.ts';
import type { SourceFormat } from './import/format.ts';
import { formatOf } from './import/formats.ts';
import type { Progress } from './progress.ts';
import type { Fault } from './report.ts';
import { contentFiles, readingFailure, shown, sourceAt } from './sources.ts';
import { readVocabularies, type VocabularyFile } from './vocabulary/read.ts';
import { conceptsInUse } from './vocabulary/used.ts';

export interface Place {
  /** Where the caller is: paths of the command line and in messages are relative to it. */
  base: string;
  /** The configuration's absolute path. */
  config: string;
  /** A folder for what is put aside, made when needed. */
  temporary: string;
}

/** A configuration file's default export, checked. TypeScript, JavaScript and JSON do. */
export async function loadConfig({ base, config: path }: Omit<Place, 'temporary'>): Promise<Result<Config, Fault>> {
  const file = shown(base, path);
  const refuse = (reason: string, field?: string): Result<Config, Fault> => {
    const fault: Fault = { severity: 'error', file, reason, outcome: 'nothing is done' };
    return failed(field === undefined ? fault : { ...fault, field });
  };
  let candidate: unknown;
  try {
    await stat(path);
    if (path.endsWith('.json')) candidate = JSON.parse(await readFile(path, 'utf-8'));
    else {
      const loaded: { default?: unknown } = await import(pathToFileURL(path).href);
      candidate = loaded.default;
    }
  } catch (error) {
    return refuse(readingFailure(error));
  }
  const config = readConfig(candidate);
  return config.ok ? ok(config.value) : refuse(config.error.reason, config.error.field);
}

/** A file of people, by its absolute path. */
interface PeopleFile {
  path: string;
  format?: SourceFormat['name'] | undefined;
}

/** Where people come from, and who of them must not be published. Absolute paths. */
export interface Inputs {
  people: readonly PeopleFile[];
  optOut: readonly string[];
  /** The day of publishing, on which consents have to hold. */
  now: Date;
}

/** Everything that the sources say. */
export interface Organisation {
  directory: Directory;
  content: FeedContent;
  /** Every concept, also those that nobody names and no feed needs. */
  concepts: readonly Concept[];
  /** The files of people that were read, as messages name them. */
  files: string[];
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

async function openSources({ people }: Inputs, base: string, progress: Progress, faults: FaultLog): Promise<Source[]> {
  const sources: Source[] = [];
  for (const { format, path } of people) {
    try {
      const onBytes = (done: number, total: number) => progress.advance(megabytes(done), megabytes(total), 'MB');
      const source = await sourceAt(path, base, onBytes);
      sources.push({ source, format: await formatOf(source, format) });
    } catch (error) {
      const outcome = 'nobody is read from it';
      faults.add({ severity: 'error', file: shown(base, path), reason: readingFailure(error), outcome });
    }
  }
  return sources;
}

/** The organisation's own vocabulary and those that its configuration names. */
async function withVocabularies(
  own: Vocabulary,
  config: Config,
  { base, config: path }: Place,
  progress: Progress,
  faults: FaultLog,
): Promise<Vocabulary> {
  if (config.vocabularies.length === 0) return { concepts: own.concepts, faults: [] };
  const files: VocabularyFile[] = [];
  for (const { file, format, language } of config.vocabularies) {
    const whole = resolve(dirname(path), file);
    try {
      const onBytes = (done: number, total: number) => progress.advance(megabytes(done), megabytes(total), 'MB');
      const source = await sourceAt(whole, base, onBytes);
      files.push({
        ...source,
        ...(format === undefined ? {} : { format }),
        language,
      });
    } catch (error) {
      const outcome = 'nothing is read from it';
      faults.add({ severity: 'error', file: shown(base, whole), reason: readingFailure(error), outcome });
    }
  }
  return readVocabularies(files, own.concepts);
}

/**
 * A list that cannot be read stops everything: its people would be published.
 * @throws what the file system says
 */
function readLists(paths: readonly string[], base: string) {
  return Promise.all(paths.map(async (path) => ({ file: shown(base, path), text: await readFile(path, 'utf-8') })));
}

/** Reads people, vocabulary and stories. What is wrong with them goes to `faults`; close the directory afterwards. */
export async function readOrganisation(
  inputs: Inputs,
  config: Config,
  place: Place,
  progress: Progress,
  faults: FaultLog,
): Promise<Organisation> {
  const { base } = place;
  const folder = resolve(dirname(place.config), config.content);
  progress.step('Reading the vocabulary');
  const own = readVocabulary(await contentFiles(folder, 'vocabulary/**/*.md', base));
  const vocabulary = await withVocabularies(own, config, place, progress, faults);
  for (const fault of [...own.faults, ...vocabulary.faults]) faults.add(fault);
  if (vocabulary.concepts.length === 0) {
    const reason = 'there is no vocabulary in this folder';
    faults.add({ severity: 'warning', file: shown(base, folder), reason, outcome: 'topics are published as written' });
  }
  const optOuts = readOptOuts(await readLists(inputs.optOut, base));
  const sources = await openSources(inputs, base, progress, faults);
  const wordsOf = conceptIndex(vocabulary.concepts);
  const stays = new Set(own.concepts.map(({ id }) => id));
  const directory = await assemble(sources, {
    faults,
    options: { columns: config.columns },
    conceptOf: (topic) => {
      const id = wordsOf(topic);
      if (id !== undefined) stays.add(id);
      return id;
    },
    mergeBy: config.merge.by,
    precedence: config.merge.precedence,
    optOuts,
    folder: place.temporary,
    onSource: (file) => progress.step(`Reading ${file}`),
  });
  const concepts = new Set(vocabulary.concepts.map((concept) => concept.id));
  const isConcept = (id: string): boolean => {
    if (concepts.has(id)) stays.add(id);
    return concepts.has(id);
  };
  const texts = await contentFiles(folder, 'stories/*.{md,mdx}', base);
  const stories = readStories(texts, directory.has, isConcept, inputs.now);
  const guides = readGuides(await contentFiles(folder, 'guides/*.{md,mdx}', base), isConcept);
  const relationships = readRelationships(
    await contentFiles(folder, 'relationships/*.md', base),
    await Promise.all(
      config.pages.languages.slice(1).map(async (language) => ({
        language,
        files: await contentFiles(folder, `${language}/relationships/*.md`, base),
      })),
    ),
  );
  for (const fault of [...stories.faults, ...guides.faults, ...relationships.faults]) faults.add(fault);
  const withPage = new Set(own.concepts.map(({ id }) => id));
  const content = {
    organisation: { ...config.organisation, ...(config.sendTo !== undefined && { sendTo: config.sendTo }) },
    people: directory,
    // The site has a page for each entry of the content folder, and for no other concept.
    concepts: conceptsInUse(vocabulary.concepts, (id) => stays.has(id)).map((concept) =>
      withPage.has(concept.id) ? { ...concept, path: `/vocabulary/${concept.id}/` } : concept,
    ),
    relationships: relationships.relationships,
    stories: stories.stories,
    guides: guides.guides,
  };
  return { directory, content, concepts: vocabulary.concepts, files: sources.map(({ source }) => source.file) };
}
