import type { Fault } from '../report.ts';
import type { ReadOptions, SourceFile, SourceFormat } from './format.ts';
import { namesIn, refersElsewhere } from './jsonld/names.ts';
import { expansion } from './jsonld/node.ts';
import { nodeIn, readObjects, usual } from './jsonld/objects.ts';
import { ownKey, personRecord } from './jsonld/person.ts';
import { type NameOf, type Thing, thingOf, thingsIn } from './jsonld/thing.ts';
import type { Reading } from './record.ts';

/** Where the people of an organisation, a list or a page are. */
const holders = [
  'employee',
  'employees',
  'member',
  'members',
  'mainEntity',
  'itemListElement',
  'item',
  '@graph',
  '@included',
];

/** What a thing without a type must say of itself to be taken for a person. */
const personal = ['givenName', 'familyName', 'jobTitle', 'knowsAbout', 'email'];

function isPerson({ properties, types }: Thing): boolean {
  return types.has('Person') || (types.size === 0 && personal.some((property) => properties.has(property)));
}

/** The thing itself, or the people inside it. */
function peopleOf(thing: Thing): Thing[] {
  return isPerson(thing) ? [thing] : holders.flatMap((property) => thingsIn(thing, property).flatMap(peopleOf));
}

/** Things that are told beside the people, by type. */
function othersFault(file: string, others: ReadonlyMap<string, number>): Fault {
  const types = [...others.keys()].sort().slice(0, 8).join(', ');
  const count = [...others.values()].reduce((sum, number) => sum + number, 0);
  const reason = count === 1 ? `one thing is no person: ${types}` : `${count} things are no people: ${types}`;
  return { severity: 'note', file, reason, outcome: 'nobody is made of them' };
}

function untyped(file: string, line: number): Fault {
  const reason = 'is of no type that is known; a person has "@type": "Person" of schema.org';
  return { severity: 'error', file, line, reason, outcome: 'the record is left out' };
}

async function* read(source: SourceFile, options: ReadOptions): AsyncGenerator<Reading> {
  const { file } = source;
  const own = new Map(Object.entries(options.columns).map(([name, column]) => [ownKey(name), column]));
  const others = new Map<string, number>();
  let faults: Fault[] = [];
  let line = 1;
  let known: NameOf | undefined;
  let bareTold = false;
  const by = expansion(usual, (reason) => {
    const outcome = 'keys that it alone explains are read as those of schema.org';
    faults.push({ severity: 'warning', file, line, field: '@context', reason, outcome });
  });
  const topics = {
    nameOf: (id: string) => known?.(id),
    unnamed: (field: string, value: string) => {
      const [reason, outcome] = ['is an address without a name', 'the person is published without this topic'];
      faults.push({ severity: 'warning', file, line, field, value, reason, outcome });
    },
  };
  for await (const reading of readObjects(source)) {
    if (reading.kind !== 'record') {
      yield reading;
      continue;
    }
    line = reading.line;
    const { bare, node } = nodeIn(reading, by);
    if (known === undefined && refersElsewhere(node))
      known = await namesIn(
        source,
        expansion(usual, () => {}),
      );
    const thing = thingOf(node);
    const people = peopleOf(thing);
    for (const type of people.length === 0 ? thing.types : []) others.set(type, (others.get(type) ?? 0) + 1);
    if (bare && !bareTold) {
      const reason = 'the file has no @context';
      faults.push({ severity: 'note', file, line, reason, outcome: 'its keys are read as those of schema.org' });
      bareTold = true;
    }
    const records = people.map((person) => personRecord(person, line, own, topics));
    for (const fault of faults) yield { kind: 'fault', fault };
    faults = [];
    if (people.length === 0 && thing.types.size === 0) yield { kind: 'rejected', fault: untyped(file, line) };
    for (const record of records) yield { kind: 'record', record };
  }
  for (const fault of faults) yield { kind: 'fault', fault };
  if (others.size > 0) yield { kind: 'fault', fault: othersFault(file, others) };
}

/**
 * People of schema.org in JSON-LD 1.1 (W3C Recommendation, 16 July 2020): `Person` in a graph, a list, one a line, or
 * inside an organisation; with Kith's own words, `urn:kith:`, for what schema.org cannot say. Nothing is fetched.
 */
export const jsonld: SourceFormat = {
  name: 'jsonld',
  title: 'JSON-LD (schema.org)',
  recognises: (start, ending) =>
    ending === '.jsonld' ||
    (/^\s*[[{]/.test(start) && /"@(?:context|type|graph)"/.test(start) && /schema\.org/i.test(start)),
  read,
};
