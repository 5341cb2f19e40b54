import type { Outcome, Prior } from './hostile-behaviours.ts';

type Outcomes = Record<Prior, Outcome>;

const kept: Outcome = { state: 'ready', serves: 'before' };
const published: Outcome = { state: 'ready', serves: 'published' };

/** All is well: the published directory is taken. */
export const taken: Outcomes = { empty: published, older: published, current: published };

/** The server vouches for what the client has; who has nothing gets nothing. */
export const unchanged: Outcomes = {
  empty: { problem: 'server', state: 'empty', serves: 'before' },
  older: kept,
  current: kept,
};

/** The published directory is taken and used although its date has passed. */
export const takenStale: Outcomes = {
  empty: { problem: 'expired', state: 'stale', serves: 'published' },
  older: { problem: 'expired', state: 'stale', serves: 'published' },
  current: { problem: 'expired', state: 'stale', serves: 'published' },
};

/** Nothing is taken, and what there was stays. */
export function refused(problem: string): Outcomes {
  const state = problem === 'signin' ? 'signin' : undefined;
  return {
    empty: { problem, state: state ?? 'empty', serves: 'before' },
    older: { problem, state: state ?? 'ready', serves: 'before' },
    current: { problem, state: state ?? 'ready', serves: 'before' },
  };
}

/** The same for a fault of one file, which a client that has the publication never asks for. */
export const refusedFile = (problem: string): Outcomes => ({ ...refused(problem), current: kept });

/** The same for what only a client with a memory can notice. */
export const refusedAsOld: Outcomes = { ...refused('older'), empty: published };
