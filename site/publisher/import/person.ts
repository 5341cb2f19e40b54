import { nameKey } from '@kith/shared/person/words';
import { type Person, personSchema } from '@kith/shared/person/person';
import type * as z from 'zod/mini';
import type { ConceptOf } from '../content/labels.ts';
import { readAvailability } from './cells.ts';
import type { Column } from './columns.ts';
import { interestsOf, opennessOf } from './learning.ts';
import { expertiseOf } from './expertise.ts';
import { nameOf } from './name.ts';
import type { RowView } from './row.ts';
import { isTimeZone, readDate, readEmail, readHandle } from './values.ts';

/** A person as one row tells, before the rows know of one another. */
export interface Draft {
  row: RowView;
  /** Without `manager`; the id is final unless `idFrom` is `name`. */
  person: Person;
  idFrom: 'source' | 'name';
  /** The manager as the source writes it: an id, an e-mail address or a name; may be empty. */
  manager: string;
}

const without = 'the person is published without it';
const shape = personSchema.shape;

function accepts(schema: z.ZodMiniType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** A field of one value, if the feed may carry it; otherwise it is reported and dropped. */
function field(row: RowView, column: Column, schema: z.ZodMiniType, reason: string, read: (text: string) => string | undefined) {
  const text = row.text(column);
  if (text === '') return undefined;
  const value = read(text);
  if (value !== undefined && accepts(schema, value)) return value;
  row.report('error', column, text, reason, without);
  return undefined;
}

const asWritten = (text: string) => text;
const tooLong = 'is too long';

function handlesOf(row: RowView): string[] {
  const handles = row.list('handles').map(readHandle);
  const good = handles.filter((handle) => accepts(shape.handles, [handle]));
  for (const handle of handles) {
    if (!good.includes(handle)) row.report('error', 'handles', handle, 'is not a user name', without);
  }
  return [...new Set(good)];
}

function aliasesOf(row: RowView): string[] {
  const aliases = row.list('aliases');
  const good = aliases.filter((alias) => accepts(shape.name.shape.aliases, [alias]));
  for (const alias of aliases) {
    if (!good.includes(alias)) row.report('error', 'aliases', alias, tooLong, without);
  }
  return good;
}

function idOf(row: RowView, person: Omit<Person, 'id'>): Pick<Draft, 'idFrom'> & { id: string } {
  const written = row.text('id');
  const derived = person.email?.toLowerCase() ?? person.handles[0];
  const id = derived ?? nameKey(person.name.display).replaceAll(' ', '-').slice(0, 100);
  if (written !== '' && accepts(shape.id, written)) return { id: written, idFrom: 'source' };
  if (written !== '') {
    row.report('error', 'id', written, 'is not an id: no spaces, 120 characters at most', 'the person gets an id made from e-mail, user name or name');
  }
  return { id, idFrom: derived !== undefined && accepts(shape.id, derived) ? 'source' : 'name' };
}

/**
 * The person of one row. A field that the feed may not carry is reported and left out; the person goes through.
 * @returns undefined where the row must be left out, which is reported
 */
export function readPerson(row: RowView, conceptOf: ConceptOf): Draft | undefined {
  const cells = { name: row.text('name'), given: row.text('given'), family: row.text('family'), preferred: row.text('preferred') };
  const name = nameOf({ ...cells, aliases: aliasesOf(row) });
  if (name === undefined || !accepts(shape.name, name)) {
    const reason = name === undefined ? 'names nobody' : 'is not a name that a directory can carry';
    row.report('error', 'name', name?.display ?? '', reason, 'the row is left out');
    return undefined;
  }
  const email = field(row, 'email', shape.email, 'is not an e-mail address', readEmail);
  const zone = 'is not a time zone like Europe/London';
  const text = (column: 'pronouns' | 'title' | 'department' | 'location') => field(row, column, shape[column], tooLong, asWritten);
  const available = row.text('availability');
  const availability = readAvailability(available);
  if (available !== '' && availability === undefined) {
    row.report('error', 'availability', available, 'is none of open, limited, unavailable', without);
  }
  const told = {
    name,
    pronouns: text('pronouns'),
    email,
    handles: handlesOf(row),
    title: text('title'),
    department: text('department'),
    location: text('location'),
    timeZone: field(row, 'timezone', shape.timeZone, zone, (value) => (isTimeZone(value) ? value : undefined)),
    expertise: expertiseOf(row, conceptOf),
    interests: interestsOf(row, conceptOf),
    openTo: opennessOf(row),
    availability,
    profileUrl: field(row, 'profile', shape.profileUrl, 'is not an https address', asWritten),
    updated: field(row, 'updated', shape.updated, 'is not a date like 2026-11-23 or 23.11.2026', readDate),
  };
  const { id, idFrom } = idOf(row, told);
  return { row, person: { id, ...told }, idFrom, manager: row.text('manager') };
}
