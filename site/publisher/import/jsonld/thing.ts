import { isNode, type Literal, type Node } from './node.ts';

const schema = /^https?:\/\/(?:www\.)?schema\.org\//i;

/** Kith's own words for what schema.org cannot say: names alone, which lead nowhere. */
const kith = 'urn:kith:';

/** `name` for `http://schema.org/name` in each of its spellings, `kith:level` for `urn:kith:level`; others stay whole. */
function shortName(iri: string): string {
  return iri.startsWith(kith) ? `kith:${iri.slice(kith.length)}` : iri.replace(schema, '');
}

/** A resource of schema.org, its types and properties by short name. */
export interface Thing {
  id: string;
  types: ReadonlySet<string>;
  properties: ReadonlyMap<string, readonly (Literal | Node)[]>;
}

export function thingOf(node: Node): Thing {
  const properties = new Map<string, readonly (Literal | Node)[]>();
  for (const [iri, values] of node.values) {
    const name = shortName(iri);
    const before = properties.get(name);
    properties.set(name, before === undefined ? values : [...before, ...values]);
  }
  return { id: node.id, types: new Set(node.types.map(shortName)), properties };
}

/** The things under a property. */
export function thingsIn(thing: Thing, property: string): Thing[] {
  return (thing.properties.get(property) ?? []).filter(isNode).map(thingOf);
}

/** The plain texts under properties, those of the first one first. */
export function textsIn(thing: Thing, ...properties: readonly string[]): string[] {
  const texts: string[] = [];
  for (const property of properties) {
    for (const value of thing.properties.get(property) ?? []) if (!isNode(value)) texts.push(value.text);
  }
  return texts;
}

/** Texts, and the addresses of things that are nothing but one: `url` may be either. */
export function addressesIn(thing: Thing, property: string): string[] {
  return (thing.properties.get(property) ?? [])
    .map((value) => (isNode(value) ? value.id : value.text))
    .filter((text) => text !== '');
}

/** What a file calls the things that it tells elsewhere, by their ids. */
export type NameOf = (id: string) => string | undefined;

/** A thing's name; that of a mere reference is where the thing itself is told. */
export function nameOf(thing: Thing, known: NameOf): string | undefined {
  const [name] = textsIn(thing, 'name', 'legalName', 'termCode', 'roleName');
  return name ?? (thing.id === '' ? undefined : known(thing.id));
}

/** The texts under a property, and the names of the things there. */
export function namesIn(thing: Thing, property: string, known: NameOf): string[] {
  return (thing.properties.get(property) ?? []).flatMap((value) => {
    const name = isNode(value) ? nameOf(thingOf(value), known) : value.text;
    return name === undefined || name === '' ? [] : [name];
  });
}

/**
 * The things under a property, without the roles that schema.org allows between: `worksFor` of an `EmployeeRole` that is
 * itself under `worksFor`.
 */
export function beyondRoles(thing: Thing, property: string): Thing[] {
  return thingsIn(thing, property).flatMap((value) => {
    const inside = thingsIn(value, property);
    return inside.length === 0 ? [value] : inside;
  });
}
