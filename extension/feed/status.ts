import { storage } from '#imports';
import type { FeedProblem } from './problem.ts';

export type FeedState = 'empty' | 'syncing' | 'ready' | 'stale' | 'signin';

/** Kept in `chrome.storage.local` under `feedStatus`, for options, popup and tools. */
export interface FeedStatus {
  state: FeedState;
  /** Of the directory in use; 0 while there is none. */
  sequence: number;
  people: number;
  organisation: string;
  /** When a sync last ended, ISO 8601; absent before the first. */
  checkedAt?: string;
  /** When the directory in use was published, ISO 8601. */
  publishedAt?: string;
  /** The pinned key that signed the directory in use; absent where none did. */
  signedBy?: string;
  /** While syncing: how many files of the new directory are here. */
  progress?: { done: number; total: number };
  /** A sentence about the computer's clock, where it seems wrong. */
  notice?: string;
  error?: { problem: FeedProblem; detail: string };
}

export const noStatus: FeedStatus = { state: 'empty', sequence: 0, people: 0, organisation: '' };

const stored = storage.defineItem<FeedStatus>('local:feedStatus', { fallback: noStatus });

export const readStatus = (): Promise<FeedStatus> => stored.getValue();

export const writeStatus = (status: FeedStatus): Promise<void> => stored.setValue(status);

/** Calls back with each new status until the returned function is called. */
export const watchStatus = (changed: (status: FeedStatus) => void): (() => void) => stored.watch(changed);
