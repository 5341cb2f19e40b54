import { memberOf } from '../import/json/value.ts';
import { readJson } from '../import/json.ts';
import { contextWith, emptyContext, type Term } from '../import/jsonld/context.ts';
import { expandNode, expansion, isNode, type Node } from '../import/jsonld/node.ts';
import type { Fault } from '../report.ts';
import { alikeFaults } from './alike.ts';
import { type Gatherer, gatherer } from './graph.ts';
import { skosNamespace, terms } from './skos.ts';
import type { ToldVocabulary, VocabularySource } from './told.ts';

const byLanguage = (name: string): [string, Term] => [name, { iri: `${skosNamespace}${name}`, container: 'language' }];
const byAddress = (name: string): [string, Term] => [name, { iri: `${skosNamespace}${name}`, names: 'id' }];

/** What a file is read with that has no context, or names one by an address that Kith does not know. */
const usual = contextWith(
  skosNamespace,
  Object.fromEntries<Term>([
    ['id', { iri: '@id' }],
    ['type', { iri: '@type' }],
    ['skos', { iri: skosNamespace }],
    ...['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote'].map(byLanguage),
    ...['broader', 'narrower', 'related'].map(byAddress),
  ]),
);

/** Tells a graph everything that an object says, and the objects inside it. */
interface Telling {
  graph: Gatherer;
  /** The number of the next object without an id. */
  next: number;
  full: boolean;
}

/** @returns the name of the node */
function tell(node: Node, line: number, into: Telling): string {
  const id = node.id === '' ? `_:object-${into.next++}` : node.id;
  const add = (...statement: Parameters<Gatherer['add']>) => {
    into.full ||= !into.graph.add(...statement);
  };
  for (const iri of node.types) add(id, terms.type, { iri }, line);
  for (const [property, values] of node.values) {
    for (const value of values) {
      const object = isNode(value) ? { iri: tell(value, line, into) } : value;
      if (!property.startsWith('@')) add(id, property, object, line);
    }
  }
  for (const [property, subjects] of node.reverse) {
    for (const subject of subjects) add(tell(subject, line, into), property, { iri: id }, line);
  }
  return id;
}

/**
 * A SKOS vocabulary in JSON-LD 1.1: a graph, a list, one object a line, or a concept scheme with its concepts inside.
 * Read in one pass, object by object; nothing is fetched.
 */
export async function readVocabularyJson(source: VocabularySource): Promise<ToldVocabulary> {
  const { file } = source;
  const faults: Fault[] = [];
  const contexts = alikeFaults();
  let line = 1;
  const by = expansion(usual, (reason) => {
    const outcome = 'keys that it alone explains are read as those of SKOS';
    contexts.add({ severity: 'warning', file, line, field: '@context', reason, outcome });
  });
  const into: Telling = { graph: gatherer(source), next: 1, full: false };
  for await (const reading of readJson(source, ['@graph', 'graph', 'hasTopConcept', 'skos:hasTopConcept'])) {
    if (reading.kind !== 'record') faults.push(reading.fault);
    else {
      line = reading.line;
      const declared = memberOf(reading.around, '@context');
      const explained = declared !== undefined || memberOf(reading.value, '@context') !== undefined;
      tell(expandNode(reading.value, explained ? by.contextOf(declared, emptyContext) : usual, by), line, into);
    }
    if (!into.full) continue;
    const reason = 'the file holds more concepts than Kith reads';
    faults.push({ severity: 'error', file, line, reason, outcome: 'the file is not read from here on' });
    break;
  }
  return into.graph.told([...faults, ...contexts.told()]);
}
