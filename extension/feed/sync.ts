import { acceptManifest, isExpired, parseManifest } from '@kith/shared/feed/accept';
import type { Manifest } from '@kith/shared/feed/manifest';
import { signedText } from '@kith/shared/feed/signature';
import { failed, ok, type Result } from '@kith/shared/result';
import { clockNotice, expiredDetail } from './clock.ts';
import { indexContent } from './content.ts';
import { digestOf, fetchManifest } from './download.ts';
import { type DownloadTools, downloadMissing } from './files.ts';
import type { DirectoryIndexes } from './indexes.ts';
import { type CacheLock, withCacheLock } from './lock.ts';
import { mend } from './mend.ts';
import type { FeedFailure } from './problem.ts';
import { activate, beginPending, dropPending, isWhole, readTrusted, renew, sweep } from './publication.ts';
import { readActive } from './readable.ts';
import type { ActiveDirectory } from './records.ts';
import { verifySignature } from './verify.ts';

/** What a sync needs of the world outside. */
export interface SyncTools extends DownloadTools {
  /** Public keys (base64url) of which one must have signed the manifest; empty where none is pinned. */
  keys: readonly string[];
  /** Gives others their turn: called between steps of work that are each short. */
  pause(): Promise<void>;
  /** The browser's own locks unless given. */
  locks?: CacheLock;
}

/** The directory in use after a sync. */
export interface Synced {
  manifest: Manifest;
  /** Whether it is another one than before. */
  changed: boolean;
  /** A sentence about the computer's clock, where it seems wrong. */
  notice?: string;
}

/** How often a sync begins anew because another context changed the cache under it. */
const mostAttempts = 3;

/**
 * Brings the cache up to the feed: verifies everything, then flips one pointer. A failed sync leaves what was readable,
 * and what it downloaded for the next one. One sync at a time over all contexts: a second waits, and finds nothing left
 * to do.
 * @param feedUrl address of the manifest
 */
export function sync(feedUrl: string, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  return withCacheLock(() => syncMending(feedUrl, tools), tools.locks);
}

/**
 * What a browser does first: puts the cache in order after whatever happened to it (a killed worker, a damaged profile),
 * then syncs.
 */
export function start(feedUrl: string, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  return withCacheLock(async () => {
    const broken = await storageFailure(() => mend(tools.pause));
    return broken === undefined ? syncMending(feedUrl, tools) : failed(broken);
  }, tools.locks);
}

async function syncMending(feedUrl: string, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  const url = parseAddress(feedUrl);
  if (url === undefined) return failed({ problem: 'address', detail: `"${feedUrl}" is not a web address.` });
  const run = () => syncRepeatedly(url, tools);
  const first = await catching(run);
  if (first.ok) return first.value;
  // Room or order may be all that lacks: half-downloaded files go first, damaged records next.
  const remedy = await storageFailure(() => (first.error.problem === 'full' ? dropPending() : mend(tools.pause)));
  if (remedy !== undefined) return failed(remedy);
  const second = await catching(run);
  if (second.ok) return second.value;
  if (second.error.problem === 'full') await storageFailure(dropPending);
  return failed(second.error);
}

async function syncRepeatedly(url: URL, tools: SyncTools): Promise<Result<Synced, FeedFailure>> {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const synced = await syncOnce(url, tools);
    if (synced !== undefined) return synced;
  }
  return failed({ problem: 'storage', detail: 'Another window of the browser kept changing the cache.' });
}

