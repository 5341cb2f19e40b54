import { decodeTopics } from '@kith/shared/recognise/topics/bytes';
import { send } from '../../send.ts';
import { TopicRecogniser, type TopicTools } from './recogniser.ts';

/** What reads a page for topics; undefined where there are none. */
export async function startTopics(tools: Omit<TopicTools, 'filter'>): Promise<TopicRecogniser | undefined> {
  const { topics } = await send('recognise.topics', {}).catch(() => ({ topics: undefined }));
  if (topics === undefined) return undefined;
  const decoder = new TextDecoder();
  const filter = decodeTopics(Uint8Array.fromBase64(topics), (bytes) => decoder.decode(bytes));
  return filter === undefined || filter.entries.length === 0 ? undefined : new TopicRecogniser({ ...tools, filter });
}
