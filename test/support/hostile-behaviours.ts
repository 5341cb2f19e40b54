import { fileBehaviours } from './hostile-files.ts';
import { manifestBehaviours } from './hostile-manifests.ts';
import type { Behave } from './hostile-server.ts';
import { signatureBehaviours } from './hostile-signatures.ts';
import { transportBehaviours } from './hostile-transports.ts';
import type { Publication, SigningKey } from './publication.ts';

/** What the browser has when the server turns hostile. `current`: the very publication that a good server would have. */
export const priors = ['empty', 'older', 'current'] as const;
export type Prior = (typeof priors)[number];

/** What comes of a sync: the problem, the state, and which directory is read afterwards. */
export interface Outcome {
  /** Undefined where all is well. Spelled as in `extension/feed/problem.ts`. */
  problem?: string;
  state: 'empty' | 'ready' | 'stale' | 'signin';
  /** `before`: what was there, which may be nothing; `published`: what the server has. */
  serves: 'before' | 'published';
}

/** The publications that the server may mix. */
export interface Editions {
  older: Publication;
  newer: Publication;
  key: SigningKey;
  otherKey: SigningKey;
}

export interface Behaviour {
  /** Unique; ends the sentence "A server that …". */
  name: string;
  /** What it answers in place of the manifest. */
  manifest?: Behave;
  /** What it answers in place of the first shard. */
  file?: Behave;
  /** What it publishes, where that is not the newer edition. */
  publishes?: (editions: Editions) => Publication;
  /** It does not even listen. */
  silent?: true;
  /** Days on the client's clock after the newer edition. */
  days?: number;
  /** The client has pinned the key, and what it has is signed with it. */
  pinned?: true;
  outcome: Record<Prior, Outcome>;
}

export const behaviours: readonly Behaviour[] = [
  ...transportBehaviours,
  ...manifestBehaviours,
  ...fileBehaviours,
  ...signatureBehaviours,
];
