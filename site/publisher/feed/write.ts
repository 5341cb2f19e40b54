import { parseManifest } from '@kith/shared/feed/accept';
import { canonicalJson } from '@kith/shared/feed/canonical';
import { fileNamePattern, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';
import { type BuiltFile, buildFiles, type FeedContent, manifestOf } from './files.ts';
import { type FeedFolder, partEnding } from './folder.ts';
import { type Past, pastOf } from './past.ts';
import { manifestName, previousManifest } from './previous.ts';

export interface WriteOptions {
  now: Date;
  expiresAfterDays: number;
  /** Publish even if more than a fifth of the people vanish. */
  allowLoss: boolean;
  onFile?: (done: number, total: number) => void;
}

export interface Written {
  manifest: Manifest;
  /** Files written, left as they were, and removed. The manifest is not counted. */
  written: number;
  kept: number;
  removed: number;
  /** Of the whole feed but the manifest. */
  bytes: number;
}

/** Why nothing was published: two clauses for a report. */
export interface NotPublished {
  reason: string;
  outcome: string;
}

/** A broken export loses people. More than this share of the last publication is not believed without a word. */
const believableLoss = 0.2;

async function isThere(folder: FeedFolder, { file, bytes }: BuiltFile): Promise<boolean> {
  const present = await folder.read(file.name);
  return present !== undefined && Buffer.compare(present, bytes) === 0;
}

/** Removes every file of a feed that is not named. */
async function sweep(folder: FeedFolder, named: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const name of await folder.list()) {
    const whole = name.endsWith(partEnding) ? name.slice(0, -partEnding.length) : name;
    const ours = fileNamePattern.test(whole) || (whole === manifestName && whole !== name);
    if (!ours || named.has(name)) continue;
    await folder.remove(name);
    removed++;
  }
  return removed;
}

function lossIn(past: Past, previous: Manifest): NotPublished | undefined {
  const before = previous.people.count;
  if (past.gone <= before * believableLoss) return undefined;
  return {
    reason: `${past.gone} of the ${before} people in the last feed are not in this one, more than a fifth`,
    outcome: 'nothing is published; if they are really gone, say --allow-loss',
  };
}

/**
 * Publishes: every hashed file first, the manifest last and at once, so that whoever stops it at any moment leaves the
 * last publication or this one. Files of the last one stay for browsers in mid-sync, but not those that name somebody
 * who is gone. Errors of the file system are thrown.
 */
export async function writeFeed(
  folder: FeedFolder,
  content: FeedContent,
  options: WriteOptions,
): Promise<Result<Written, NotPublished>> {
  if (content.people.length === 0) {
    return failed({ reason: 'there is nobody to publish', outcome: 'nothing is published, what was there stays' });
  }
  const previous = await previousManifest(folder);
  if (!previous.ok) {
    const outcome =
      'nothing is published, because browsers refuse a feed whose sequence goes back; copy the manifest that your web server serves to this place and publish again';
    return failed({ reason: previous.error, outcome });
  }
  const last = previous.value;
  const ids = new Set(content.people.map((person) => person.id));
  const past = last === undefined ? undefined : await pastOf(folder, last, ids);
  const loss = past === undefined || last === undefined || options.allowLoss ? undefined : lossIn(past, last);
  if (loss !== undefined) return failed(loss);
  const feed = buildFiles(content);
  const manifest = manifestOf(content, feed, { ...options, sequence: (last?.sequence ?? 0) + 1 });
  const accepted = parseManifest(manifest);
  if (!accepted.ok) return failed({ reason: accepted.error.detail, outcome: 'nothing is published' });
  const files = [...feed.shards, feed.vocabulary, feed.stories];
  let written = 0;
  for (const [index, built] of files.entries()) {
    if (!(await isThere(folder, built))) {
      await folder.write(built.file.name, built.bytes, false);
      written++;
    }
    options.onFile?.(index + 1, files.length);
  }
  await folder.write(manifestName, new TextEncoder().encode(canonicalJson(manifest)), true);
  const before = last === undefined ? [] : filesOf(last).filter((file) => past?.stale.has(file.name) !== true);
  const removed = await sweep(folder, new Set([...filesOf(manifest), ...before].map((file) => file.name)));
  const bytes = files.reduce((sum, built) => sum + built.file.bytes, 0);
  return ok({ manifest, written, kept: files.length - written, removed, bytes });
}
