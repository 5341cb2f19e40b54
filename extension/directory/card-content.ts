import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { CardContent } from '../messages.ts';
import type { Directory } from './directory.ts';

interface AroundPeople extends Pick<CardContent, 'stories' | 'me' | 'channels'> {
  /** The whole vocabulary. */
  concepts: ReadonlyMap<string, Concept>;
}

/** What a card says about people: of the vocabulary, what they name. */
export function cardContent(
  { feedUrl }: Pick<Directory, 'feedUrl'>,
  people: readonly Person[],
  { concepts, stories, me, channels }: AroundPeople,
): CardContent {
  // Of the kinds each: whoever says nothing of them may be asked for any.
  const named = new Set<string | undefined>(relationshipKinds);
  for (const { expertise, interests } of people)
    for (const { concept } of [...expertise, ...interests]) named.add(concept);
  return {
    people,
    concepts: [...named].flatMap((id) => (id === undefined ? [] : (concepts.get(id) ?? []))),
    stories,
    me,
    channels,
    siteOrigin: new URL(feedUrl).origin,
  };
}

/** The stories that any of these people are in, each once. */
export async function storiesOfAll(
  { storiesOf }: Pick<Directory, 'storiesOf'>,
  ids: readonly string[],
): Promise<Story[]> {
  const stories = (await Promise.all(ids.map(storiesOf))).flat();
  return [...new Map(stories.map((story) => [story.id, story])).values()];
}
