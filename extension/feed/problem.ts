/**
 * Why the last sync brought nothing new. The words for each, and its remedy, are in the locale files.
 *
 * `address`: no web address; `unreachable`: no answer, or one that broke off or stalled; `permission`: the browser may not
 * ask this host; `signin`: a sign-in page or a refusal in its place; `missing`: no such file; `server`: the server failed;
 * `invalid`: not a feed of version 1; `older`: it would go back in time; `untrusted`: not signed by a key that is pinned;
 * `damaged`: a file is not the one that the manifest names; `full`: no room on the disk; `storage`: the browser's storage
 * fails; `expired`: nobody renewed the publication in time; `lapsed`: the directory was deleted after too long offline.
 */
export type FeedProblem =
  | 'address'
  | 'unreachable'
  | 'permission'
  | 'signin'
  | 'missing'
  | 'server'
  | 'invalid'
  | 'older'
  | 'untrusted'
  | 'damaged'
  | 'full'
  | 'storage'
  | 'expired'
  | 'lapsed';

/** A problem, and what happened, in a sentence for the person who runs the feed. */
export interface FeedFailure {
  problem: FeedProblem;
  detail: string;
  /** How long the server asked us to stay away (Retry-After), at most a day. */
  retryAfterSeconds?: number;
}
