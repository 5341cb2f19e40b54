import { failed, ok, type Result } from '../result.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** Why a manifest is not taken. `older`: it would go back in time; `invalid`: it is not a manifest of feed v1. */
export interface Refusal {
  reason: 'invalid' | 'older' | 'inconsistent';
  /** A sentence for the log and the options page. */
  detail: string;
}

/**
 * The rules by which a client takes a manifest or keeps what it has.
 * @param candidate parsed JSON from the network: hostile until checked
 * @param highestSequence the highest sequence this client ever trusted, 0 if none
 */
export function acceptManifest(candidate: unknown, highestSequence: number): Result<Manifest, Refusal> {
  const parsed = manifestSchema.safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'its top level' : issue.path.join('.');
    return failed({ reason: 'invalid', detail: `The manifest is not one of Kith's: ${place} is not as expected.` });
  }
  const manifest = parsed.data;
  if (manifest.sequence < highestSequence) {
    const detail = `The manifest has sequence ${manifest.sequence}, older than ${highestSequence}, which this browser already has.`;
    return failed({ reason: 'older', detail });
  }
  const counted = manifest.people.shards.reduce((sum, shard) => sum + shard.count, 0);
  if (counted !== manifest.people.count) {
    const detail = `The manifest promises ${manifest.people.count} people, its shards hold ${counted}.`;
    return failed({ reason: 'inconsistent', detail });
  }
  return ok(manifest);
}

/** Whether the organisation's own time limit for this publication has passed. */
export function isExpired(manifest: Pick<Manifest, 'expiresAt'>, now: Date): boolean {
  return now.getTime() > Date.parse(manifest.expiresAt);
}
