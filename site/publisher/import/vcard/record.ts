import { type Column, listColumns } from '../columns.ts';
import type { SourceRecord, ToldTopic } from '../record.ts';
import type { Card } from './cards.ts';
import { byIndex, forWork } from './choice.ts';
import { type Property, parameterOf, plain, split } from './property.ts';
import { addressesIn, handleIn, managerIn } from './reference.ts';

/** How vCard calls what our columns hold, for messages. */
const labels: SourceRecord['labels'] = {
  id: 'UID',
  name: 'FN',
  given: 'N',
  family: 'N',
  aliases: 'NICKNAME',
  pronouns: 'PRONOUNS',
  email: 'EMAIL',
  handles: 'IMPP or SOCIALPROFILE',
  title: 'TITLE',
  department: 'ORG',
  location: 'ADR',
  timezone: 'TZ',
  manager: 'RELATED',
  expertise: 'EXPERTISE',
  evidence: 'X-KITH-EVIDENCE',
  interests: 'INTEREST',
  open_to: 'X-KITH-OPEN-TO',
  availability: 'X-KITH-AVAILABILITY',
  profile: 'URL',
  updated: 'REV',
  listed: 'X-KITH-LISTED',
};

/** The levels of RFC 6715 section 3.1 in our words; it has none for `advanced`. */
const levels = new Map([
  ['beginner', 'foundation'],
  ['average', 'working'],
]);

/** One part of a structured value as text; its own parts stand between commas. */
const component = (text: string | undefined, joint: string) =>
  split(text ?? '', ',')
    .map((part) => plain(part).trim())
    .filter((part) => part !== '')
    .join(joint);

/** The units of ORG: what stands behind the organisation's name (RFC 6350 section 6.6.4). */
const unitsOf = (property: Property) =>
  split(property.value, ';')
    .slice(1)
    .map((part) => plain(part).trim())
    .filter((part) => part !== '')
    .join(', ');

/** The town of ADR, else region or country (RFC 6350 section 6.3.1); streets are nobody's business. */
function placeOf(property: Property): string {
  const [, , , town, region, , country] = split(property.value, ';');
  return component(town, ', ') || component(region, ', ') || component(country, ', ');
}

/** `20261123T101500Z` as `2026-11-23`; anything else as it stands. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month}-${day}`;
}

/** A name of the time zone database; offsets and `geo:` addresses, which vCard allows too, say nothing to us. */
const isZoneName = (text: string) => !/^[+-]?\d|:/.test(text);

function topicOf(property: Property): ToldTopic {
  const written = parameterOf(property, 'x-kith-level') || parameterOf(property, 'level').toLowerCase();
  const date = parameterOf(property, 'x-kith-date');
  const source = parameterOf(property, 'x-kith-source');
  return {
    topic: plain(property.value),
    ...(written === '' ? {} : { level: levels.get(written) ?? written }),
    ...(date === '' ? {} : { date: dayOf(date) }),
    ...(source === '' ? {} : { source }),
  };
}

/** Values of a property that the organisation gave a meaning; a list's stand between commas. */
function ownValues(property: Property, column: Column): string[] {
  return listColumns.includes(column) ? split(property.value, ',').map(plain) : [plain(property.value)];
}

/**
 * What a card says of a person. Birthdays, telephone numbers, pictures, private addresses and all else that is no
 * colleague's concern is never looked at.
 * @param own the organisation's own properties, in lower case, and their columns; they come before ours
 */
export function recordOf(card: Card, own: ReadonlyMap<string, Column | 'ignore'>): SourceRecord {
  const byName = Map.groupBy(card.properties, (property) => property.name);
  const all = (...names: string[]) => names.flatMap((name) => (own.has(name) ? [] : forWork(byName.get(name) ?? [])));
  const texts = (...names: string[]) => all(...names).map((property) => plain(property.value).trim());
  const [name] = all('n');
  const [family, given] = split(name?.value ?? '', ';');
  const addresses = all('adr');
  const listed = texts('x-kith-listed');
  const closed = texts('class').some((word) => /^(?:private|confidential)$/i.test(word));
  const directories = addressesIn(all('org-directory')).filter((address) => /^https:/i.test(address));
  const values: SourceRecord['values'] = {
    id: texts('uid'),
    name: texts('fn'),
    given: [component(given, ' ')],
    family: [component(family, ' ')],
    aliases: all('nickname').flatMap((property) => split(property.value, ',').map(plain)),
    pronouns: texts('pronouns'),
    email: texts('email').map((email) => email.replace(/^mailto:/i, '')),
    handles: all('impp', 'socialprofile', 'x-socialprofile').flatMap((property) => handleIn(property) ?? []),
    title: texts('title', 'role'),
    department: all('org').map(unitsOf),
    location: addresses.map(placeOf),
    timezone: texts('tz').filter(isZoneName),
    manager: all('x-manager', 'x-ms-manager', 'related').flatMap((property) => managerIn(property) ?? []),
    evidence: texts('x-kith-evidence'),
    interests: byIndex(all('interest')).map((property) => plain(property.value)),
    open_to: texts('x-kith-open-to'),
    availability: texts('x-kith-availability'),
    profile: [...addressesIn(all('url')), ...directories],
    updated: texts('rev').map(dayOf),
    listed: listed.length === 0 && closed ? ['no'] : listed,
  };
  const called = { ...labels };
  for (const [property, column] of own) {
    const found = byName.get(property);
    if (column === 'ignore' || found === undefined) continue;
    values[column] = [...found.flatMap((each) => ownValues(each, column)), ...(values[column] ?? [])];
    called[column] = property.toUpperCase();
  }
  const topics = byIndex(all('expertise')).map(topicOf);
  return { line: card.line, values, topics, labels: own.size === 0 ? labels : called };
}

/** The properties that `recordOf` reads. */
export const readProperties: readonly string[] = [
  ...['uid', 'fn', 'n', 'nickname', 'pronouns', 'email', 'impp', 'socialprofile', 'x-socialprofile', 'title', 'role'],
  ...['org', 'adr', 'tz', 'related', 'x-manager', 'x-ms-manager', 'expertise', 'interest', 'url', 'org-directory'],
  ...['rev', 'class', 'x-kith-evidence', 'x-kith-open-to', 'x-kith-availability', 'x-kith-listed'],
];
