import { type Directory, openDirectory } from '../directory/directory.ts';
import { openCache } from '../feed/cache.ts';
import type { Handlers } from './router.ts';

/** The opened directory is only a cache of the cache: a worker may lose it at any time and opens it again. */
let opened: Promise<Directory | undefined> | undefined;

/** After a sync: the next question opens the new publication. */
export function directoryChanged(): void {
  opened = undefined;
}

export const directoryHandlers: Pick<Handlers, 'recognise.filter' | 'recognise.identify'> = {
  async 'recognise.filter'() {
    const cache = await openCache();
    const filter = await cache.get('filter', 'active');
    return { filter: filter?.toBase64() };
  },
  async 'recognise.identify'({ spans }) {
    opened ??= openDirectory();
    const directory = await opened;
    if (directory === undefined) {
      opened = undefined;
      return { ids: spans.map(() => []) };
    }
    const found = await Promise.all(spans.map(({ written, key }) => directory.peopleWritten(written, key)));
    return { ids: found.map((people) => people.map((person) => person.id)) };
  },
};
