import { canonicalJson } from '@kith/shared/feed/canonical';
import type { Person } from '@kith/shared/person/person';
import type { Fault } from '../report.ts';
import { managers } from './managers.ts';
import type { PeopleFile } from './people.ts';
import type { Draft } from './person.ts';

/** Everybody of an organisation who is to be published. */
export interface Directory {
  /** Sorted by id, in the order of UTF-16 code units. */
  people: Person[];
  /** Rows of all files. */
  rows: number;
  /** Rows that publish nobody because something is wrong with them. */
  leftOut: number;
  /** Rows of people who are not to be listed. */
  unlisted: number;
  /** Rows that say again what another row says. */
  repeated: number;
  faults: Fault[];
}

const place = (draft: Draft) => `${draft.row.file}:${draft.row.line}`;

const content = (draft: Draft) => canonicalJson({ ...draft.person, id: '', manager: draft.manager });

/** The id made of a name with the first free number behind it. */
function freeId(id: string, taken: ReadonlyMap<string, Draft>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

/** Drafts by their final ids; ids that the source gives come before ids made of names. */
function byId(drafts: readonly Draft[]): { kept: Map<string, Draft>; repeated: number } {
  const kept = new Map<string, Draft>();
  let repeated = 0;
  for (const from of ['source', 'name'] as const) {
    for (const draft of drafts.filter((candidate) => candidate.idFrom === from)) {
      const { id } = draft.person;
      const first = kept.get(id);
      if (first === undefined) kept.set(id, draft);
      else if (content(first) === content(draft)) {
        repeated++;
        draft.row.report('note', 'id', id, `says the same as ${place(first)}`, 'the person is published once');
      } else if (from === 'name') {
        const free = freeId(id, kept);
        kept.set(free, { ...draft, person: { ...draft.person, id: free } });
      } else {
        draft.row.report(
          'error',
          'id',
          id,
          `is the id of ${first.person.name.display} in ${place(first)} too`,
          'the row is left out',
        );
      }
    }
  }
  return { kept, repeated };
}

/** People who share an address cannot be told apart by it. */
function reportSharedEmail(drafts: Iterable<Draft>): void {
  const owners = new Map<string, Draft>();
  for (const draft of drafts) {
    const email = draft.person.email;
    if (email === undefined) continue;
    const owner = owners.get(email.toLowerCase());
    if (owner === undefined) owners.set(email.toLowerCase(), draft);
    else
      draft.row.report(
        'warning',
        'email',
        email,
        `is the address of ${owner.person.name.display} in ${place(owner)} too`,
        'both are published with it',
      );
  }
}

/** The people of all files as one directory: ids are unique, managers are ids, every person has the feed's form. */
export function assemble(files: readonly PeopleFile[]): Directory {
  const drafts = files.flatMap((file) => file.drafts);
  const unlisted = files.flatMap((file) => file.unlisted);
  const { kept, repeated } = byId(drafts);
  reportSharedEmail(kept.values());
  const managerOf = managers(kept, unlisted);
  const people: Person[] = [];
  for (const [id, draft] of kept) {
    const manager = managerOf(id, draft);
    people.push(manager === undefined ? { ...draft.person, id } : { ...draft.person, id, manager });
  }
  people.sort((left, right) => (left.id < right.id ? -1 : 1));
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const faults = files.flatMap((file) => file.faults.toSorted((left, right) => (left.line ?? 0) - (right.line ?? 0)));
  const leftOut = rows - people.length - unlisted.length - repeated;
  return { people, rows, leftOut, unlisted: unlisted.length, repeated, faults };
}
