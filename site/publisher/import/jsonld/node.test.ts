import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import type { Quad, Term } from 'n3';
import { describe, expect, test } from 'vitest';
import { cpuTimer } from '../../cpu-time.ts';
import { parseJson } from '../json/parse.ts';
import { isObject } from '../json/value.ts';
import { emptyContext } from './context.ts';
import { expandNode, expansion, isNode, type Node } from './node.ts';

const schema = { '@vocab': 'https://schema.org/' };
const skos = { skos: 'http://www.w3.org/2004/02/skos/core#' };

/** Statements as text, blank nodes without their names, which are nobody's. */
function statements(node: Node, into: string[] = []): string[] {
  const name = (one: Node) => (one.id === '' || one.id.startsWith('_:') ? '_:' : one.id);
  for (const type of node.types) into.push(`${name(node)} type ${type}`);
  for (const [property, values] of node.values) {
    for (const value of values) {
      if (isNode(value)) statements(value, into);
      if (property.startsWith('@')) continue;
      into.push(`${name(node)} ${property} ${isNode(value) ? name(value) : `"${value.text}"@${value.language}`}`);
    }
  }
  for (const [property, subjects] of node.reverse) {
    for (const subject of subjects) {
      statements(subject, into);
      into.push(`${name(subject)} ${property} ${name(node)}`);
    }
  }
  return into;
}

/** The same by the processor that passes the suite of the JSON-LD working group. */
async function processed(text: string): Promise<string[]> {
  const refuse = { load: () => Promise.reject(new Error('nothing is fetched')) };
  const parser = new JsonLdParser({ documentLoader: refuse });
  const quads: AsyncIterable<Quad> = Readable.from([text]).pipe(parser);
  const said: string[] = [];
  const name = (term: Term) => (term.termType === 'BlankNode' ? '_:' : term.value);
  for await (const { object, predicate, subject } of quads) {
    const value = object.termType === 'Literal' ? `"${object.value}"@${object.language}` : name(object);
    const property = predicate.value.endsWith('#type') ? 'type' : predicate.value;
    said.push(`${name(subject)} ${property} ${value}`);
  }
  return said;
}

const documents: Readonly<Record<string, unknown>> = {
  'a vocabulary for every key': {
    '@context': schema,
    '@id': 'urn:ada',
    '@type': 'Person',
    name: 'Ada',
    jobTitle: 'Analyst',
  },
  'prefixes, in the context and in keys': {
    '@context': { s: 'http://schema.org/' },
    '@type': ['s:Person', 's:Thing'],
    's:name': 'Ada',
    unknown: 'dropped',
  },
  'terms by the addresses of others, in any order': {
    '@context': { label: 'skos:prefLabel', ...skos, wide: { '@id': 'skos:broader', '@type': '@id' } },
    '@id': 'urn:optics',
    label: 'Optics',
    wide: ['urn:physics', 'skos:thing'],
  },
  'words for keywords': {
    '@context': { id: '@id', type: '@type', ...schema },
    id: 'urn:ada',
    type: 'Person',
    name: 'A',
  },
  'a list of contexts, the later over the earlier': {
    '@context': [schema, { name: 'urn:own:name' }, { name: null }],
    name: 'dropped',
    email: 'kept',
  },
  'a context inside, for what is inside alone': {
    '@context': schema,
    name: 'Ada',
    worksFor: { '@context': { name: 'urn:own:name' }, name: 'Society', email: 'x' },
    email: 'y',
  },
  'a context that takes back the one around it': {
    '@context': schema,
    name: 'Ada',
    worksFor: { '@context': null, name: 'dropped', 'urn:own:name': 'kept' },
  },
  'languages: of the file, of a key, of a value, none': {
    '@context': {
      ...schema,
      '@language': 'en',
      title: { '@id': 'urn:t', '@language': 'de' },
      plain: { '@id': 'urn:p', '@language': null },
    },
    name: ['Ada', { '@value': 'Ada', '@language': 'fr' }, { '@value': 'Ada' }],
    title: 'Titel',
    plain: 'plain',
  },
  'words by language': {
    '@context': { ...skos, label: { '@id': 'skos:prefLabel', '@container': '@language' } },
    '@id': 'urn:optics',
    label: { en: 'Optics', de: ['Optik', 'Lichtlehre'], '@none': 'Optica' },
  },
  'things by id and by index': {
    '@context': {
      ...schema,
      byId: { '@id': 'urn:by', '@container': '@id' },
      byIndex: { '@id': 'urn:at', '@container': '@index' },
    },
    byId: { 'urn:one': { name: 'One' }, 'urn:two': { name: 'Two' } },
    byIndex: { a: { name: 'A' }, b: 'B' },
  },
  'the other way round': {
    '@context': { ...skos, narrower: { '@reverse': 'skos:broader', '@type': '@id' } },
    '@id': 'urn:physics',
    narrower: ['urn:optics', { '@id': 'urn:heat', 'skos:prefLabel': 'Heat' }],
    '@reverse': { 'skos:related': { '@id': 'urn:light' } },
  },
  'sets and numbers and truth': {
    '@context': schema,
    age: 42,
    listed: false,
    name: { '@set': ['A', null, 'B'] },
    gone: null,
  },
  'a base for relative addresses': {
    '@context': { ...skos, '@base': 'https://vocabulary.example/terms/' },
    '@id': 'optics',
    'skos:broader': { '@id': '../physics#x' },
  },
  'types by key': {
    '@context': { ...schema, by: { '@id': 'urn:by', '@container': '@type' } },
    by: { Person: { name: 'Ada' }, Organization: { name: 'Society' } },
  },
  'keys in a nest': {
    '@context': { ...schema, box: '@nest' },
    '@id': 'urn:ada',
    box: { name: 'Ada', email: 'x' },
  },
  'addresses that are terms': {
    '@context': { ...schema, level: { '@id': 'urn:level', '@type': '@vocab' }, expert: 'urn:levels:expert' },
    level: ['expert', 'other'],
  },
};

