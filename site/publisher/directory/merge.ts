import { fold } from '@kith/shared/person/fold';
import { mostOf, type Person, personSchema } from '@kith/shared/person/person';
import { nameKey } from '@kith/shared/person/words';
import type { Column } from '../import/columns.ts';
import type { Disagreement } from './conflicts.ts';
import type { Draft } from './draft.ts';

/** What tells that records of several sources are about one person. */
export const mergeKeys = ['email', 'id', 'handles'] as const;

export type MergeKey = (typeof mergeKeys)[number];

/** The place of a source in the order of trust for a column, the most trusted first. */
export type Rank = (column: Column, source: number) => number;

/** What a draft shares with the drafts of other sources about the same person; undefined where it has none. */
export function keyOf({ idFrom, person }: Draft, by: MergeKey): string | undefined {
  if (by === 'email') return person.email?.toLowerCase();
  if (by === 'id') return idFrom === 'source' ? person.id : undefined;
  return person.handles[0] === undefined ? undefined : fold(person.handles[0]);
}

/** All values in their order, each once by its key; a later one may complete an earlier one. */
function union<Value>(
  values: readonly Value[],
  key: (value: Value) => string,
  complete: (first: Value, second: Value) => Value = (first) => first,
): Value[] {
  const kept = new Map<string, Value>();
  for (const value of values) {
    const first = kept.get(key(value));
    kept.set(key(value), first === undefined ? value : complete(first, value));
  }
  return [...kept.values()];
}

const topicKey = ({ concept, topic }: { concept?: string | undefined; topic: string }) => concept ?? fold(topic);

/** One name, and the other sources' names as aliases. */
function mergedName(drafts: readonly Draft[], told: (name: string, by: Draft, other: string, of: Draft) => void) {
  const [first, ...others] = drafts;
  if (first === undefined) return { display: '', aliases: [] };
  const { name } = first.person;
  const known = new Set([name.display, ...name.aliases].map(nameKey));
  for (const draft of others) {
    const { display } = draft.person.name;
    if (!known.has(nameKey(display))) told(name.display, first, display, draft);
  }
  const all = drafts.flatMap(({ person }) => [person.name.display, ...person.name.aliases]);
  const aliases = union(all, fold).filter((alias) => fold(alias) !== fold(name.display));
  const given = drafts.find(({ person }) => person.name.given !== undefined)?.person.name.given;
  const family = drafts.find(({ person }) => person.name.family !== undefined)?.person.name.family;
  return { display: name.display, given, family, aliases };
}

/** The longest list that the feed may carry of each kind; what comes after is of the least trusted source. */
function withinLimits(person: Person): Person {
  const parsed = personSchema.safeParse(person);
  if (parsed.success) return parsed.data;
  return {
    ...person,
    name: { ...person.name, aliases: person.name.aliases.slice(0, mostOf.aliases) },
    handles: person.handles.slice(0, mostOf.handles),
    expertise: person.expertise.slice(0, mostOf.expertise),
    interests: person.interests.slice(0, mostOf.interests),
  };
}

/**
 * One person out of what several sources say, at most one draft a source. Of a field for one value the most trusted source
 * that has it counts; lists are joined, the most trusted first; the later date of the record counts; whoever is not to be
 * listed in one source is not listed.
 * @param disagree called where two sources have different values of one field
 */
export function mergeDrafts(
  drafts: readonly Draft[],
  rank: Rank,
  disagree: (disagreement: Disagreement) => void,
): Draft {
  const by = (column: Column) =>
    drafts.toSorted((left, right) => rank(column, left.source) - rank(column, right.source));
  const chosen = <Value extends string>(
    field: Column,
    read: (person: Person) => Value | undefined,
  ): Value | undefined => {
    let kept: { draft: Draft; value: Value } | undefined;
    for (const draft of by(field)) {
      const value = read(draft.person);
      if (value === undefined) continue;
      if (kept === undefined) kept = { draft, value };
      else if (fold(kept.value) !== fold(value)) disagree({ field, kept, dropped: { draft, value } });
    }
    return kept?.value;
  };
  const lists = <Value>(field: Column, read: (person: Person) => readonly Value[]) =>
    by(field).flatMap(({ person }) => read(person));
  const ids = by('id');
  const first =
    ids.find(({ idFrom }) => idFrom === 'source') ?? ids.find(({ idFrom }) => idFrom === 'person') ?? ids[0];
  const main = by('name')[0];
  if (first === undefined || main === undefined) throw new RangeError('There is nothing to merge.');
  const name = mergedName(by('name'), (value, draft, other, of) =>
    disagree({ field: 'name', kept: { draft, value }, dropped: { draft: of, value: other } }),
  );
  const person = withinLimits({
    id: first.person.id,
    name,
    pronouns: chosen('pronouns', (told) => told.pronouns),
    email: chosen('email', (told) => told.email),
    handles: union(
      lists('handles', (told) => told.handles),
      fold,
    ),
    title: chosen('title', (told) => told.title),
    department: chosen('department', (told) => told.department),
    location: chosen('location', (told) => told.location),
    timeZone: chosen('timezone', (told) => told.timeZone),
    expertise: union(
      lists('expertise', (told) => told.expertise),
      topicKey,
      (one, other) => ({ ...other, ...one }),
    ),
    interests: union(
      lists('interests', (told) => told.interests),
      topicKey,
    ),
    openTo: union(
      lists('open_to', (told) => told.openTo),
      ({ kind }) => kind,
      (one, other) => ({ ...other, ...one }),
    ),
    availability: chosen('availability', (told) => told.availability),
    profileUrl: chosen('profile', (told) => told.profileUrl),
    updated: drafts.reduce<string | undefined>((latest, { person: { updated = '' } }) => {
      return updated > (latest ?? '') ? updated : latest;
    }, undefined),
  });
  const otherIds = ids.filter((draft) => draft !== first && draft.idFrom === 'source').map((draft) => draft.person.id);
  return {
    person,
    idFrom: first.idFrom,
    manager: by('manager').find(({ manager }) => manager !== '')?.manager ?? '',
    source: first.source,
    line: first.line,
    listed: drafts.every(({ listed }) => listed),
    labels: first.labels,
    ...(otherIds.length === 0 ? {} : { otherIds }),
  };
}
