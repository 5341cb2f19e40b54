import { parseManifest } from '@kith/shared/feed/accept';
import { canonicalJson } from '@kith/shared/feed/canonical';
import { type FeedFile, fileNamePattern, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { shardCount } from '@kith/shared/feed/sharding';
import { failed, ok, type Result } from '@kith/shared/result';
import { compress, variantEndings } from './compress.ts';
import { type Compressor, openCompressor } from './compressor.ts';
import { type BuiltFile, type FeedContent, shardFile, storiesFile, vocabularyFile } from './files.ts';
import { type FeedFolder, partEnding } from './folder.ts';
import { type Past, pastOf } from './past.ts';
import { manifestName, previousManifest } from './previous.ts';
import { manifestOf, type NotPublished, nextCount, type PublicationOptions, signingFault } from './publication.ts';

export interface WriteOptions extends PublicationOptions {
  /** Publish even if more than a fifth of the people vanish. */
  allowShrink: boolean;
  /** Write each file as brotli and gzip too. */
  precompress: boolean;
  onFile?: (done: number, total: number) => void;
}

export interface Written {
  manifest: Manifest;
  /** Files written, left as they were, and removed; each once, whatever its forms. The manifest is not counted. */
  written: number;
  kept: number;
  removed: number;
  /** Of the whole feed but the manifest, uncompressed. */
  bytes: number;
}

/** A broken export loses people. More than this share of the last publication is not believed without a word. */
const believableLoss = 0.2;

/** Files that are compressed and written at a time; each holds its bytes in memory. */
const filesAtOnce = 8;

async function isThere(folder: FeedFolder, { file, bytes }: BuiltFile): Promise<boolean> {
  const present = await folder.read(file.name);
  return present !== undefined && Buffer.compare(present, bytes) === 0;
}

/** Writes a file in all its forms. @returns whether the file itself had to be written */
async function writeForms(
  folder: FeedFolder,
  built: BuiltFile,
  present: ReadonlySet<string>,
  compressor: Compressor | undefined,
): Promise<boolean> {
  const { bytes, file } = built;
  const isNew = !(present.has(file.name) && (await isThere(folder, built)));
  if (isNew) await folder.write(file.name, bytes, false);
  const missing = variantEndings.filter((ending) => isNew || !present.has(file.name + ending));
  if (compressor === undefined || missing.length === 0) return isNew;
  const variants = await compressor.variantsOf(bytes);
  for (const ending of missing) await folder.write(file.name + ending, variants[ending], false);
  return isNew;
}

async function writeManifest(folder: FeedFolder, manifest: Manifest, precompress: boolean): Promise<void> {
  const bytes = new TextEncoder().encode(canonicalJson(manifest));
  await folder.write(manifestName, bytes, true);
  const variants = precompress ? compress(bytes, 'manifest') : undefined;
  for (const ending of variantEndings) {
    const name = manifestName + ending;
    if (variants === undefined) await folder.remove(name);
    else await folder.write(name, variants[ending], true);
  }
}

/** The file that a name in the folder is a form or an unfinished copy of. */
function wholeName(name: string): string {
  const finished = name.endsWith(partEnding) ? name.slice(0, -partEnding.length) : name;
  const variant = variantEndings.find((ending) => finished.endsWith(ending));
  return variant === undefined ? finished : finished.slice(0, -variant.length);
}

/** Removes every file of a feed that is not named, in all its forms, and what a killed publication left. */
async function sweep(folder: FeedFolder, named: ReadonlySet<string>, precompress: boolean): Promise<number> {
  const removed = new Set<string>();
  for (const name of await folder.list()) {
    const whole = wholeName(name);
    if (!fileNamePattern.test(whole) && whole !== manifestName) continue;
    const isForm = name === whole || (precompress && !name.endsWith(partEnding));
    if (isForm && (named.has(whole) || whole === manifestName)) continue;
    await folder.remove(name);
    if (!named.has(whole)) removed.add(whole);
  }
  return removed.size;
}

function lossIn(past: Past, previous: Manifest): NotPublished | undefined {
  const before = previous.people.count;
  if (past.gone <= before * believableLoss) return undefined;
  return {
    reason: `${past.gone} of the ${before} people in the last feed are not in this one, more than a fifth`,
    outcome: 'nothing is published; if they are really gone, say --allow-shrink',
  };
}

/** How many hashed files there will be: the shards, the vocabulary and the stories. */
function fileCount({ people }: FeedContent): number {
  return shardCount(people.size) + 2;
}

/** Every hashed file of the feed, written; in memory are a few of them at a time. */
async function writeFiles(
  folder: FeedFolder,
  content: FeedContent,
  compressor: Compressor | undefined,
  onFile: WriteOptions['onFile'],
) {
  const present = new Set(await folder.list());
  const count = shardCount(content.people.size);
  const total = fileCount(content);
  const shards: FeedFile[] = [];
  const underWay = new Set<Promise<void>>();
  let written = 0;
  let done = 0;
  let bytes = 0;
  const put = async (built: BuiltFile): Promise<FeedFile> => {
    const task = writeForms(folder, built, present, compressor).then((isNew) => {
      if (isNew) written++;
      onFile?.(++done, total);
    });
    bytes += built.file.bytes;
    const tracked = task.finally(() => underWay.delete(tracked));
    // A failure is thrown by the first who waits; the others must not end the program on their own.
    tracked.catch(() => {});
    underWay.add(tracked);
    if (underWay.size >= filesAtOnce) await Promise.race(underWay);
    return built.file;
  };
  for (const shard of content.people.shards(count)) shards[shard.index] = await put(shardFile(shard));
  const vocabulary = await put(vocabularyFile(content.concepts, content.relationships));
  const stories = await put(storiesFile(content.stories, content.guides));
  await Promise.all(underWay);
  return { shards, vocabulary, stories, written, kept: total - written, bytes };
}

/** What stands against publishing this after what was published last. */
function objection(
  last: Manifest | undefined,
  past: Past | undefined,
  options: WriteOptions,
): NotPublished | undefined {
  if (options.recover && options.signer === undefined)
    return { reason: 'a new count is believed only with a signature', outcome: 'nothing is published; add --sign KEY' };
  const signing = signingFault(last, options);
  if (signing !== undefined) return signing;
  return past === undefined || last === undefined || options.allowShrink ? undefined : lossIn(past, last);
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
  if (content.people.size === 0) {
    return failed({ reason: 'there is nobody to publish', outcome: 'nothing is published, what was there stays' });
  }
  const previous = await previousManifest(folder);
  if (!previous.ok && !options.recover) {
    const outcome =
      'nothing is published, because browsers refuse a feed whose sequence goes back; copy the manifest that your web server serves to this place and publish again, or start a new count with --recover and --sign';
    return failed({ reason: previous.error, outcome });
  }
  const last = previous.ok ? previous.value : undefined;
  const past = last === undefined ? undefined : await pastOf(folder, last, content.people);
  const against = objection(last, past, options);
  if (against !== undefined) return failed(against);
  const next = nextCount(last, options);
  if (!next.ok) return next;
  const compressor = options.precompress ? openCompressor(fileCount(content)) : undefined;
  const { bytes, kept, written, ...files } = await writeFiles(folder, content, compressor, options.onFile).finally(() =>
    compressor?.close(),
  );
  const parts = { organisation: content.organisation, people: content.people.size, ...files };
  const parsed = parseManifest(manifestOf(parts, next.value, options));
  if (!parsed.ok) return failed({ reason: parsed.error.detail, outcome: 'nothing is published' });
  const manifest = parsed.value;
  await writeManifest(folder, manifest, options.precompress);
  const before = last === undefined ? [] : filesOf(last).filter((file) => past?.stale.has(file.name) !== true);
  const named = new Set([...filesOf(manifest), ...before].map((file) => file.name));
  const removed = await sweep(folder, named, options.precompress);
  return ok({ manifest, written, kept, removed, bytes });
}
