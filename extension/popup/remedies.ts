import type { FeedProblem } from '../feed/problem.ts';
import type { FeedStatus } from '../feed/status.ts';

export type Remedy = 'tryAgain' | 'openSettings' | 'signIn';

const remedyOf: Record<FeedProblem, readonly Remedy[]> = {
  address: ['openSettings'],
  unreachable: ['tryAgain'],
  permission: ['openSettings'],
  signin: ['signIn', 'tryAgain'],
  missing: ['openSettings', 'tryAgain'],
  server: ['tryAgain'],
  invalid: ['tryAgain', 'openSettings'],
  older: ['tryAgain'],
  untrusted: ['openSettings', 'tryAgain'],
  damaged: ['tryAgain'],
  full: ['tryAgain'],
  storage: ['tryAgain'],
  expired: ['tryAgain'],
  lapsed: ['tryAgain'],
};

/** What a user can do about the state of the directory; nothing while all is well or a sync is under way. */
export function remediesFor({ state, error }: Pick<FeedStatus, 'state' | 'error'>, feedUrl: string): readonly Remedy[] {
  if (state === 'syncing') return [];
  if (state === 'signin') return remedyOf.signin;
  if (state === 'empty' && feedUrl === '') return ['openSettings'];
  if (error !== undefined) return remedyOf[error.problem];
  return state === 'ready' ? [] : ['tryAgain'];
}
