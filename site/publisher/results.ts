import type { Written } from './feed/write.ts';
import type { Organisation } from './organisation.ts';
import type { Quality } from './quality.ts';
import { type Fault, faultLines, faultRecord, tally } from './report.ts';

/** What a command came to. */
export interface Outcome {
  command: 'publish' | 'check';
  faults: Fault[];
  /** Absent where the configuration could not be read. */
  organisation?: Organisation;
  /** Of `publish`: the manifest's path, and what was written; without `written` nothing was. */
  manifest?: string;
  written?: Written;
  /** Of `check`. */
  quality?: Quality;
}

/** Faults that are printed; more than a screen or two nobody reads. */
const mostFaults = 100;

const number = (value: number) => value.toLocaleString('en');

function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 2 })} MB`;

function faultText(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return [];
  const { errors, warnings, notes } = tally(faults);
  const counts = [
    plural(errors, 'error', 'errors'),
    plural(warnings, 'warning', 'warnings'),
    plural(notes, 'note', 'notes'),
  ];
  return [...faultLines(faults, mostFaults), counts.join(', ')];
}

function rowText({ directory }: Organisation): string {
  const { leftOut, people, repeated, rows, unlisted } = directory;
  const parts = [
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
    ...(unlisted > 0 ? [`${number(unlisted)} not to be listed`] : []),
    ...(repeated > 0 ? [`${number(repeated)} said twice`] : []),
  ];
  const others = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return `${plural(people.length, 'person', 'people')} from ${plural(rows, 'row', 'rows')}${others}`;
}

/** For a person at a terminal, as lines. */
export function publishText({ faults, manifest, organisation, written }: Outcome): string[] {
  const lines = faultText(faults);
  if (organisation === undefined || written === undefined) return [...lines, 'Nothing was published.'];
  const feed = written.manifest;
  return [
    ...lines,
    `Published ${rowText(organisation)}, ${plural(feed.vocabulary.count, 'concept', 'concepts')} and ${plural(feed.stories.count, 'story', 'stories')}.`,
    `${plural(written.written, 'file', 'files')} written, ${number(written.kept)} unchanged, ${number(written.removed)} removed; ${megabytes(written.bytes)} in all.`,
    `Sequence ${feed.sequence}, good until ${feed.expiresAt.slice(0, 10)}: ${manifest ?? ''}`,
  ];
}

/** For a person at a terminal, as lines. */
export function checkText({ faults, organisation, quality }: Outcome): string[] {
  const lines = faultText(faults);
  if (organisation === undefined || quality === undefined) return [...lines, 'Nothing was checked.'];
  const of = (count: number) => `${number(count)} of ${number(quality.people)}`;
  const missing = quality.missingTopics.map(({ topic, people }) => `${topic} (${people})`).join(', ');
  return [
    ...lines,
    `Would publish ${rowText(organisation)}.`,
    `With expertise ${of(quality.withExpertise)}, interests ${of(quality.withInterests)}, open to learning together ${of(quality.openToLearning)}.`,
    `With e-mail ${of(quality.withEmail)}, title ${of(quality.withTitle)}, manager ${of(quality.withManager)}.`,
    `${plural(quality.topics.different, 'topic', 'topics')}, ${number(quality.topics.inVocabulary)} of them in the vocabulary.`,
    ...(missing === '' ? [] : [`Most used without an entry: ${missing}.`]),
  ];
}

/** For machines: one JSON object. */
export function outcomeJson({ command, faults, manifest, organisation, quality, written }: Outcome): object {
  const { errors, warnings, notes } = tally(faults);
  const directory = organisation?.directory;
  return {
    command,
    ok: errors === 0,
    organisation: organisation?.content.organisation.name,
    people: directory?.people.length ?? 0,
    rows: directory?.rows ?? 0,
    leftOut: directory?.leftOut ?? 0,
    unlisted: directory?.unlisted ?? 0,
    repeated: directory?.repeated ?? 0,
    published: command === 'publish' ? written !== undefined : undefined,
    manifest,
    sequence: written?.manifest.sequence,
    publishedAt: written?.manifest.publishedAt,
    expiresAt: written?.manifest.expiresAt,
    shards: written?.manifest.people.shards.length,
    concepts: written?.manifest.vocabulary.count,
    stories: written?.manifest.stories.count,
    bytes: written?.bytes,
    filesWritten: written?.written,
    filesKept: written?.kept,
    filesRemoved: written?.removed,
    quality,
    errors,
    warnings,
    notes,
    faults: faults.map(faultRecord),
  };
}
