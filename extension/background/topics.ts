import type { Concept } from '@kith/shared/vocabulary/concept';
import { chooseExperts } from '@kith/shared/vocabulary/experts';
import { others } from '../directory/others.ts';
import { readIndex } from '../feed/index-store.ts';
import type { Word } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { activeDirectory, contentFor } from './directory.ts';
import { mayRead } from './lapse.ts';
import type { Handlers } from './router.ts';

/** More names than fit a card at a glance would be a list. */
const mostExperts = 5;

export const topicHandlers: Pick<Handlers, 'recognise.topics' | 'card.topic'> = {
  async 'recognise.topics'() {
    if (!(await mayRead())) return { topics: undefined };
    const topics = await readIndex('topics');
    return { topics: topics?.toBase64() };
  },
  async 'card.topic'({ topic: id }) {
    const directory = await activeDirectory();
    const concepts = await directory?.concepts();
    const topic = concepts?.get(id);
    if (directory === undefined || concepts === undefined || topic === undefined) return undefined;
    const day = new Date().toISOString().slice(0, 10);
    const { me } = await readSettings();
    const knowing = others(await directory.peopleWith(topic, day), me);
    const experts = chooseExperts(knowing, id, day, mostExperts);
    const content = await contentFor(directory, experts);
    return {
      ...content,
      reading: await directory.readingAbout(id),
      topic,
      broader: wordsFor(topic.broader, concepts),
      narrower: wordsFor(topic.narrower, concepts),
      related: wordsFor(topic.related, concepts),
    };
  },
};

const wordsFor = (ids: readonly string[], concepts: ReadonlyMap<string, Concept>): Word[] =>
  ids.flatMap((id) => {
    const concept = concepts.get(id);
    return concept === undefined ? [] : [{ id, prefLabel: concept.prefLabel }];
  });
