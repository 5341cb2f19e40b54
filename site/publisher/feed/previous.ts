import { parseManifest } from '@kith/shared/feed/accept';
import type { Manifest } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';
import type { FeedFolder } from './folder.ts';

export const manifestName = 'manifest.json';

/** The value that a file's bytes mean, undefined where they are not JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/**
 * The manifest of the last publication; undefined where nothing was published yet.
 * @returns the error is a clause: what is wrong with the file
 */
export async function previousManifest(folder: FeedFolder): Promise<Result<Manifest | undefined, string>> {
  const bytes = await folder.read(manifestName);
  if (bytes === undefined) return ok(undefined);
  const candidate = parseJson(bytes);
  if (candidate === undefined) return failed('the last manifest is not JSON');
  const accepted = parseManifest(candidate);
  return accepted.ok
    ? accepted
    : failed(`the last manifest cannot be read: ${accepted.error.detail.replace(/\.$/, '')}`);
}
