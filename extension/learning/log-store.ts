import { eventSchema, type LearningEvent } from '@kith/shared/learning/event';
import { mergeEvents } from '@kith/shared/learning/log';
import { openLearning } from './database.ts';

/** Tells the other windows of Kith of each change. */
const channelName = 'kith-learning';

/** Every sound event of the log. What came back damaged is passed over, and stays where it is. */
export async function readLog(): Promise<LearningEvent[]> {
  const database = await openLearning();
  const stored = await database.getAll('events');
  return mergeEvents(
    stored.flatMap((value) => soundEvent(value) ?? []),
    [],
  );
}

/**
 * Puts events into the log, all or none of them. What is there stays there.
 * @throws ZodError for an event that could not be read again
 */
export async function addToLog(events: readonly LearningEvent[]): Promise<void> {
  for (const event of events) eventSchema.parse(event);
  const database = await openLearning();
  const transaction = database.transaction('events', 'readwrite');
  const write = async (event: LearningEvent): Promise<void> => {
    const known = soundEvent(await transaction.store.get(event.id));
    const [merged] = mergeEvents(known === undefined ? [] : [known], [event]);
    await transaction.store.put(merged, event.id);
  };
  await Promise.all([...events.map(write), transaction.done]);
  tellChange();
}

/** Deletes the whole log. For the user alone, who has typed that they mean it. */
export async function eraseLog(): Promise<void> {
  const database = await openLearning();
  await database.clear('events');
  tellChange();
}

/** Calls back after each change, in whichever window, until the returned function is called. */
export function watchLog(changed: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = changed;
  return () => channel.close();
}

/** A channel of its own, so that the window that made the change hears of it as well. */
function tellChange(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('changed');
  channel.close();
}

const soundEvent = (stored: unknown): LearningEvent | undefined => eventSchema.safeParse(stored).data;
