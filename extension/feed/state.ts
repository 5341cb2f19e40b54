import { isExpired } from '@kith/shared/feed/accept';
import type { FeedFailure } from './problem.ts';
import type { ActiveDirectory } from './records.ts';
import type { FeedState, FeedStatus } from './status.ts';

/**
 * What to say of the directory in use after a sync. A failure never lessens what is usable: it is told beside it.
 *
 *                       | no directory | a directory | one past its date
 *   all is well         | empty        | ready       | stale
 *   signin              | signin       | signin      | signin
 *   any other problem   | empty        | ready       | stale
 */
export function stateOf(
  active: Pick<ActiveDirectory, 'manifest'> | undefined,
  failure: FeedFailure | undefined,
  now: Date,
): Exclude<FeedState, 'syncing'> {
  if (failure?.problem === 'signin') return 'signin';
  if (active === undefined) return 'empty';
  return isExpired(active.manifest, now) ? 'stale' : 'ready';
}

/** The facts of a status that are of the directory itself. */
export function factsOf(
  active: ActiveDirectory | undefined,
): Pick<FeedStatus, 'sequence' | 'people' | 'organisation' | 'publishedAt' | 'signedBy'> {
  if (active === undefined) return { sequence: 0, people: 0, organisation: '' };
  const { sequence, people, organisation, publishedAt } = active.manifest;
  const facts = { sequence, people: people.count, organisation: organisation.name, publishedAt };
  return active.signedBy === undefined ? facts : { ...facts, signedBy: active.signedBy };
}

/** Which of two failures to tell: that the directory was deleted matters more than that its server still does not answer. */
export function toldFailure(before: FeedStatus['error'], failure: FeedFailure, isEmpty: boolean): FeedFailure {
  const silent = failure.problem === 'unreachable' || failure.problem === 'server';
  return isEmpty && silent && before?.problem === 'lapsed' ? before : failure;
}
