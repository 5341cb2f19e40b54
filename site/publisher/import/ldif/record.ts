import { splitList } from '../cells.ts';
import { type Column, listColumns } from '../columns.ts';
import type { SourceRecord } from '../record.ts';
import type { Entry } from './entries.ts';
import type { ManagerOf } from './managers.ts';
import { Attributes, addressesOf, idsOf, isHidden, isPerson, namesOf, userNames } from './person.ts';

/** How directories call what our columns hold, for messages. */
const labels: SourceRecord['labels'] = {
  id: 'employeeNumber, employeeID or uid',
  name: 'displayName or cn',
  given: 'givenName',
  family: 'sn',
  aliases: 'cn',
  email: 'mail',
  handles: 'uid or sAMAccountName',
  title: 'title',
  department: 'department or ou',
  location: 'l or physicalDeliveryOfficeName',
  manager: 'manager',
  profile: 'labeledURI',
  updated: 'modifyTimestamp or whenChanged',
  listed: 'userAccountControl',
};

/** Generalized time (RFC 4517 section 3.3.13), `20261123101500.0Z`, as `2026-11-23`; anything else as it stands. */
function dayOf(text: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{2}/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month}-${day}`;
}

/** The address of a labeledURI, which a label may follow (RFC 2079); `ldap:` addresses are no pages. */
function pagesOf(values: readonly string[]): string[] {
  const addresses = values.map((value) => value.trim().split(' ', 1)[0] ?? '');
  const secure = addresses.filter((address) => /^https:/i.test(address));
  return [...secure, ...addresses.filter((address) => /^http:/i.test(address))];
}

/** The branches of the tree that people stand in by custom: they name no department. */
const customary = /^(?:people|users|persons|employees|accounts)$/i;

/**
 * What an entry says of a person; undefined where it is of something else.
 * @param own the organisation's own attributes, in lower case, and their columns; they come before ours
 */
export function recordOf(
  { attributes: told, line }: Entry,
  own: ReadonlyMap<string, Column | 'ignore'>,
  managerOf: ManagerOf,
): SourceRecord | undefined {
  if (told.length === 0) return undefined;
  const all = new Attributes(told);
  if (!isPerson(all)) return undefined;
  const attributes = own.size === 0 ? all : new Attributes(told.filter((attribute) => !own.has(attribute.name)));
  const [name, ...aliases] = namesOf(attributes);
  const values: SourceRecord['values'] = {
    id: idsOf(attributes),
    name: name === undefined ? [] : [name],
    given: attributes.all('givenname'),
    family: attributes.all('sn'),
    aliases,
    email: addressesOf(attributes),
    handles: userNames(attributes),
    title: attributes.all('title'),
    department: attributes.all('department', 'ou', 'departmentnumber').filter((unit) => !customary.test(unit.trim())),
    location: attributes.all('l', 'physicaldeliveryofficename'),
    manager: attributes.all('manager').flatMap((written) => managerOf(written) ?? []),
    profile: pagesOf(attributes.all('labeleduri', 'wwwhomepage')),
    updated: attributes.all('modifytimestamp', 'whenchanged').map(dayOf),
    listed: isHidden(all) ? ['no'] : [],
  };
  if (own.size === 0) return { line, values, labels };
  const called = { ...labels };
  for (const [attribute, column] of own) {
    if (column === 'ignore' || !all.has(attribute)) continue;
    const found = all.all(attribute);
    const list = listColumns.includes(column) ? found.flatMap((value) => splitList(value, ';')) : found;
    // Whom the directory has closed or hidden, no other attribute brings back.
    const closed = column === 'listed' && isHidden(all);
    values[column] = closed ? ['no'] : [...list, ...(values[column] ?? [])];
    called[column] = attribute;
  }
  return { line, values, labels: called };
}

/** The attributes that `recordOf` reads. */
export const readAttributes: readonly string[] = [
  ...['objectclass', 'member', 'uniquemember', 'memberuid', 'grouptype', 'useraccountcontrol', 'nsaccountlock'],
  ...['msexchhidefromaddresslists', 'employeenumber', 'employeeid', 'uid', 'samaccountname', 'displayname', 'cn'],
  ...['givenname', 'sn', 'mail', 'rfc822mailbox', 'userprincipalname', 'title', 'department', 'ou'],
  ...['departmentnumber', 'l', 'physicaldeliveryofficename', 'manager', 'labeleduri', 'wwwhomepage'],
  ...['modifytimestamp', 'whenchanged'],
];
