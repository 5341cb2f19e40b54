import { type Person, personSchema } from '@kith/shared/person/person';
import { nameKey } from '@kith/shared/person/words';
import { readAvailability } from './cells.ts';
import type { Column } from './columns.ts';
import { expertiseOf } from './expertise.ts';
import { interestsOf, opennessOf } from './learning.ts';
import { type Candidate, mend } from './mend.ts';
import { nameOf } from './name.ts';
import type { Topics } from './topics.ts';
import { isTimeZone, readDate, readEmail, readHandle } from './values.ts';
import type { RecordView } from './view.ts';

/** A person as one record tells, before the records know of one another. */
export interface Told {
  /** Without `manager`; the id is final unless `idFrom` is `name`. */
  person: Person;
  /** `source`: the record gives it; `person`: it is the e-mail address or user name; `name`: it is made of the name. */
  idFrom: 'source' | 'person' | 'name';
  /** The manager as the source writes it: an id, an e-mail address or a name; may be empty. */
  manager: string;
}

/** Room for a number behind an id that is made of a name. */
const longestNameId = 100;

/** A field that has one value of a certain form; reported and dropped where it has another. */
function field<Value>(
  view: RecordView,
  column: Column,
  reason: string,
  read: (text: string) => Value | undefined,
): Value | undefined {
  const text = view.text(column);
  if (text === '') return undefined;
  const value = read(text);
  if (value === undefined) view.report('error', column, text, reason, 'the person is published without it');
  return value;
}

function told(view: RecordView, name: Person['name'], topics: Topics): Candidate {
  const text = (column: Column) => view.text(column) || undefined;
  const email = text('email');
  const aZone = 'is not a time zone like Europe/London';
  const aDate = 'is not a date like 2026-11-23 or 23.11.2026';
  return {
    name,
    pronouns: text('pronouns'),
    email: email === undefined ? undefined : readEmail(email),
    handles: [...new Set(view.list('handles').map(readHandle))],
    title: text('title'),
    department: text('department'),
    location: text('location'),
    timeZone: field(view, 'timezone', aZone, (zone) => (isTimeZone(zone) ? zone : undefined)),
    expertise: expertiseOf(view, topics),
    interests: interestsOf(view, topics),
    openTo: opennessOf(view),
    availability: field(view, 'availability', 'is none of open, limited, unavailable', readAvailability),
    profileUrl: text('profile'),
    updated: field(view, 'updated', aDate, readDate),
  };
}

function isId(text: string): boolean {
  return personSchema.shape.id.safeParse(text).success;
}

/** The source's id; else the e-mail address, else the user name, else the name's words joined by hyphens. */
function idOf(view: RecordView, person: Candidate): { id: string; idFrom: Told['idFrom'] } {
  const written = view.text('id');
  if (written !== '' && isId(written)) return { id: written, idFrom: 'source' };
  if (written !== '') {
    const outcome = 'the id is made from e-mail address, user name or name instead';
    view.report('error', 'id', written, 'is not an id: no spaces, 120 characters at most', outcome);
  }
  const derived = [person.email?.toLowerCase(), person.handles[0]].find((id) => id !== undefined && isId(id));
  if (derived !== undefined) return { id: derived, idFrom: 'person' };
  const words = Array.from(nameKey(person.name.display).replaceAll(' ', '-'));
  return { id: words.slice(0, longestNameId).join('') || 'person', idFrom: 'name' };
}

/**
 * The person of one record. A field that the feed may not carry is reported and left out; the person goes through.
 * @returns undefined where the record must be left out, which is reported
 */
export function readPerson(view: RecordView, topics: Topics): Told | undefined {
  const name = nameOf({
    name: view.text('name'),
    given: view.text('given'),
    family: view.text('family'),
    preferred: view.text('preferred'),
    aliases: view.list('aliases'),
  });
  if (name === undefined) {
    view.report('error', 'name', view.text('id'), 'has no name', 'the row is left out');
    return undefined;
  }
  const person = mend(view, told(view, name, topics));
  if (person === undefined) return undefined;
  const { id, idFrom } = idOf(view, person);
  return { person: { ...person, id }, idFrom, manager: view.text('manager') };
}
