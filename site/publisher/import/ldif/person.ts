import { fold } from '@kith/shared/person/fold';
import type { Attribute } from './attribute.ts';

/** The attributes of an entry by name, those without options before those with them. */
export class Attributes {
  readonly #values = new Map<string, string[]>();
  readonly #others = new Map<string, string[]>();

  constructor(attributes: readonly Attribute[]) {
    for (const { name, options, value } of attributes) {
      // Bytes are no text, and how a name sounds is no name.
      if (options.includes('binary') || options.some((option) => option.startsWith('phonetic'))) continue;
      const values = options.length === 0 ? this.#values : this.#others;
      const earlier = values.get(name);
      if (earlier === undefined) values.set(name, [value]);
      else earlier.push(value);
    }
  }

  /** The values of these attributes, one attribute after the other. */
  all(...names: string[]): string[] {
    return names.flatMap((name) => [...(this.#values.get(name) ?? []), ...(this.#others.get(name) ?? [])]);
  }

  has(...names: string[]): boolean {
    return names.some((name) => this.#values.has(name) || this.#others.has(name));
  }
}

/** Object classes of people: RFC 4519, RFC 2798, RFC 2307, eduPerson and Active Directory. */
const personClasses = ['person', 'organizationalperson', 'inetorgperson', 'user', 'posixaccount', 'eduperson'];

/** Active Directory makes a computer a kind of user. */
const machineClasses = ['computer', 'group', 'groupofnames', 'groupofuniquenames', 'posixgroup'];

const personAttributes = ['sn', 'givenname', 'displayname', 'cn', 'uid', 'mail', 'samaccountname', 'employeenumber'];

const groupAttributes = ['member', 'uniquemember', 'memberuid', 'grouptype'];

/** Whether an entry is of a person; where the export leaves `objectClass` out, by what else it says. */
export function isPerson(attributes: Attributes): boolean {
  const classes = attributes.all('objectclass').map((name) => name.trim().toLowerCase());
  if (classes.length === 0) return attributes.has(...personAttributes) && !attributes.has(...groupAttributes);
  return classes.some((name) => personClasses.includes(name)) && !classes.some((name) => machineClasses.includes(name));
}

/** The bit of Active Directory's `userAccountControl` that closes an account (ACCOUNTDISABLE). */
const disabledBit = 2;

/** Whether the directory's administrators have closed or hidden the account. */
export function isHidden(attributes: Attributes): boolean {
  const control = Number(attributes.all('useraccountcontrol')[0] ?? 0);
  const yes = (name: string) => attributes.all(name).some((value) => fold(value) === 'true');
  return (
    (Number.isInteger(control) && (control & disabledBit) !== 0) ||
    yes('nsaccountlock') ||
    yes('msexchhidefromaddresslists')
  );
}

/** The user names of an entry. One with an `@` is an address and no handle. */
export function userNames(attributes: Attributes): string[] {
  return attributes.all('uid', 'samaccountname').filter((name) => !name.includes('@'));
}

/** The ids of an entry, the best first. */
export const idsOf = (attributes: Attributes): string[] =>
  [...attributes.all('employeenumber', 'employeeid'), ...attributes.all('uid', 'samaccountname')].filter(
    (id) => id.trim() !== '',
  );

export const addressesOf = (attributes: Attributes): string[] =>
  attributes.all('mail', 'rfc822mailbox', 'userprincipalname');

/** The names of an entry, the one to show first. `cn` is a user name in many directories: then it is no name. */
export function namesOf(attributes: Attributes): string[] {
  const logins = new Set(attributes.all('uid', 'samaccountname', 'employeenumber', 'employeeid').map(fold));
  const common = attributes.all('cn').filter((name) => !logins.has(fold(name)));
  return [...attributes.all('displayname'), ...common];
}
