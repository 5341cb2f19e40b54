import type { Expertise, Person } from '@kith/shared/person/person';
import { jsonDocument } from './batches.ts';
import type { ExportFormat } from './format.ts';
import { opennessText } from './words.ts';

/** Words that schema.org lacks are in a namespace of names alone, which nobody can look up. */
const context = JSON.stringify({ '@vocab': 'https://schema.org/', kith: 'urn:kith:' });

/** Also what has words alone is a term: a plain text may be taken for an address. */
function definedTerm({ date, evidence, level, source, topic }: Expertise): object {
  return {
    '@type': 'DefinedTerm',
    name: topic,
    'kith:level': level,
    'kith:date': date,
    'kith:source': source,
    'kith:evidence': evidence,
  };
}

/** One person as a Person of schema.org. `JSON.stringify` leaves out what is undefined. */
function personNode(person: Person): object {
  const { department, email, location, name } = person;
  return {
    '@type': 'Person',
    identifier: person.id,
    name: name.display,
    givenName: name.given,
    familyName: name.family,
    alternateName: name.aliases,
    pronouns: person.pronouns,
    email: email && `mailto:${email}`,
    jobTitle: person.title,
    department: department && { '@type': 'Organization', name: department },
    workLocation: location && { '@type': 'Place', name: location },
    url: person.profileUrl,
    dateModified: person.updated,
    knowsAbout: person.expertise.map(definedTerm),
    'kith:interests': person.interests.map(definedTerm),
    'kith:openTo': person.openTo.map(opennessText),
    'kith:availability': person.availability,
    'kith:handles': person.handles,
    'kith:timeZone': person.timeZone,
    'kith:manager': person.manager,
  };
}

/** The people as one graph of schema.org's words and Kith's own (JSON-LD 1.1). */
export const jsonld: ExportFormat = {
  title: 'JSON-LD (schema.org)',
  mediaType: 'application/ld+json',
  ending: '.jsonld',
  write: (people) => jsonDocument(people, `{"@context":${context},"@graph":[`, personNode, () => '\n]}\n'),
};
