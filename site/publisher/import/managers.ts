import { nameKey } from '@kith/shared/person/words';
import type { Draft } from './person.ts';

const without = 'the person is published without manager';

/** Every way in which a source may name a person, to the ids that it may mean. */
function namesOf(people: Iterable<[string, Draft]>): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    if (name !== '') ids.set(name, (ids.get(name) ?? new Set()).add(id));
  };
  for (const [id, { person }] of people) {
    add(`id ${id}`, id);
    add(`email ${person.email?.toLowerCase() ?? id}`, id);
    for (const name of new Set([person.name.display, ...person.name.aliases].map(nameKey))) add(`name ${name}`, id);
  }
  return ids;
}

/** The people whom a manager cell may mean: by id, else by e-mail address, else by name. */
function meant(written: string, names: ReadonlyMap<string, Set<string>>): Set<string> {
  const none = new Set<string>();
  return names.get(`id ${written}`) ?? names.get(`email ${written.toLowerCase()}`) ?? names.get(`name ${nameKey(written)}`) ?? none;
}

/**
 * How to find the id of a person's manager. What cannot be found is reported; a manager who is not to be listed is
 * left out without a word.
 */
export function managers(people: ReadonlyMap<string, Draft>, unlisted: readonly Draft[]): (id: string, draft: Draft) => string | undefined {
  const names = namesOf(people);
  const hidden = namesOf(unlisted.map((draft) => [draft.person.id, draft]));
  return (id, draft) => {
    const written = draft.manager;
    if (written === '') return undefined;
    const [manager, ...others] = meant(written, names);
    if (manager === id) return undefined;
    if (manager === undefined) {
      if (meant(written, hidden).size === 0) {
        draft.row.report('error', 'manager', written, 'is nobody of this directory: no id, e-mail address or name', without);
      }
      return undefined;
    }
    if (others.length === 0) return manager;
    draft.row.report('error', 'manager', written, `is the name of ${others.length + 1} people`, `${without}; give an id or an e-mail address`);
    return undefined;
  };
}