function expanded(text: string): { read: string[]; refused: string[] } {
  const parsed = parseJson(text);
  const refused: string[] = [];
  const by = expansion(emptyContext, (reason) => refused.push(reason));
  const object = parsed.ok && isObject(parsed.value) ? parsed.value : {};
  return { read: statements(expandNode(object, emptyContext, by)), refused };
}

describe('a JSON-LD object is read as a conforming processor reads it', () => {
  test.each(Object.entries(documents))('%s', async (_name, document) => {
    const { read, refused } = expanded(JSON.stringify(document));
    const theirs = await processed(JSON.stringify(document));
    expect(read.sort()).toEqual(theirs.sort());
    expect(read.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });
});

test('keys that every object of the language has are keys like others', () => {
  const text = '{"@context":{"@vocab":"urn:"},"constructor":"a","toString":"b","__proto__":{"valueOf":"c"}}';
  expect(expanded(text).read.sort()).toEqual([
    '_: urn:__proto__ _:',
    '_: urn:constructor "a"@',
    '_: urn:toString "b"@',
    '_: urn:valueOf "c"@',
  ]);
});

test.each([
  [
    'an address',
    '"https://other.example/context"',
    ['names the context https://other.example/context, and Kith fetches none'],
  ],
  [
    'too many terms',
    JSON.stringify(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`t${n}`, 'urn:t']))),
    ['declares 10001 terms, and Kith reads 10000'],
  ],
  [
    'contexts without end',
    JSON.stringify(Array.from({ length: 200 }, () => ({ a: 'urn:a' }))),
    ['is inside 100 others'],
  ],
])('of a context, %s is refused with a reason, and nothing is fetched', (_name, context, reasons) => {
  expect(expanded(`{"@context":${context},"urn:a":"b"}`)).toEqual({ read: ['_: urn:a "b"@'], refused: reasons });
});

test('terms that are declared by one another without end mean nothing, and end', () => {
  const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`t${n}`, `t${n + 1}:x`]));
  const ring = { a: 'b:x', b: 'a:x' };
  const stop = cpuTimer();
  expanded(JSON.stringify({ '@context': { ...chain, ...ring }, t0: 'x', a: 'y' }));
  expect(stop()).toBeLessThan(1000);
});
