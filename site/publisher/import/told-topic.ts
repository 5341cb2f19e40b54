import type { ToldTopic } from './record.ts';

/** What a source may say of a topic; undefined where it says nothing. */
type Told = { [Property in Exclude<keyof ToldTopic, 'topic'>]: ToldTopic[Property] | undefined };

/** A topic with what a source says of it, and nothing of what it does not say. */
export function toldTopic(topic: string, { level, date, source, evidence = [] }: Partial<Told>): ToldTopic {
  return {
    topic,
    ...(level === undefined ? {} : { level }),
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}
