import type { SourceFile } from '../format.ts';
import { memberOf } from '../json/value.ts';
import { type JsonReading, readJson } from '../json.ts';
import { contextWith, emptyContext } from './context.ts';
import { type Expansion, expandNode, type Node } from './node.ts';

/** Members that hold people where a document is an object. */
const lists = ['@graph', 'graph', 'employee', 'employees', 'member', 'members', 'itemListElement'];

/** What a file is read with that has no context, or names one by an address that Kith does not know. */
export const usual = contextWith('https://schema.org/', {
  id: { iri: '@id' },
  type: { iri: '@type' },
  schema: { iri: 'https://schema.org/' },
  kith: { iri: 'urn:kith:' },
});

type JsonRecord = Extract<JsonReading, { kind: 'record' }>;

/** The objects of a file one by one. */
export function readObjects(source: SourceFile): AsyncGenerator<JsonReading> {
  return readJson(source, lists);
}

/** The node of an object; `bare` where nothing says what its keys mean, and they are no addresses themselves. */
export function nodeIn({ around, value }: JsonRecord, by: Expansion): { node: Node; bare: boolean } {
  const declared = memberOf(around, '@context');
  const explained = declared !== undefined || memberOf(value, '@context') !== undefined;
  const bare = !explained && Object.keys(value).some((key) => !key.includes(':') && !key.startsWith('@'));
  return { node: expandNode(value, explained ? by.contextOf(declared, emptyContext) : usual, by), bare };
}
