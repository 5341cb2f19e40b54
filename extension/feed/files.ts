import { type FeedFile, filesOf, type Manifest } from '@kith/shared/feed/manifest';
import { peopleFile } from '@kith/shared/feed/people-file';
import type { Result } from '@kith/shared/result';
import { storedFileNames } from './cache.ts';
import { fetchFile } from './download.ts';
import type { FeedFailure } from './problem.ts';
import { storeFile } from './publication.ts';
import type { RequestTools } from './request.ts';

export interface DownloadTools extends RequestTools {
  /** At least 0 and below 1. */
  random(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Told after each file: how many of the directory's files are in the cache. */
  onProgress?(done: number, total: number): void;
}

const downloadsAtOnce = 6;

/** How often a file is asked for again in one sync: a broken connection heals soon, a wrong file seldom. */
const triesAgain: Partial<Record<FeedFailure['problem'], number>> = { unreachable: 2, server: 2, damaged: 1 };

/** The first wait before asking again, at most; each further one is twice as long. */
const waitMilliseconds = 1_000;

/** A server that asks for more patience than this gets it: the sync ends, the schedule waits. */
const patienceSeconds = 5;

/**
 * Downloads the files of a manifest that the cache lacks, each verified before it is kept. What was kept stays,
 * whatever happens to the others.
 * @returns the first failure
 * @throws DOMException where the browser's storage fails
 */
export async function downloadMissing(
  manifestUrl: URL,
  manifest: Manifest,
  tools: DownloadTools,
): Promise<FeedFailure | undefined> {
  const stored = new Set(await storedFileNames());
  const files = new Map(filesOf(manifest).map((file) => [file.name, file]));
  const shards = new Set(manifest.people.shards.map(({ name }) => name));
  const waiting = [...files.values()].filter(({ name }) => !stored.has(name));
  let done = files.size - waiting.length;
  let failure: FeedFailure | undefined;
  let thrown: { cause: unknown } | undefined;
  tools.onProgress?.(done, files.size);
  // One failure ends the others, which could take for ever.
  const stop = new AbortController();
  const signal = tools.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, tools.signal]);
  const fetchTools = { ...tools, signal };
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined && !stop.signal.aborted; file = waiting.shift()) {
      const text = await fetchPatiently(manifestUrl, file, fetchTools);
      if (stop.signal.aborted) return;
      if (text.ok) {
        await storeFile(
          file.name,
          shards.has(file.name) ? peopleFile(new TextEncoder().encode(text.value)) : text.value,
        );
        done += 1;
        tools.onProgress?.(done, files.size);
      } else {
        failure = text.error;
        stop.abort();
      }
    }
  };
  const workers = Array.from({ length: downloadsAtOnce }, () =>
    work().catch((cause: unknown) => {
      thrown ??= { cause };
      stop.abort();
    }),
  );
  await Promise.all(workers);
  if (thrown !== undefined) throw thrown.cause;
  return failure;
}

async function fetchPatiently(
  manifestUrl: URL,
  file: FeedFile,
  tools: DownloadTools & { signal: AbortSignal },
): Promise<Result<string, FeedFailure>> {
  for (let tries = 0; ; tries++) {
    const text = await fetchFile(manifestUrl, file, tools);
    if (text.ok || tools.signal.aborted || tries >= (triesAgain[text.error.problem] ?? 0)) return text;
    const { retryAfterSeconds = 0 } = text.error;
    if (retryAfterSeconds > patienceSeconds) return text;
    await tools.sleep(retryAfterSeconds * 1_000 + tools.random() * waitMilliseconds * 2 ** tries);
    if (tools.signal.aborted) return text;
  }
}
