import { type Attributes, attributesOf, textOf } from '../json/attributes.ts';
import { Collected } from '../json/collected.ts';
import type { Identifiers } from '../json/keys.ts';
import type { Notes } from '../json/notes.ts';
import { isObject, type JsonObject, plainText } from '../json/value.ts';
import type { SourceRecord } from '../record.ts';
import { readYesOrNo } from '../values.ts';
import { addExtension, kithSchema } from './extension.ts';
import { pluralsOf } from './plural.ts';

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What a person of this file is kept by, from what SCIM calls them. */
type KeyOf = (identifier: string) => string | undefined;

/** The attributes of the enterprise extension (RFC 7643, section 4.3). */
function enterpriseOf(user: Attributes): Attributes {
  return attributesOf(user.get(enterpriseSchema.toLowerCase()));
}

/**
 * People are kept by what other sources of them share: the employee number; else the service provider's own id. Not by
 * `externalId`: that is the key of whichever client provisions the account, and another client has another.
 */
export function identify(value: JsonObject): Identifiers {
  const user = attributesOf(value);
  const id = textOf(user, 'id');
  const number = textOf(enterpriseOf(user), 'employeenumber');
  return { key: number ?? id, id, others: [number, textOf(user, 'externalid')] };
}

/**
 * What the directory finds the manager by. `manager.value` is a SCIM id by the standard; some clients send an employee
 * number or an external id. Of a manager who is not in the file the name is the best to go by: another source knows it.
 */
function managerOf(enterprise: Attributes, keyOf: KeyOf): string | undefined {
  const written = enterprise.get('manager');
  const manager = attributesOf(isObject(written) ? written : { value: written ?? null });
  const value = textOf(manager, 'value') ?? textOf(manager, '$ref')?.split('/').at(-1);
  const known = value === undefined ? undefined : keyOf(value);
  return known ?? textOf(manager, 'displayname') ?? value;
}

/** The name to show: `displayName`, unless it is but the user name; else `formatted`, where it is all there is. */
function addName(collected: Collected, user: Attributes): void {
  const name = attributesOf(user.get('name'));
  const given = name.get('givenname');
  const family = name.get('familyname');
  const shown = textOf(user, 'displayname');
  if (shown !== undefined && shown !== textOf(user, 'username')) collected.add('name', 'displayName', shown);
  else if (plainText(given) === undefined || plainText(family) === undefined)
    collected.add('name', 'name.formatted', name.get('formatted'));
  collected.add('given', 'name.givenName', given);
  collected.add('family', 'name.familyName', family);
  collected.add('preferred', 'nickName', user.get('nickname'));
}

/** Addresses of work; one of a home is nobody's business in a directory, even where it is the primary one. */
function addAddresses(collected: Collected, user: Attributes, line: number, notes: Notes): void {
  const emails = pluralsOf(user.get('emails'));
  const shown = emails.filter(({ type }) => type !== 'home');
  if (shown.length < emails.length) notes.add(line, 'has a private e-mail address', 'private addresses are not read');
  collected.add('email', 'emails.value', ...shown.map(({ value }) => value));
  for (const { attributes, type } of pluralsOf(user.get('addresses'))) {
    if (type !== 'home') collected.add('location', 'addresses.locality', attributes.get('locality'));
  }
  const userName = textOf(user, 'username');
  if (userName === undefined || attributesOf(user.get(kithSchema.toLowerCase())).has('handles')) return;
  if (userName.includes('@')) collected.add('email', 'userName', userName);
  else collected.add('handles', 'userName', userName);
}

/** A user (RFC 7643, section 4.1, with 4.3) as a record. */
export function userRecord(line: number, value: JsonObject, keyOf: KeyOf, notes: Notes): SourceRecord {
  const user = attributesOf(value);
  const enterprise = enterpriseOf(user);
  const collected = new Collected(line);
  collected.add('id', 'employeeNumber', enterprise.get('employeenumber'));
  collected.add('id', 'id', user.get('id'));
  addName(collected, user);
  addAddresses(collected, user, line, notes);
  collected.add('title', 'title', user.get('title'));
  collected.add('timezone', 'timezone', user.get('timezone'));
  collected.add('profile', 'profileUrl', user.get('profileurl'));
  collected.add('department', 'department', enterprise.get('department'), enterprise.get('division'));
  collected.add('manager', 'manager', managerOf(enterprise, keyOf));
  collected.add('updated', 'meta.lastModified', attributesOf(user.get('meta')).get('lastmodified'));
  addExtension(collected, user.get(kithSchema.toLowerCase()));
  // Silence is consent to nothing: `active` true lists nobody whom another source leaves out.
  const active = textOf(user, 'active');
  if (active !== undefined && readYesOrNo(active) !== true) collected.hide('active');
  return collected.record;
}
