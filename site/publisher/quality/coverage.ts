import type { Person } from '@kith/shared/person/person';
import type { Counted, Part } from './report.ts';

/** What people may tell, in the order of importance for those who look for somebody to learn from. */
const fields: readonly (readonly [label: string, has: (person: Person) => boolean])[] = [
  ['Expertise', (person) => person.expertise.length > 0],
  ['Expertise with a level', (person) => person.expertise.some((item) => item.level !== undefined)],
  ['Expertise with evidence', (person) => person.expertise.some((item) => (item.evidence ?? []).length > 0)],
  ['Interests', (person) => person.interests.length > 0],
  ['Open to learning together', (person) => person.openTo.length > 0],
  ['Availability', (person) => person.availability !== undefined],
  ['E-mail', (person) => person.email !== undefined],
  ['Job title', (person) => person.title !== undefined],
  ['Department', (person) => person.department !== undefined],
  ['Location', (person) => person.location !== undefined],
  ['Time zone', (person) => person.timeZone !== undefined],
  ['Manager', (person) => person.manager !== undefined],
  ['User names', (person) => person.handles.length > 0],
  ['Other names', (person) => person.name.aliases.length > 0],
  ['Pronouns', (person) => person.pronouns !== undefined],
  ['Profile page', (person) => person.profileUrl !== undefined],
  ['Date of the record', (person) => person.updated !== undefined],
];

/** @param people everybody */
export function counted(label: string, people: number, everybody: number): Counted {
  return { label, people, share: everybody === 0 ? 0 : people / everybody };
}

/** How many people have each field. */
export function coverage(): Part<{ people: number; coverage: Counted[]; nothingToShow: number }> {
  const counts = fields.map(() => 0);
  let people = 0;
  let nothingToShow = 0;
  return {
    add(person) {
      people++;
      for (const [place, [, has]] of fields.entries()) if (has(person)) counts[place] = (counts[place] ?? 0) + 1;
      if (person.expertise.length + person.interests.length + person.openTo.length === 0) nothingToShow++;
    },
    result: () => ({
      people,
      coverage: fields.map(([label], place) => counted(label, counts[place] ?? 0, people)),
      nothingToShow,
    }),
  };
}
