import { failed, ok, type Result } from '@kith/shared/result';
import type { FeedFailure } from './problem.ts';
import { retryAfterSeconds } from './retry-after.ts';

export interface RequestTools {
  fetch: typeof fetch;
  now: () => Date;
  /** How long a server may say nothing at all before we give up. Slow progress is no reason. */
  stallMilliseconds: number;
  /** Ends the request because its answer is no longer needed. */
  signal?: AbortSignal;
}

/** An answer of the feed's own server whose body is still to come. */
export interface Answer {
  response: Response;
  progress(): void;
  /** To be called once the body is read or not wanted. */
  end(): void;
  /** Whether it was we who gave up waiting. */
  stalled(): boolean;
}

export interface Body {
  bytes: Uint8Array<ArrayBuffer>;
  /** There was more than the limit; `bytes` is how it began. */
  tooLong: boolean;
}

/**
 * Asks the feed's server. Nothing is left in the browser's HTTP cache, which "forget the directory" could not reach,
 * and a cache on the way is told to ask again (Fetch standard: `no-store` sends `Cache-Control: no-cache`).
 */
export async function request(
  url: URL,
  headers: Record<string, string>,
  tools: RequestTools,
): Promise<Result<Answer, FeedFailure>> {
  const watch = new StallWatch(tools.stallMilliseconds);
  const signal = tools.signal === undefined ? watch.signal : AbortSignal.any([watch.signal, tools.signal]);
  const options: RequestInit = {
    headers,
    cache: 'no-store',
    credentials: 'include',
    referrerPolicy: 'no-referrer',
    signal,
  };
  let response: Response;
  try {
    response = await tools.fetch(url, options);
  } catch (cause) {
    if (!signal.aborted && (await isSentOn(url, options, tools))) {
      watch.end();
      return failed({ problem: 'signin', detail: `${url.host} sent us on to another server, as sign-in pages do.` });
    }
    watch.end();
    return failed(unanswered(url, cause, watch));
  }
  const refusal = refuse(url, response, 'If-None-Match' in headers, tools.now());
  if (refusal === undefined)
    return ok({
      response,
      progress: () => watch.restart(),
      end: () => watch.end(),
      stalled: () => watch.signal.aborted,
    });
  watch.end();
  // The body is of no use; a server that never ends it would keep the connection.
  await response.body?.cancel().catch(() => undefined);
  return failed(refusal);
}

/**
 * Reads a body up to a limit.
 * @param limit bytes; what is longer is broken off
 */
export async function readBody(url: URL, answer: Answer, limit: number): Promise<Result<Body, FeedFailure>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = answer.response.body?.getReader();
  try {
    while (reader !== undefined && length <= limit) {
      const next = await reader.read();
      if (next.done) break;
      answer.progress();
      length += next.value.byteLength;
      parts.push(next.value);
    }
    if (length > limit) await reader?.cancel();
  } catch (cause) {
    const reason = answer.stalled() ? 'nothing came for too long' : messageOf(cause);
    return failed({ problem: 'unreachable', detail: `${url.href} broke off (${reason}).` });
  } finally {
    answer.end();
  }
  return ok({ bytes: joined(parts, length), tooLong: length > limit });
}

export function webPage(url: URL): FeedFailure {
  return { problem: 'signin', detail: `${url.href} answered with a web page instead of the feed.` };
}

/**
 * Whether an address that could not be fetched sends us on elsewhere: a browser says no more than "failed" where the
 * other server is one that it may not ask.
 */
async function isSentOn(url: URL, options: RequestInit, tools: RequestTools): Promise<boolean> {
  try {
    const { type, status } = await tools.fetch(url, { ...options, redirect: 'manual' });
    return type === 'opaqueredirect' || (status > 300 && status < 304) || status === 307 || status === 308;
  } catch {
    return false;
  }
}

function unanswered(url: URL, cause: unknown, watch: StallWatch): FeedFailure {
  const reason = watch.signal.aborted ? 'nothing came for too long' : messageOf(cause);
  return { problem: 'unreachable', detail: `${url.host} did not answer (${reason}).` };
}

function refuse(url: URL, response: Response, conditional: boolean, now: Date): FeedFailure | undefined {
  const { status } = response;
  const from = response.url === '' ? url : new URL(response.url);
  if (from.origin !== url.origin)
    return { problem: 'signin', detail: `${url.host} sent us on to ${from.host}, as sign-in pages do.` };
  if (status === 304 && conditional) return undefined;
  if (status === 401 || status === 403) return { problem: 'signin', detail: `${url.href} answered ${status}.` };
  if (status === 404 || status === 410)
    return { problem: 'missing', detail: `There is no file at ${url.href} (${status}).` };
  if (status !== 200) {
    const seconds = retryAfterSeconds(response.headers.get('retry-after'), now);
    const failure: FeedFailure = { problem: 'server', detail: `${url.href} answered ${status}.` };
    return seconds === undefined ? failure : { ...failure, retryAfterSeconds: seconds };
  }
  const type = response.headers.get('content-type') ?? '';
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) ? webPage(url) : undefined;
}

/** Ends a request once nothing came for a while. */
class StallWatch {
  readonly #abort = new AbortController();
  readonly #milliseconds: number;
  #timer: ReturnType<typeof setTimeout>;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(() => this.#abort.abort(), milliseconds);
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#abort.abort(), this.#milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const messageOf = (cause: unknown): string =>
  cause instanceof Error && cause.message !== '' ? cause.message.replace(/\.$/, '') : 'no reason given';
