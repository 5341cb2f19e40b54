import type { LearningEvent } from '@kith/shared/learning/event';
import type { Happening } from './new-event.ts';

/** What the page can do in the world outside. */
export interface LearningActions {
  /** Writes into the log what happens now. Rejects where the browser could not keep it. */
  add: (...happenings: Happening[]) => Promise<void>;
  restore: (events: readonly LearningEvent[]) => Promise<void>;
  erase: () => Promise<void>;
  /** Puts a text on the clipboard. */
  copy: (text: string) => Promise<void>;
  download: (name: string, type: string, text: string) => void;
}
