import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failed, ok, type Result } from '@kith/shared/result';
import { type Config, readConfig } from './config.ts';
import { conceptIndex } from './content/labels.ts';
import { readStories } from './content/stories.ts';
import { readVocabulary } from './content/vocabulary.ts';
import type { FeedContent } from './feed/files.ts';
import { assemble, type Directory } from './import/directory.ts';
import { type PeopleFile, readPeople } from './import/people.ts';
import type { Progress } from './progress.ts';
import type { Fault } from './report.ts';
import { contentFiles, readingFailure, shown } from './sources.ts';

export interface Place {
  /** Where the caller is: paths of the command line and in messages are relative to it. */
  base: string;
  /** The configuration's absolute path. */
  config: string;
}

/** A configuration file's default export, checked. TypeScript, JavaScript and JSON do. */
export async function loadConfig({ base, config: path }: Place): Promise<Result<Config, Fault>> {
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

/** Everything that the sources say. */
export interface Organisation {
  directory: Directory;
  content: FeedContent;
  faults: Fault[];
}

/** Reads people, vocabulary and stories. What is wrong with them is among the faults. */
export async function readOrganisation(
  people: readonly string[],
  config: Config,
  place: Place,
  progress: Progress,
): Promise<Organisation> {
  const { base } = place;
  const folder = resolve(dirname(place.config), config.content);
  progress.step('Reading the vocabulary');
  const vocabulary = readVocabulary(await contentFiles(folder, 'vocabulary/**/*.md', base));
  if (vocabulary.concepts.length === 0) {
    const file = shown(base, folder);
    vocabulary.faults.push({
      severity: 'warning',
      file,
      reason: 'there is no vocabulary in this folder',
      outcome: 'topics are published as written',
    });
  }
  const conceptOf = conceptIndex(vocabulary.concepts);
  const files: PeopleFile[] = [];
  for (const path of people) {
    const file = shown(base, path);
    progress.step(`Reading ${file}`);
    try {
      const bytes = await readFile(path);
      files.push(readPeople(file, bytes, { columns: config.columns, conceptOf }, progress.advance));
    } catch (error) {
      const fault: Fault = {
        severity: 'error',
        file,
        reason: readingFailure(error),
        outcome: 'nobody is read from it',
      };
      files.push({ file, drafts: [], unlisted: [], rows: 0, faults: [fault] });
    }
  }
  progress.step('Putting the directory together');
  const directory = assemble(files);
  const ids = new Set(directory.people.map((person) => person.id));
  const concepts = new Set(vocabulary.concepts.map((concept) => concept.id));
  const stories = readStories(
    await contentFiles(folder, 'stories/*.{md,mdx}', base),
    (id) => ids.has(id),
    (id) => concepts.has(id),
  );
  const content = {
    organisation: config.organisation,
    people: directory.people,
    concepts: vocabulary.concepts,
    stories: stories.stories,
  };
  return { directory, content, faults: [...directory.faults, ...vocabulary.faults, ...stories.faults] };
}
