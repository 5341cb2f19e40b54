import type { LearningEvent } from '@kith/shared/learning/event';

/** 128 random bits as 22 letters. */
export const newId = (): string =>
  crypto.getRandomValues(new Uint8Array(16)).toBase64({ alphabet: 'base64url', omitPadding: true });

/** What happened, without what every event has. */
export type Happening<Event extends LearningEvent = LearningEvent> = Event extends LearningEvent
  ? Omit<Event, 'id' | 'at'>
  : never;

/** What every event has, for something that happens now. */
export const happensNow = (now: Date): Pick<LearningEvent, 'id' | 'at'> => ({ id: newId(), at: now.toISOString() });
