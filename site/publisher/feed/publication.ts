import type { FeedFile, Manifest } from '@kith/shared/feed/manifest';
import { failed, ok, type Result } from '@kith/shared/result';
import type { Signer } from './sign.ts';

export interface PublicationOptions {
  now: Date;
  /** Days after which browsers say that the directory is out of date. */
  expiresAfterDays: number;
  /** Days without a word from the server after which browsers delete the directory. */
  offlineDays: number;
  signer?: Signer | undefined;
  /** Publish without a signature although the last publication had one. */
  unsigned: boolean;
  /** Start a new count, because the old one is lost or went too far; needs a signer. */
  recover: boolean;
}

/** Why nothing was published: two clauses for a report. */
export interface NotPublished {
  reason: string;
  outcome: string;
}

export interface Count {
  epoch: number;
  sequence: number;
}

/** The number of this publication, above all that browsers may have seen. */
export function nextCount(last: Manifest | undefined, options: PublicationOptions): Result<Count, NotPublished> {
  if (options.recover) {
    // The clock is above any epoch of ours, even where the last manifest is lost too.
    const epoch = Math.max((last?.epoch ?? 0) + 1, Math.floor(options.now.getTime() / 1000));
    return ok({ epoch, sequence: 1 });
  }
  const sequence = (last?.sequence ?? 0) + 1;
  if (Number.isSafeInteger(sequence)) return ok({ epoch: last?.epoch ?? 0, sequence });
  const outcome = 'nothing is published; start a new count with --recover and --sign';
  return failed({ reason: `the last sequence, ${last?.sequence}, cannot rise any further`, outcome });
}

/** Whether browsers that trust the last publication's key would refuse this one. */
export function signingFault(last: Manifest | undefined, options: PublicationOptions): NotPublished | undefined {
  const before = last?.signature?.key;
  if (before === undefined || options.unsigned || options.signer?.publicKey === before) return undefined;
  if (options.signer === undefined) {
    const reason =
      'the last publication was signed and this one is not, so that browsers that trust its key would refuse it';
    return { reason, outcome: 'nothing is published; give the key with --sign, or say --unsigned' };
  }
  const reason = `the last publication was signed with the key ${before}, not with ${options.signer.publicKey}`;
  const outcome =
    'nothing is published; name both keys in the browsers’ policy first, then say --unsigned once and --sign from then on';
  return { reason, outcome };
}

const dayInMilliseconds = 86_400_000;

export interface Parts {
  organisation: Manifest['organisation'];
  /** How many people. */
  people: number;
  shards: FeedFile[];
  vocabulary: FeedFile;
  stories: FeedFile;
}

export function manifestOf(parts: Parts, { epoch, sequence }: Count, options: PublicationOptions): Manifest {
  const { expiresAfterDays, now, offlineDays, signer } = options;
  const manifest: Manifest = {
    format: 'kith-feed',
    version: 1,
    organisation: parts.organisation,
    ...(epoch === 0 ? {} : { epoch }),
    sequence,
    publishedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + expiresAfterDays * dayInMilliseconds).toISOString(),
    offlineDays,
    people: { count: parts.people, shards: parts.shards },
    vocabulary: parts.vocabulary,
    stories: parts.stories,
  };
  return signer === undefined ? manifest : signer.sign(manifest);
}
