import type { Expertise, Person } from '@kith/shared/person/person';
import { jsonDocument } from './batches.ts';
import type { ExportFormat } from './format.ts';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const kithSchema = 'urn:ietf:params:scim:schemas:extension:kith:2.0:User';

function expertiseValue({ date, evidence, level, source, topic }: Expertise): object {
  return { value: topic, level, date, source, evidence };
}

/** What SCIM has no attribute for, as `import/scim` documents it. */
function kithExtension(person: Person): object {
  return {
    aliases: person.name.aliases,
    pronouns: person.pronouns,
    handles: person.handles,
    expertise: person.expertise.map(expertiseValue),
    interests: person.interests.map(({ topic }) => topic),
    openTo: person.openTo,
    availability: person.availability,
  };
}

/**
 * The name in the attributes. One with a comma and without parts stands as the nickname alone: `Lovelace, Ada` as a
 * name would be read as family and given name.
 */
function nameAttributes({ name }: Person): object {
  const { display, family, given } = name;
  if (given === undefined && family === undefined && display.includes(',')) return { nickName: display };
  return { name: { formatted: display, givenName: given, familyName: family }, displayName: display };
}

/** A user name, which SCIM demands; never the name to show, which importers then take for no name. */
function userNameOf({ email, handles, id, name }: Person): string {
  return [email, handles[0], id].find((text) => text !== undefined && text !== name.display) ?? `${id}.user`;
}

/** One person as a User resource (RFC 7643 §4.1). `JSON.stringify` leaves out what is undefined. */
function user(person: Person): object {
  const { department, email, id, location, manager } = person;
  return {
    schemas: [userSchema, enterpriseSchema, kithSchema],
    id,
    userName: userNameOf(person),
    ...nameAttributes(person),
    title: person.title,
    profileUrl: person.profileUrl,
    timezone: person.timeZone,
    active: true,
    emails: email === undefined ? undefined : [{ value: email, type: 'work', primary: true }],
    addresses: location === undefined ? undefined : [{ locality: location, type: 'work', primary: true }],
    meta: { resourceType: 'User', lastModified: person.updated && `${person.updated}T00:00:00Z` },
    [enterpriseSchema]: { employeeNumber: id, department, manager: manager && { value: manager } },
    [kithSchema]: kithExtension(person),
  };
}

/**
 * A ListResponse (RFC 7644 §3.4.2) of Users with the enterprise extension (RFC 7643 §4.3) and Kith's. The numbers
 * stand behind the people, because only then are they known; the order of members means nothing in JSON.
 */
export const scim: ExportFormat = {
  title: 'SCIM 2.0',
  mediaType: 'application/scim+json',
  ending: '.scim.json',
  write: (people) =>
    jsonDocument(
      people,
      '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"Resources":[',
      user,
      (count) => `\n],"totalResults":${count},"startIndex":1,"itemsPerPage":${count}}\n`,
    ),
};
