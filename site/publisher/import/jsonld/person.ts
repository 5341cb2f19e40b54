import { nameKey } from '@kith/shared/person/words';
import type { Column } from '../columns.ts';
import type { SourceRecord } from '../record.ts';
import { addressesIn, type NameOf, namesIn, type Thing, textsIn, thingsIn } from './thing.ts';
import { type KnownTopics, topicsIn } from './topics.ts';
import { departmentsOf, locationsOf, titlesOf } from './work.ts';

/** The organisation's own names for columns, by `ownKey`. */
export type OwnColumns = ReadonlyMap<string, Column | 'ignore'>;

/** A property's name without namespace, case and punctuation. */
export function ownKey(name: string): string {
  return nameKey(name.split(/[/#:]/).at(-1) ?? '').replaceAll(' ', '');
}

/** How the properties are called, for messages. */
const labels: SourceRecord['labels'] = {
  id: 'identifier',
  given: 'givenName',
  family: 'familyName',
  aliases: 'alternateName',
  title: 'jobTitle',
  location: 'workLocation',
  profile: 'url',
  updated: 'dateModified',
  expertise: 'knowsAbout',
  interests: 'kith:interests',
  open_to: 'kith:openTo',
  availability: 'kith:availability',
  handles: 'kith:handles',
  timezone: 'kith:timeZone',
  manager: 'kith:manager',
  evidence: 'kith:evidence',
  listed: 'kith:listed',
};

/** Sites where the first part of an address is the name of an account; elsewhere only `/@name` is one. */
const accountSites: ReadonlySet<string> = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'twitter.com',
  'x.com',
]);

/** Whether an address is that of an account, `https://github.com/ada` or `https://social.example/@ada`. */
function isAccount(address: string): boolean {
  const parts = /^https?:\/\/(?:www\.)?([^/?#]+)\/(@?)[^/?#]+\/?$/i.exec(address);
  return parts !== null && (parts[2] === '@' || accountSites.has((parts[1] ?? '').toLowerCase()));
}

/** What an identifier is called where it is the number that an organisation gives its people. */
const staffNumber = /employee|staff|person(?:nel|al)|worker/i;

/** An identifier of the organisation, else any, else the address of the resource itself. */
export function idOf(person: Thing): string | undefined {
  const numbered = thingsIn(person, 'identifier').map((value) => ({
    kind: [...textsIn(value, 'propertyID', 'name', 'description'), ...addressesIn(value, 'propertyID')].join(' '),
    text: textsIn(value, 'value')[0] ?? value.id,
  }));
  const own = numbered.find(({ kind, text }) => staffNumber.test(kind) && text !== '')?.text;
  const any = textsIn(person, 'identifier')[0] ?? numbered.find(({ text }) => text !== '')?.text;
  const address = person.id === '' || person.id.startsWith('_:') ? undefined : person.id;
  return own ?? any ?? address;
}

/** Given, additional and family name together, by which people are called as well. */
function wholeNames(person: Thing): string[] {
  const [given, family] = [textsIn(person, 'givenName')[0], textsIn(person, 'familyName')[0]];
  const between = textsIn(person, 'additionalName');
  if (given === undefined || family === undefined || between.length === 0) return [];
  return [[given, ...between, family].join(' ')];
}

/** A manager as a reference, by id, or by what the file says of them. */
function managersOf(person: Thing, known: NameOf): string[] {
  const told = thingsIn(person, 'kith:manager').flatMap((manager) => {
    const id = known(manager.id) ?? idOf(manager);
    return id ?? textsIn(manager, 'email', 'name')[0] ?? [];
  });
  return [...textsIn(person, 'kith:manager'), ...told];
}

/** Properties that mean something by the organisation's configuration alone. */
function ownValues(person: Thing, own: OwnColumns, known: NameOf): [Column, string[]][] {
  if (own.size === 0) return [];
  return [...person.properties.keys()].flatMap((property): [Column, string[]][] => {
    const column = own.get(ownKey(property));
    return column === undefined || column === 'ignore' ? [] : [[column, namesIn(person, property, known)]];
  });
}

/** A Person of schema.org as a record. */
export function personRecord(person: Thing, line: number, own: OwnColumns, known: KnownTopics): SourceRecord {
  const same = addressesIn(person, 'sameAs');
  const pages = [...addressesIn(person, 'url'), ...same.filter((address) => !isAccount(address))];
  const id = idOf(person);
  const { expertise, topics } = topicsIn(person, ['knowsAbout', 'skills'], known);
  const interests = topicsIn(person, ['kith:interests'], known);
  const values: SourceRecord['values'] = {
    id: id === undefined ? [] : [id],
    name: textsIn(person, 'name'),
    given: textsIn(person, 'givenName'),
    family: textsIn(person, 'familyName'),
    aliases: [...textsIn(person, 'alternateName'), ...wholeNames(person)],
    pronouns: namesIn(person, 'pronouns', known.nameOf),
    email: addressesIn(person, 'email'),
    handles: [...textsIn(person, 'kith:handles'), ...same.filter(isAccount)],
    title: titlesOf(person, known.nameOf),
    department: departmentsOf(person, known.nameOf),
    location: locationsOf(person, known.nameOf),
    timezone: textsIn(person, 'kith:timeZone'),
    manager: managersOf(person, known.nameOf),
    expertise,
    evidence: textsIn(person, 'kith:evidence'),
    interests: [...interests.expertise, ...interests.topics.map(({ topic }) => topic)],
    open_to: textsIn(person, 'kith:openTo'),
    availability: textsIn(person, 'kith:availability'),
    profile: pages,
    updated: textsIn(person, 'dateModified'),
    listed: textsIn(person, 'kith:listed'),
  };
  for (const [column, texts] of ownValues(person, own, known.nameOf)) {
    values[column] = [...texts, ...(values[column] ?? [])];
  }
  return { line, values, topics, labels };
}
