import { digestInName, type FeedFile, feedLimits } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';
import type { FeedFailure } from './problem.ts';
import { type Answer, type RequestTools, readBody, request, webPage } from './request.ts';

export interface FetchedManifest {
  /** Undefined when the server said that nothing changed (304). */
  json: unknown;
  etag: string | undefined;
  changed: boolean;
}

/** More than any server needs; a longer one is not remembered. */
const etagCharacters = 500;

/** Fetches the manifest, asking only for what changed since `etag`. */
export async function fetchManifest(
  url: URL,
  etag: string | undefined,
  tools: RequestTools,
): Promise<Result<FetchedManifest, FeedFailure>> {
  const answer = await request(url, etag === undefined ? {} : { 'If-None-Match': etag }, tools);
  if (!answer.ok) return answer;
  const { response } = answer.value;
  if (response.status === 304) {
    answer.value.end();
    return ok({ json: undefined, etag, changed: false });
  }
  const body = await readBody(url, answer.value, feedLimits.manifestBytes);
  if (!body.ok) return body;
  if (isWebPage(body.value.bytes)) return failed(webPage(url));
  if (body.value.tooLong) {
    const most = feedLimits.manifestBytes.toLocaleString('en');
    return failed({ problem: 'invalid', detail: `${url.href} is larger than the ${most} bytes a manifest may have.` });
  }
  const text = decode(body.value.bytes, false);
  if (text === undefined) return failed({ problem: 'invalid', detail: `${url.href} is not UTF-8.` });
  const tag = response.headers.get('etag') ?? '';
  try {
    const json: unknown = JSON.parse(text);
    return ok({ json, etag: tag !== '' && tag.length <= etagCharacters ? tag : undefined, changed: true });
  } catch {
    return failed({ problem: 'invalid', detail: `${url.href} is not JSON.` });
  }
}

/** Fetches one hashed file and gives its text only if size and SHA-256 are those that the manifest promised. */
export async function fetchFile(
  manifestUrl: URL,
  file: FeedFile,
  tools: RequestTools,
): Promise<Result<string, FeedFailure>> {
  const url = new URL(file.name, manifestUrl);
  const answer: Result<Answer, FeedFailure> = await request(url, {}, tools);
  if (!answer.ok) return answer;
  const body = await readBody(url, answer.value, file.bytes);
  if (!body.ok) return body;
  const { bytes, tooLong } = body.value;
  if (!tooLong && bytes.byteLength === file.bytes && (await digestOf(bytes)) === digestInName(file.name)) {
    const text = decode(bytes, true);
    return text === undefined ? failed({ problem: 'invalid', detail: `${url.href} is not UTF-8.` }) : ok(text);
  }
  if (isWebPage(bytes)) return failed(webPage(url));
  const length = tooLong ? `more than ${file.bytes}` : `${bytes.byteLength}`;
  const detail =
    !tooLong && bytes.byteLength === file.bytes
      ? `${url.href} is not the file that the manifest names: its SHA-256 is another.`
      : `${url.href} has ${length} bytes where the manifest promises ${file.bytes}.`;
  return failed({ problem: 'damaged', detail });
}

/** SHA-256 as 64 lower-case hexadecimal digits. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

/**
 * The text of bytes that are UTF-8 (RFC 8259, section 8.1); undefined of others.
 * @param ignoreBOM true keeps a byte order mark in the text, so that it is the very bytes; JSON has none
 */
function decode(bytes: Uint8Array, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a body begins as a web page does: `<`, after white space or a byte order mark. No JSON text does. */
function isWebPage(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const first = bytes.findIndex((byte, index) => index >= start && ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return bytes[first] === 0x3c;
}
