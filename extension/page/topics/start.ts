import { decodeTopics } from '@kith/shared/recognise/topics/bytes';
import { send } from '../../send.ts';
import type { Settings } from '../../settings.ts';
import { TopicRecogniser, type TopicTools } from './recogniser.ts';
import { wantsTopics } from './wanted.ts';

/** What reads a page for topics; undefined, and nothing asked or held, where they are not marked. */
export async function startTopics(
  settings: Settings,
  tools: Omit<TopicTools, 'filter'>,
): Promise<TopicRecogniser | undefined> {
  if (!wantsTopics(settings, document)) return undefined;
  const { topics } = await send('recognise.topics', {}).catch(() => ({ topics: undefined }));
  if (topics === undefined) return undefined;
  const decoder = new TextDecoder();
  const filter = decodeTopics(Uint8Array.fromBase64(topics), (bytes) => decoder.decode(bytes));
  return filter === undefined || filter.entries.length === 0 ? undefined : new TopicRecogniser({ ...tools, filter });
}
