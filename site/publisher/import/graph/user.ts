import { type Attributes, attributesOf, textOf } from '../json/attributes.ts';
import { Collected } from '../json/collected.ts';
import type { Identifiers } from '../json/keys.ts';
import type { Notes } from '../json/notes.ts';
import { isObject, itemsOf, type JsonObject, type JsonValue, plainText } from '../json/value.ts';
import type { SourceRecord } from '../record.ts';
import { readYesOrNo } from '../values.ts';
import { addProfile } from './profile.ts';
import { addTopics } from './skills.ts';

/** What a directory of expertise could use but Kith does not publish: whole sentences, or the past. */
const unread = ['aboutMe', 'responsibilities', 'pastProjects', 'schools', 'projects', 'certifications', 'languages'];

/** People are kept by what other sources of them share: the employee number; else Microsoft's own id. */
export function identify(value: JsonObject): Identifiers {
  const user = attributesOf(value);
  const id = textOf(user, 'id');
  const number = textOf(user, 'employeeid');
  return { key: number ?? id, id, others: [number, textOf(user, 'userprincipalname'), textOf(user, 'mail')] };
}

/**
 * What the directory finds the manager by. `$expand=manager` gives a user; PowerShell keeps all of it but the id in
 * `AdditionalProperties`.
 */
function managerOf(value: JsonValue | undefined, keyOf: (id: string) => string | undefined): string | undefined {
  if (!isObject(value)) return plainText(value);
  const own = attributesOf(value);
  const manager: Attributes = new Map([...own, ...attributesOf(own.get('additionalproperties'))]);
  const id = textOf(manager, 'id');
  const known = id === undefined ? undefined : keyOf(id);
  const others = ['employeeid', 'mail', 'userprincipalname', 'displayname', 'id'];
  return known ?? others.map((name) => textOf(manager, name)).find((text) => text !== undefined);
}

function noteUnread(parts: readonly Attributes[], line: number, notes: Notes): void {
  for (const name of unread) {
    const filled = parts.some((part) => itemsOf(part.get(name.toLowerCase())).some((item) => item !== ''));
    if (filled) notes.add(line, `${name} says more of the person`, 'Kith does not publish it');
  }
}

/** A `user` (Microsoft Graph v1.0), a `profile` (beta), or a user with its profile in a member of that name. */
export function userRecord(
  line: number,
  value: JsonObject,
  keyOf: (id: string) => string | undefined,
  notes: Notes,
): SourceRecord {
  const user = attributesOf(value);
  const profile = attributesOf(user.get('profile'));
  const collected = new Collected(line);
  collected.add('id', 'employeeId', user.get('employeeid'));
  collected.add('id', 'id', user.get('id'));
  collected.add('name', 'displayName', user.get('displayname'));
  collected.add('given', 'givenName', user.get('givenname'));
  collected.add('family', 'surname', user.get('surname'));
  collected.add('email', 'mail', user.get('mail'));
  collected.add('email', 'userPrincipalName', user.get('userprincipalname'));
  collected.add('handles', 'onPremisesSamAccountName', user.get('onpremisessamaccountname'));
  collected.add('handles', 'mailNickname', user.get('mailnickname'));
  collected.add('title', 'jobTitle', user.get('jobtitle'));
  collected.add('department', 'department', user.get('department'));
  collected.add('location', 'officeLocation', user.get('officelocation'));
  collected.add('location', 'city', user.get('city'));
  collected.add('manager', 'manager', managerOf(user.get('manager'), keyOf));
  for (const part of [user, profile]) {
    addProfile(collected, part, line, notes);
    addTopics(collected, 'skills', part.get('skills'), line, notes);
    addTopics(collected, 'interests', part.get('interests'), line, notes);
  }
  noteUnread([user, profile], line, notes);
  const enabled = textOf(user, 'accountenabled');
  if (enabled !== undefined && readYesOrNo(enabled) !== true) collected.hide('accountEnabled');
  if (textOf(user, 'usertype')?.toLowerCase() === 'guest') {
    notes.add(line, 'is a guest of the organisation', 'guests are not published');
    collected.hide('userType');
  }
  return collected.record;
}
