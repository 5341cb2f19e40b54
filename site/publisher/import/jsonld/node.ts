import { isList, isObject, itemsOf, type JsonObject, type JsonValue, memberOf } from '../json/value.ts';
import { type Context, contextOf, resourceIri, type Term, termIn, termIri } from './context.ts';

/** A text with its language; empty where it has none. */
export interface Literal {
  text: string;
  language: string;
}

/** A resource with what its JSON-LD object says of it, every key and address written out. */
export interface Node {
  /** Empty where it has none. */
  id: string;
  types: string[];
  values: Map<string, (Literal | Node)[]>;
  /** By property, those of whom it is the value. */
  reverse: Map<string, Node[]>;
}

export function isNode(value: Literal | Node): value is Node {
  return 'types' in value;
}

/** Contexts as already read, and where to say what is wrong with one. */
export interface Expansion {
  contextOf(value: JsonValue | undefined, around: Context): Context;
}

/** Records of one file repeat their context. */
const mostContexts = 500;

/**
 * @param unknown what an address stands for that Kith does not know, since it fetches none
 * @param refuse takes what cannot be read of a context, as a clause; once for each context
 */
export function expansion(unknown: Context, refuse: (reason: string) => void): Expansion {
  const seen = new Map<Context, Map<string, Context>>();
  return {
    contextOf: (value, around) => {
      if (value === undefined) return around;
      const key = JSON.stringify(value);
      const known = seen.get(around)?.get(key);
      if (known !== undefined) return known;
      const context = contextOf(value, around, unknown, refuse);
      const inside = seen.get(around) ?? new Map<string, Context>();
      if (inside.size < mostContexts && seen.size < mostContexts) seen.set(around, inside.set(key, context));
      return context;
    },
  };
}

const nodeOf = (id: string): Node => ({ id, types: [], values: new Map(), reverse: new Map() });

function add<Item>(lists: Map<string, Item[]>, key: string, items: readonly Item[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...items]);
  else for (const item of items) list.push(item);
}

/** A text of JSON, with no half of a surrogate pair, which UTF-8 cannot hold. */
function literal(value: string | number | boolean, language: string): Literal {
  return { text: String(value).toWellFormed(), language };
}

/** Everything that one value says, lists and sets laid flat. */
function expandValue(value: JsonValue, term: Term, context: Context, by: Expansion): (Literal | Node)[] {
  if (value === null) return [];
  if (isList(value)) return value.flatMap((item) => expandValue(item, term, context, by));
  if (typeof value === 'string' && term.names !== undefined) {
    const id = term.names === 'vocab' ? (termIri(value, context) ?? value) : resourceIri(value, context);
    return [nodeOf(id.toWellFormed())];
  }
  if (typeof value === 'string') return [literal(value, term.language ?? context.language)];
  if (!isObject(value)) return [literal(value, '')];
  const inside = by.contextOf(memberOf(value, '@context'), context);
  const member = (keyword: string) => keywordMember(value, keyword, inside);
  const written = member('@value');
  if (written !== undefined) {
    const language = member('@language');
    if (written === null || typeof written === 'object') return [];
    return [literal(written, typeof language === 'string' ? language : '')];
  }
  const items = member('@list') ?? member('@set');
  if (items !== undefined) return expandValue(items, term, inside, by);
  return [expandNode(value, context, by)];
}

/** The value of a keyword or of a word that the context makes one. */
function keywordMember(object: JsonObject, keyword: string, context: Context): JsonValue | undefined {
  const own = memberOf(object, keyword);
  if (own !== undefined || !context.renames) return own;
  const name = Object.keys(object).find((key) => termIn(context, key)?.iri === keyword);
  return name === undefined ? undefined : memberOf(object, name);
}

/** The values under a key whose object is a map: by language, index, address or type. */
function expandMap(map: JsonObject, term: Term, context: Context, by: Expansion): (Literal | Node)[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (term.container === 'language') {
      const language = key === '@none' || termIri(key, context) === '@none' ? '' : key;
      return itemsOf(value).flatMap((item) => (typeof item === 'string' ? [literal(item, language)] : []));
    }
    const values = expandValue(value, term, context, by);
    for (const node of values) {
      if (!isNode(node)) continue;
      if (term.container === 'id' && node.id === '') node.id = resourceIri(key, context);
      if (term.container === 'type') node.types.push(termIri(key, context) ?? key);
    }
    return values;
  });
}

function texts(value: JsonValue | undefined): string[] {
  return itemsOf(value).filter((item) => typeof item === 'string');
}

function expandMembers(object: JsonObject, node: Node, context: Context, by: Expansion): void {
  for (const [key, value] of Object.entries(object)) {
    const term = termIn(context, key);
    const iri = termIri(key, context);
    if (iri === undefined || key === '@context') continue;
    if (iri === '@id') node.id = typeof value === 'string' ? resourceIri(value, context).toWellFormed() : '';
    else if (iri === '@type') node.types.push(...texts(value).map((type) => termIri(type, context) ?? type));
    else if (iri === '@reverse' && isObject(value)) {
      for (const [name, subjects] of Object.entries(value)) {
        const property = termIri(name, context);
        const own = termIn(context, name) ?? { iri: '' };
        if (property !== undefined) add(node.reverse, property, expandValue(subjects, own, context, by).filter(isNode));
      }
    } else if (iri === '@nest') {
      for (const nested of itemsOf(value)) if (isObject(nested)) expandMembers(nested, node, context, by);
    } else if (iri === '@graph' || iri === '@included') {
      add(node.values, iri, expandValue(value, { iri }, context, by));
    } else if (iri.includes(':')) {
      const meant = term ?? { iri };
      const mapped = meant.container !== undefined && isObject(value) && !Object.hasOwn(value, '@value');
      const values = mapped ? expandMap(value, meant, context, by) : expandValue(value, meant, context, by);
      if (meant.reverse === true) add(node.reverse, iri, values.filter(isNode));
      else add(node.values, iri, values);
    }
  }
}

/**
 * A JSON-LD object written out: keys as addresses, whatever its context calls them. A plain reading of JSON-LD 1.1: no
 * contexts that belong to a term or a type, no `@import`, and a list counts as its items.
 */
export function expandNode(object: JsonObject, around: Context, by: Expansion): Node {
  const context = by.contextOf(memberOf(object, '@context'), around);
  const node = nodeOf('');
  expandMembers(object, node, context, by);
  return node;
}
