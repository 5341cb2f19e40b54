import type { Conflict } from './directory/conflicts.ts';
import type { FaultLog } from './faults.ts';
import type { Written } from './feed/write.ts';
import { type Measured, measuredRecord, measuredText } from './measure/told.ts';
import type { Organisation } from './organisation.ts';
import { number, plural } from './quality/figures.ts';
import type { QualityReport } from './quality/report.ts';
import { qualitySummary } from './quality/summary.ts';
import { qualityText } from './quality/text.ts';
import { faultLines, faultRecord, shorten } from './report.ts';

/** What a command came to. */
export interface Outcome {
  command: 'publish' | 'check' | 'export' | 'measure';
  faults: FaultLog;
  /** Absent where the configuration could not be read. */
  organisation?: Organisation;
  /** Of `publish`: the manifest's path, and what was written; without `written` nothing was. */
  manifest?: string;
  written?: Written;
  /** Of `check`. */
  quality?: QualityReport;
  /** Of `export`: the file, where one was asked for. */
  exported?: string;
  /** Of `measure`; absent where nothing was measured. */
  measured?: Measured;
}

/** Faults that are printed; more than a screen or two nobody reads. */
const mostFaults = 100;

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 2 })} MB`;

function faultText(faults: FaultLog): string[] {
  const { errors, notes, warnings } = faults.tally();
  const total = errors + warnings + notes;
  if (total === 0) return [];
  const counts = [
    plural(errors, 'error', 'errors'),
    plural(warnings, 'warning', 'warnings'),
    plural(notes, 'note', 'notes'),
  ];
  return [...faultLines(faults.list(), mostFaults, total), counts.join(', ')];
}

/** Where sources disagree, a line an example: `hr.csv:2 "Engineer", scim.json:40 "Developer"`. */
export function conflictLines({ dropped, examples, kept }: Conflict): string[] {
  return examples.map(
    (example) =>
      `${kept}:${example.kept.line} "${shorten(example.kept.value)}", ${dropped}:${example.dropped.line} "${shorten(example.dropped.value)}"`,
  );
}

function conflictText({ directory }: Organisation): string[] {
  return directory.conflicts.flatMap((conflict) => {
    const { dropped, field, kept, people } = conflict;
    const [example] = conflictLines(conflict);
    return `${field}: ${kept} and ${dropped} differ for ${plural(people, 'person', 'people')}, ${kept} counts; as in ${example}.`;
  });
}

function rowText({ directory }: Organisation): string {
  const { leftOut, merged, repeated, rows, size, unlisted } = directory;
  const parts = [
    ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
    ...(unlisted > 0 ? [`${number(unlisted)} not to be listed`] : []),
    ...(repeated > 0 ? [`${number(repeated)} said twice`] : []),
    ...(merged > 0 ? [`${number(merged)} joined to another`] : []),
  ];
  const others = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return `${plural(size, 'person', 'people')} from ${plural(rows, 'row', 'rows')}${others}`;
}

/** For a person at a terminal, as lines. */
function publishText({ faults, manifest, organisation, written }: Outcome): string[] {
  const lines = faultText(faults);
  if (organisation === undefined || written === undefined) return [...lines, 'Nothing was published.'];
  const feed = written.manifest;
  const signed = feed.signature === undefined ? '' : `, signed with ${feed.signature.key}`;
  return [
    ...lines,
    ...conflictText(organisation),
    `Published ${rowText(organisation)}, ${plural(feed.vocabulary.count, 'concept', 'concepts')} and ${plural(feed.stories.count, 'story', 'stories')}.`,
    `${plural(written.written, 'file', 'files')} written, ${number(written.kept)} unchanged, ${number(written.removed)} removed; ${megabytes(written.bytes)} in all.`,
    `Sequence ${feed.sequence}${signed}, good until ${feed.expiresAt.slice(0, 10)}: ${manifest ?? ''}`,
  ];
}

function checkText({ faults, organisation, quality }: Outcome): string[] {
  const lines = faultText(faults);
  if (organisation === undefined || quality === undefined) return [...lines, 'Nothing was checked.'];
  const summary = `Would publish ${rowText(organisation)}.`;
  return [...lines, ...conflictText(organisation), summary, '', ...qualityText(quality)];
}

function exportText({ exported, faults, organisation }: Outcome): string[] {
  const lines = faultText(faults);
  if (organisation === undefined) return [...lines, 'Nothing was exported.'];
  return [...lines, `Exported ${rowText(organisation)}${exported === undefined ? '' : `: ${exported}`}.`];
}

/** For a person at a terminal, as lines. */
export function outcomeText(outcome: Outcome): string[] {
  if (outcome.command === 'publish') return publishText(outcome);
  if (outcome.command === 'measure') return [...faultText(outcome.faults), ...measuredText(outcome.measured)];
  return outcome.command === 'check' ? checkText(outcome) : exportText(outcome);
}

/** For machines: one JSON object. */
export function outcomeJson(outcome: Outcome): object {
  const { command, exported, faults, manifest, measured, organisation, quality, written } = outcome;
  const { errors, notes, warnings } = faults.tally();
  if (command === 'measure')
    return {
      command,
      ok: errors === 0,
      ...measuredRecord(measured),
      errors,
      warnings,
      notes,
      faults: faults.list().map(faultRecord),
    };
  const directory = organisation?.directory;
  const feed = written?.manifest;
  return {
    command,
    ok: errors === 0,
    organisation: organisation?.content.organisation.name,
    people: directory?.size ?? 0,
    rows: directory?.rows ?? 0,
    leftOut: directory?.leftOut ?? 0,
    unlisted: directory?.unlisted ?? 0,
    repeated: directory?.repeated ?? 0,
    merged: directory?.merged ?? 0,
    conflicts: directory?.conflicts ?? [],
    published: command === 'publish' ? written !== undefined : undefined,
    manifest,
    epoch: feed?.epoch,
    sequence: feed?.sequence,
    publishedAt: feed?.publishedAt,
    expiresAt: feed?.expiresAt,
    signedWith: feed?.signature?.key,
    shards: feed?.people.shards.length,
    concepts: feed?.vocabulary.count,
    stories: feed?.stories.count,
    bytes: written?.bytes,
    filesWritten: written?.written,
    filesKept: written?.kept,
    filesRemoved: written?.removed,
    exported,
    quality: quality === undefined ? undefined : qualitySummary(quality),
    errors,
    warnings,
    notes,
    faults: faults.list().map(faultRecord),
  };
}
