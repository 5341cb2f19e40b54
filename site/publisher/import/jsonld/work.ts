import { beyondRoles, type NameOf, nameOf, namesIn, type Thing, textsIn, thingsIn } from './thing.ts';

/** The department: named so, else the part of an organisation that the person works for, else a group of it. */
export function departmentsOf(person: Thing, known: NameOf): string[] {
  const employers = beyondRoles(person, 'worksFor');
  const parts = employers.filter((employer) => employer.properties.has('parentOrganization'));
  const groups = beyondRoles(person, 'memberOf');
  return [
    ...namesIn(person, 'department', known),
    ...employers.flatMap((employer) => namesIn(employer, 'department', known)),
    ...[...parts, ...groups].flatMap((part) => nameOf(part, known) ?? []),
    ...textsIn(person, 'memberOf'),
  ];
}

/** Where somebody works. Home addresses are nobody's business and are not read. */
export function locationsOf(person: Thing, known: NameOf): string[] {
  const towns = thingsIn(person, 'workLocation').flatMap((place) => [
    ...textsIn(place, 'addressLocality'),
    ...thingsIn(place, 'address').flatMap((address) => textsIn(address, 'addressLocality')),
    ...textsIn(place, 'address'),
  ]);
  return [...namesIn(person, 'workLocation', known), ...towns];
}

/** What somebody does, by the names of posts and occupations. */
export function titlesOf(person: Thing, known: NameOf): string[] {
  const roles = [...thingsIn(person, 'worksFor'), ...thingsIn(person, 'hasOccupation')];
  return [
    ...namesIn(person, 'jobTitle', known),
    ...roles.flatMap((role) => [...textsIn(role, 'roleName'), ...namesIn(role, 'jobTitle', known)]),
    ...beyondRoles(person, 'hasOccupation').flatMap((occupation) => nameOf(occupation, known) ?? []),
    ...textsIn(person, 'hasOccupation'),
  ];
}
