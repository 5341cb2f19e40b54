import { readHandle } from '../values.ts';
import { typesOf } from './choice.ts';
import { type Property, parameterOf, plain } from './property.ts';

const webAddress = /^https?:/i;

/** `xmpp:ada@chat.example` and `slack:ada` as `ada`: what is behind the scheme, up to the host. */
function behindScheme(text: string): string | undefined {
  const name = text.slice(text.indexOf(':') + 1).split('@')[0] ?? '';
  return name === '' || /[/?]/.test(name) ? undefined : name;
}

/**
 * The user name of an IMPP (RFC 4770), SOCIALPROFILE (RFC 9554 section 3.5) or X-SOCIALPROFILE property.
 * @returns undefined where it names an address and not a user
 */
export function handleIn(property: Property): string | undefined {
  const said = parameterOf(property, 'username') || parameterOf(property, 'x-user');
  if (said !== '') return said;
  const value = plain(property.value).trim();
  if (!webAddress.test(value)) return value.includes(':') ? behindScheme(value) : value || undefined;
  const handle = readHandle(value);
  return handle === value ? undefined : handle;
}

/** The manager whom an X-MANAGER, X-MS-MANAGER or RELATED property of that type tells; undefined for other relations. */
export function managerIn(property: Property): string | undefined {
  const types = typesOf(property);
  if (property.name === 'related' && !types.includes('x-manager') && !types.includes('manager')) return undefined;
  return plain(property.value)
    .trim()
    .replace(/^mailto:/i, '');
}

/** A web address or nothing; `https` before all else. */
export function addressesIn(properties: readonly Property[]): string[] {
  const addresses = properties.map((property) => plain(property.value).trim());
  const secure = addresses.filter((address) => /^https:/i.test(address));
  return [...secure, ...addresses.filter((address) => !secure.includes(address))];
}
