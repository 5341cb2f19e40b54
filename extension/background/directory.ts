import type { Person } from '@kith/shared/person/person';
import { cardContent, storiesOfAll } from '../directory/card-content.ts';
import { type Directory, openDirectory } from '../directory/directory.ts';
import { others } from '../directory/others.ts';
import { readIndex } from '../feed/index-store.ts';
import type { CardContent } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { mayRead } from './lapse.ts';
import type { Handlers } from './router.ts';

/** The opened directory is only a cache of the cache: a worker may lose it at any time and opens it again. */
let opened: Promise<Directory | undefined> | undefined;

/** After a sync: the next question opens the new publication. */
export function directoryChanged(): void {
  opened = undefined;
}

export async function activeDirectory(): Promise<Directory | undefined> {
  if (!(await mayRead())) {
    opened = undefined;
    return undefined;
  }
  opened ??= openDirectory();
  const directory = await opened;
  // Nothing yet: ask again next time instead of remembering that.
  if (directory === undefined) opened = undefined;
  return directory;
}

export const directoryHandlers: Pick<Handlers, 'recognise.filter' | 'recognise.identify' | 'card.people'> = {
  async 'recognise.filter'() {
    if (!(await mayRead())) return { filter: undefined };
    const filter = await readIndex('filter');
    return { filter: filter?.toBase64() };
  },
  async 'recognise.identify'({ mentions }) {
    const directory = await activeDirectory();
    if (directory === undefined) return { answers: mentions.map(() => ({ people: 0, sure: true })) };
    const { me } = await readSettings();
    const found = await Promise.all(mentions.map((mention) => directory.identify(mention)));
    return { answers: found.map(({ people, sure }) => ({ people: others(people, me).length, sure })) };
  },
  async 'card.people'(mention) {
    const directory = await activeDirectory();
    const found = await directory?.identify(mention);
    const people = others(found?.people ?? [], (await readSettings()).me);
    return directory === undefined || people.length === 0 ? undefined : contentFor(directory, people);
  },
};

/** What a card says about people, with what the user and the organisation chose. */
export async function contentFor(directory: Directory, people: readonly Person[]): Promise<CardContent> {
  const { me, channels } = await readSettings();
  return cardContent(directory, people, {
    concepts: await directory.concepts(),
    stories: await storiesOfAll(
      directory,
      people.map(({ id }) => id),
    ),
    me: me === '' ? undefined : await directory.person(me),
    channels,
  });
}
