import { browser } from '#imports';

/** A list of ids that the user keeps on this device, the latest first. Whatever else is stored there counts as nothing. */
export interface IdList {
  read(): Promise<readonly string[]>;
  /** Puts an id first; beyond the most, the last falls off. */
  add(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
  /** Calls back after each change until the returned function is called. */
  watch(changed: () => void): () => void;
}

/** As long as ids of people and of concepts may be. */
const longestId = 120;

export function idList(key: string, most: number): IdList {
  const { local } = browser.storage;
  const read = async (): Promise<readonly string[]> => soundIds((await local.get(key))[key]).slice(0, most);
  let last = Promise.resolve();
  /** One change after the other: each has to find what the one before has written. */
  const change = (changed: (ids: readonly string[]) => readonly string[]): Promise<void> => {
    const write = async (): Promise<void> => local.set({ [key]: changed(await read()) });
    last = last.then(write, write);
    return last;
  };
  return {
    read,
    add: (id) => change((ids) => [id, ...ids.filter((other) => other !== id)].slice(0, most)),
    remove: (id) => change((ids) => ids.filter((other) => other !== id)),
    clear: () => local.remove(key),
    watch(changed) {
      const listener = (changes: Record<string, unknown>, area: string): void => {
        if (area === 'local' && key in changes) changed();
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

function soundIds(stored: unknown): string[] {
  if (!Array.isArray(stored)) return [];
  const ids = stored.filter((id) => typeof id === 'string' && id !== '' && id.length <= longestId);
  return [...new Set(ids)];
}
