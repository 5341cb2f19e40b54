import type { Manifest } from './manifest.ts';

/** Days that a directory stays readable without a word from its server, where the manifest does not say. */
const usualOfflineDays = 90;

const dayInMilliseconds = 86_400_000;

/**
 * Whether a directory must not be read any more because its server has been silent for longer than the organisation
 * allows.
 * @param heardAt when the server last vouched for the manifest
 */
export function isLapsed(manifest: Pick<Manifest, 'offlineDays'>, heardAt: Date, now: Date): boolean {
  return now.getTime() - heardAt.getTime() > (manifest.offlineDays ?? usualOfflineDays) * dayInMilliseconds;
}
