import { ringEdges } from '../content/rings.ts';
import type { Fault } from '../report.ts';
import type { AlikeFaults } from './alike.ts';
import type { Pool, PooledConcept } from './pool.ts';
import type { ToldEdge, ToldVocabulary } from './told.ts';

const gone = 'the reference is left out';

/** The most that the feed's schema carries of each. */
const most = { broader: 20, narrower: 500, related: 50 } as const;

/** From each concept to others by id, with the place that told it; the organisation's own have none. */
type Links = Map<string, Map<string, Pick<Fault, 'file' | 'line'> | undefined>>;

function ownLinks(concepts: ReadonlyMap<string, PooledConcept>, key: 'broader' | 'related'): Links {
  return new Map(
    Array.from(concepts, ([id, { own }]) => [id, new Map((own?.[key] ?? []).map((target) => [target, undefined]))]),
  );
}

const targetsOf = (links: Links): Map<string, string[]> =>
  new Map(Array.from(links, ([id, targets]) => [id, [...targets.keys()]]));

/** Who is broader than whom, and who is related, once all that cannot be is gone. */
export interface Hierarchy {
  broader: Map<string, string[]>;
  related: Map<string, string[]>;
}

/** The references between the concepts of a pool. An own entry gets none that it does not have itself. */
export function hierarchyOf(pool: Pool, files: readonly ToldVocabulary[], faults: AlikeFaults): Hierarchy {
  const { concepts, idOf } = pool;
  const broader = ownLinks(concepts, 'broader');
  const related = ownLinks(concepts, 'related');
  const narrower = new Map<string, number>();
  const isOwn = (id: string) => concepts.get(id)?.own !== undefined;
  const tooMany = { outcome: gone, severity: 'warning' } as const;

  /** Both ends of an edge, or nothing with the reason told. */
  const endsOf = (edge: ToldEdge, vocabulary: ToldVocabulary, field: string): [string, string] | undefined => {
    const [from, to] = [idOf(vocabulary, edge.from), idOf(vocabulary, edge.to)];
    if (from !== undefined && to !== undefined) return from === to ? undefined : [from, to];
    const value = from === undefined ? edge.from : edge.to;
    const reason = 'is no concept that is read';
    const { file } = vocabulary;
    faults.add({ severity: 'warning', file, line: edge.line, field, value, reason, outcome: gone });
    return undefined;
  };

  const addBroader = (edge: ToldEdge, vocabulary: ToldVocabulary) => {
    const [from = '', to = ''] = endsOf(edge, vocabulary, 'broader') ?? [];
    const targets = broader.get(from);
    if (targets === undefined || isOwn(from) || targets.has(to)) return;
    const at = { file: vocabulary.file, line: edge.line, field: 'broader', value: edge.to };
    const children = narrower.get(to) ?? 0;
    if (targets.size >= most.broader) {
      faults.add({ ...tooMany, ...at, reason: `is one broader concept too many, ${most.broader} is the most` });
    } else if (children >= most.narrower) {
      faults.add({ ...tooMany, ...at, reason: `has more than ${most.narrower} narrower concepts` });
    } else {
      targets.set(to, { file: at.file, line: at.line });
      narrower.set(to, children + 1);
    }
  };

  const addRelated = (edge: ToldEdge, vocabulary: ToldVocabulary) => {
    const [from = '', to = ''] = endsOf(edge, vocabulary, 'related') ?? [];
    // Nothing is related to what is broader than itself (SKOS Reference, section 8.4, S27).
    if (broader.get(from)?.has(to) || broader.get(to)?.has(from)) return;
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      const targets = related.get(one);
      if (targets === undefined || isOwn(one) || targets.has(other)) continue;
      const at = { file: vocabulary.file, line: edge.line, field: 'related', value: edge.from };
      if (targets.size < most.related) targets.set(other, { file: at.file, line: at.line });
      else faults.add({ ...tooMany, ...at, reason: `has more than ${most.related} related concepts` });
    }
  };

  for (const { own } of concepts.values()) {
    for (const target of own?.broader ?? []) narrower.set(target, (narrower.get(target) ?? 0) + 1);
  }
  for (const vocabulary of files) for (const edge of vocabulary.broader) addBroader(edge, vocabulary);
  for (const { from, ring, to } of ringEdges(targetsOf(broader))) {
    const labels = ring.map((id) => concepts.get(id)?.prefLabel ?? id);
    const at = broader.get(from)?.get(to);
    const reason = `closes a ring: ${labels.join(' → ')}`;
    if (at !== undefined)
      faults.add({ severity: 'warning', ...at, field: 'broader', value: labels.at(-1) ?? to, reason, outcome: gone });
    broader.get(from)?.delete(to);
  }
  for (const vocabulary of files) for (const edge of vocabulary.related) addRelated(edge, vocabulary);
  return { broader: targetsOf(broader), related: targetsOf(related) };
}
