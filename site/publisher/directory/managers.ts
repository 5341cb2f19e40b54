import { nameKey } from '@kith/shared/person/words';
import type { Draft } from './draft.ts';

/** What is known of a manager as a source writes one: the ids of the people who may be meant. */
export type ManagerIds = ReadonlyMap<string, readonly string[]>;

/** People who are not to be listed: whoever has one of them as manager is published without, and without a word. */
export interface HiddenPeople {
  add(draft: Draft): void;
  has(written: string): boolean;
}

function keysOf({ otherIds = [], person }: Draft): string[] {
  const { email, id, name } = person;
  const names = [name.display, ...name.aliases].map((text) => `name ${nameKey(text)}`);
  return [id, ...otherIds, ...(email === undefined ? [] : [`email ${email.toLowerCase()}`]), ...names];
}

/** What a written manager may mean, in the order in which it is tried: another id, an e-mail address, a name. */
const meanings = (written: string): string[] => [written, `email ${written.toLowerCase()}`, `name ${nameKey(written)}`];

export function createHiddenPeople(): HiddenPeople {
  const keys = new Set<string>();
  return {
    add: (draft) => {
      for (const key of keysOf(draft)) keys.add(key);
    },
    has: (written) => meanings(written).some((key) => keys.has(key)),
  };
}

/**
 * Finds who is meant where a source does not write a manager's id.
 * @param written the managers as written, each once, none of them an id of the directory
 * @param drafts everybody
 */
export function findManagers(written: ReadonlySet<string>, drafts: Iterable<Draft>): ManagerIds {
  const wanted = new Map<string, Set<string>>();
  for (const manager of written) for (const key of meanings(manager)) wanted.set(key, new Set());
  for (const draft of drafts) for (const key of keysOf(draft)) wanted.get(key)?.add(draft.person.id);
  const found = new Map<string, readonly string[]>();
  for (const manager of written) {
    const ids = meanings(manager).map((key) => wanted.get(key) ?? new Set<string>());
    found.set(manager, [...(ids.find((some) => some.size > 0) ?? [])]);
  }
  return found;
}
