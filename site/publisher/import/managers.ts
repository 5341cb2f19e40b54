import { nameKey } from '@kith/shared/person/words';
import type { Draft } from './person.ts';

const without = 'the person is published without manager';

type FindIds = (written: string) => readonly string[];

/** Finds the ids that a manager cell may mean: by id, else by e-mail address, else by any of the names. */
function finder(people: Iterable<[string, Draft]>): FindIds {
  const byId = new Map(people);
  const byEmail = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, key: string, id: string) => {
    const ids = index.get(key);
    if (ids === undefined) index.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  return (written) => {
    if (byId.has(written)) return [written];
    // Most sources give ids: the other ways are prepared when one is needed.
    if (byName.size === 0) {
      for (const [id, { person }] of byId) {
        if (person.email !== undefined) add(byEmail, person.email.toLowerCase(), id);
        for (const name of [person.name.display, ...person.name.aliases]) add(byName, nameKey(name), id);
      }
    }
    return byEmail.get(written.toLowerCase()) ?? byName.get(nameKey(written)) ?? [];
  };
}

/**
 * How to find the id of a person's manager. What cannot be found is reported; a manager who is not to be listed is
 * left out without a word.
 */
export function managers(
  people: ReadonlyMap<string, Draft>,
  unlisted: readonly Draft[],
): (id: string, draft: Draft) => string | undefined {
  const listed = finder(people);
  const hidden = finder(unlisted.map((draft) => [draft.person.id, draft]));
  return (id, { manager: written, row }) => {
    if (written === '') return undefined;
    const [manager, ...others] = listed(written);
    if (manager === undefined && hidden(written).length === 0) {
      row.report('error', 'manager', written, 'is nobody of this directory: no id, e-mail address or name', without);
    } else if (others.length > 0) {
      row.report(
        'error',
        'manager',
        written,
        `is the name of ${others.length + 1} people`,
        `${without}; give an id or an e-mail address`,
      );
      return undefined;
    }
    return manager === id ? undefined : manager;
  };
}
