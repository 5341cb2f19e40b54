import { failed, ok, type Result } from '../result.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/**
 * Why a manifest is not taken. `invalid`: it is not a manifest of feed v1; `inconsistent`: its numbers contradict one
 * another; `older`: it would go back in time; `epoch`: it would start a new count without a trusted signature.
 */
export interface Refusal {
  reason: 'invalid' | 'inconsistent' | 'older' | 'epoch';
  /** A sentence for the log and the options page. */
  detail: string;
}

/** The furthest publication that a client ever took from a feed. */
export interface Trusted {
  epoch: number;
  sequence: number;
  /** ISO 8601. */
  publishedAt: string;
}

/**
 * A manifest out of parsed JSON from the network, which is hostile until checked.
 * @returns the manifest exactly as it was sent: nothing is added or dropped, so that its signature can be checked
 */
export function parseManifest(candidate: unknown): Result<Manifest, Refusal> {
  const parsed = manifestSchema.safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'its top level' : issue.path.join('.');
    return failed({ reason: 'invalid', detail: `The manifest is not one of Kith's: ${place} is not as expected.` });
  }
  const manifest = parsed.data;
  const counted = manifest.people.shards.reduce((sum, shard) => sum + shard.count, 0);
  if (counted !== manifest.people.count) {
    const detail = `The manifest promises ${manifest.people.count} people, its shards hold ${counted}.`;
    return failed({ reason: 'inconsistent', detail });
  }
  return ok(manifest);
}

/**
 * Whether a client takes a manifest or keeps what it has: time goes forward only.
 * @param trusted undefined before the first
 * @param signed whether a key that the client trusts has signed the manifest
 */
export function acceptManifest(
  manifest: Manifest,
  trusted: Trusted | undefined,
  signed: boolean,
): Result<Manifest, Refusal> {
  if (trusted === undefined) return ok(manifest);
  const epoch = manifest.epoch ?? 0;
  if (epoch > trusted.epoch) {
    if (signed) return ok(manifest);
    const detail = 'The manifest starts a new count, which only one signed with a key that this browser trusts may do.';
    return failed({ reason: 'epoch', detail });
  }
  const old = (what: string): Result<Manifest, Refusal> =>
    failed({ reason: 'older', detail: `The manifest ${what}, which this browser already has.` });
  if (epoch < trusted.epoch) return old(`counts in epoch ${epoch}, older than ${trusted.epoch}`);
  if (manifest.sequence < trusted.sequence)
    return old(`has sequence ${manifest.sequence}, older than ${trusted.sequence}`);
  // The same number twice happens when a publisher lost count; the later of the two is the one to have.
  if (manifest.sequence === trusted.sequence && Date.parse(manifest.publishedAt) < Date.parse(trusted.publishedAt))
    return old(`was published on ${manifest.publishedAt}, before the one of ${trusted.publishedAt}`);
  return ok(manifest);
}

/** What a client remembers of a manifest that it took. */
export function trustedFrom({ epoch = 0, sequence, publishedAt }: Manifest): Trusted {
  return { epoch, sequence, publishedAt };
}

/** Whether the organisation's own time limit for this publication has passed. */
export function isExpired(manifest: Pick<Manifest, 'expiresAt'>, now: Date): boolean {
  return now.getTime() > Date.parse(manifest.expiresAt);
}
