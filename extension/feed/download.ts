import { digestInName, type FeedFile, feedLimits } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';
import type { FeedFailure } from './problem.ts';

export interface FetchedManifest {
  /** Undefined when the server said that nothing changed (304). */
  json: unknown;
  etag: string | undefined;
  changed: boolean;
}

type Fetch = typeof fetch;

/** How long a server may say nothing at all before we give up. Slow progress is no reason. */
const stallMilliseconds = 20_000;

/** Fetches the manifest, asking only for what changed since `etag`. */
export async function fetchManifest(
  url: URL,
  etag: string | undefined,
  fetcher: Fetch,
): Promise<Result<FetchedManifest, FeedFailure>> {
  const answer = await request(url, etag === undefined ? {} : { 'If-None-Match': etag }, fetcher);
  if (!answer.ok) return answer;
  const { response, stall } = answer.value;
  if (response.status === 304 && etag !== undefined) {
    stall.done();
    return ok({ json: undefined, etag, changed: false });
  }
  const body = await readBody(response, feedLimits.manifestBytes, stall);
  if (!body.ok) return body;
  const text = new TextDecoder().decode(body.value);
  try {
    return ok({ json: JSON.parse(text), etag: response.headers.get('etag') ?? undefined, changed: true });
  } catch {
    if (/^\s*</.test(text))
      return failed({ problem: 'signin', detail: `${url.href} answered with a web page instead of the feed.` });
    return failed({ problem: 'invalid', detail: `${url.href} is not JSON.` });
  }
}

/** Fetches one hashed file and gives its text only if size and SHA-256 are those that the manifest promised. */
export async function fetchFile(
  manifestUrl: URL,
  file: FeedFile,
  fetcher: Fetch,
): Promise<Result<string, FeedFailure>> {
  const url = new URL(file.name, manifestUrl);
  const answer = await request(url, {}, fetcher);
  if (!answer.ok) return answer;
  const body = await readBody(answer.value.response, file.bytes, answer.value.stall);
  if (!body.ok) return body;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body.value)).toHex();
  if (body.value.byteLength !== file.bytes || digest !== digestInName(file.name)) {
    return failed({ problem: 'damaged', detail: `${url.href} is not the file that the manifest names.` });
  }
  return ok(new TextDecoder().decode(body.value));
}

interface Stall {
  progress(): void;
  done(): void;
}

async function request(
  url: URL,
  headers: Record<string, string>,
  fetcher: Fetch,
): Promise<Result<{ response: Response; stall: Stall }, FeedFailure>> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), stallMilliseconds);
  const stall: Stall = {
    progress() {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), stallMilliseconds);
    },
    done: () => clearTimeout(timer),
  };
  let response: Response;
  try {
    response = await fetcher(url, {
      headers,
      cache: 'no-store',
      credentials: 'include',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
  } catch (cause) {
    stall.done();
    return failed({
      problem: 'unreachable',
      detail: `${url.host} did not answer (${cause instanceof Error ? cause.message : 'no reason given'}).`,
    });
  }
  const refusal = refuse(url, response);
  if (refusal !== undefined) {
    stall.done();
    abort.abort();
    return failed(refusal);
  }
  return ok({ response, stall });
}

function refuse(url: URL, response: Response): FeedFailure | undefined {
  if (response.url !== '' && new URL(response.url).origin !== url.origin) {
    return {
      problem: 'signin',
      detail: `${url.host} sent us on to ${new URL(response.url).host}, as sign-in pages do.`,
    };
  }
  if (response.status === 304) return undefined;
  if (response.status === 401 || response.status === 403)
    return { problem: 'signin', detail: `${url.href} answered ${response.status}.` };
  if (response.status === 404 || response.status === 410)
    return { problem: 'missing', detail: `There is no file at ${url.href} (${response.status}).` };
  if (response.status !== 200) return { problem: 'server', detail: `${url.href} answered ${response.status}.` };
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    return { problem: 'signin', detail: `${url.href} answered with a web page instead of the feed.` };
  }
  return undefined;
}

async function readBody(
  response: Response,
  limit: number,
  stall: Stall,
): Promise<Result<Uint8Array<ArrayBuffer>, FeedFailure>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      stall.progress();
      length += next.value.byteLength;
      if (length > limit) {
        await reader?.cancel();
        return failed({ problem: 'damaged', detail: `${response.url} is larger than the ${limit} bytes it may have.` });
      }
      parts.push(next.value);
    }
  } catch (cause) {
    return failed({
      problem: 'unreachable',
      detail: `${response.url} broke off (${cause instanceof Error ? cause.message : 'no reason given'}).`,
    });
  } finally {
    stall.done();
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return ok(whole);
}
