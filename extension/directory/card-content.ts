import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
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
  const named = new Set(
    people.flatMap(({ expertise, interests, openTo }) => [
      ...[...expertise, ...interests].map(({ concept }) => concept),
      ...openTo.map(({ kind }) => kind),
    ]),
  );
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