/** @returns undefined where another context changed the cache meanwhile */
async function syncOnce(url: URL, tools: SyncTools): Promise<Result<Synced, FeedFailure> | undefined> {
  const { keys } = tools;
  const active = await readActive();
  const current = active?.feedUrl === url.href && (await isWhole(active)) ? active : undefined;
  const asked = current !== undefined && isSameKeys(current.keys, keys) ? current : undefined;
  const answer = await fetchManifest(url, asked?.etag, tools);
  if (!answer.ok) return answer;
  const heardAt = tools.now().toISOString();
  if (!answer.value.changed && asked !== undefined) {
    await renew({ ...asked, heardAt });
    return outcome(asked.manifest, false, tools);
  }

  const checked = await checkManifest(url, answer.value.json, keys);
  if (!checked.ok) return checked;
  const { manifest, signedBy } = checked.value;
  const vouched = { manifest, feedUrl: url.href, etag: answer.value.etag, heardAt, keys, signedBy };
  if (current !== undefined && signedText(current.manifest) === signedText(manifest)) {
    await renew({ ...vouched, digests: current.digests });
    return outcome(manifest, false, tools);
  }
  await beginPending({ manifest, feedUrl: url.href, heardAt });
  const failure = await downloadMissing(url, manifest, tools);
  if (failure !== undefined) return failed(failure);
  const indexes = await indexContent(manifest, tools.pause);
  if (!indexes.ok) {
    if (indexes.error.problem === 'storage') return undefined;
    // These files will not get better: another publication has to come.
    await dropPending();
    return indexes;
  }
  if (
    (await activate({ ...vouched, digests: await digestsOf(indexes.value, tools.pause) }, indexes.value)) !== 'active'
  )
    return undefined;
  await sweep();
  return outcome(manifest, true, tools);
}

/** Everything that a manifest must be before a file of it is asked for. */
async function checkManifest(
  url: URL,
  json: unknown,
  keys: readonly string[],
): Promise<Result<Pick<ActiveDirectory, 'manifest' | 'signedBy'>, FeedFailure>> {
  const parsed = parseManifest(json);
  if (!parsed.ok) return failed({ problem: 'invalid', detail: parsed.error.detail });
  const pinned = keys.length > 0;
  const signature = pinned ? await verifySignature(parsed.value, keys) : undefined;
  if (signature?.ok === false) return failed({ problem: 'untrusted', detail: signature.error });
  const accepted = acceptManifest(parsed.value, await readTrusted(url.href, pinned), pinned);
  if (!accepted.ok) {
    const { reason, detail } = accepted.error;
    return failed({ problem: reason === 'older' || reason === 'epoch' ? 'older' : 'invalid', detail });
  }
  return ok({ manifest: accepted.value, signedBy: signature?.value });
}

function outcome(manifest: Manifest, changed: boolean, tools: SyncTools): Result<Synced, FeedFailure> {
  const now = tools.now();
  if (isExpired(manifest, now)) return failed({ problem: 'expired', detail: expiredDetail(manifest, now) });
  const notice = clockNotice(manifest, now);
  return ok(notice === undefined ? { manifest, changed } : { manifest, changed, notice });
}

/** Each in a task of its own: the browser copies the bytes before it takes them elsewhere. */
async function digestsOf(indexes: DirectoryIndexes, pause: SyncTools['pause']): Promise<ActiveDirectory['digests']> {
  await pause();
  const filter = await digestOf(indexes.filter);
  const names = await digestOf(indexes.names);
  await pause();
  const beginnings = await digestOf(indexes.beginnings);
  const words = await digestOf(indexes.words);
  const search = await digestOf(indexes.search);
  const postings = await digestOf(indexes.postings);
  const topics = await digestOf(indexes.topics);
  await pause();
  return { filter, names, beginnings, words, search, postings, topics };
}

function parseAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

function isSameKeys(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left);
  return known.size === new Set(right).size && right.every((key) => known.has(key));
}

/** What came of some work with the cache, or how the browser's storage failed. Other errors are faults of ours. */
async function catching<Value>(work: () => Promise<Value>): Promise<Result<Value, FeedFailure>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    const problem = cause.name === 'QuotaExceededError' ? 'full' : 'storage';
    return failed({ problem, detail: `The browser's storage failed: ${cause.message.replace(/\.$/, '')}.` });
  }
}

async function storageFailure(work: () => Promise<void>): Promise<FeedFailure | undefined> {
  const done = await catching(work);
  return done.ok ? undefined : done.error;
}
