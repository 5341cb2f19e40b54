import { shorten } from '../../report.ts';
import { isObject, itemsOf, type JsonObject, type JsonValue, memberOf } from '../json/value.ts';

/** What a key of a JSON-LD object means (JSON-LD 1.1, W3C Recommendation, 16 July 2020, section 9.15.1). */
export interface Term {
  iri: string;
  /** Texts under it are addresses: `id` of resources, `vocab` of terms. */
  names?: 'id' | 'vocab';
  /** Texts under it are in this language; empty for none. */
  language?: string;
  container?: 'language' | 'index' | 'id' | 'type';
  /** The value speaks of the object: `@reverse`. */
  reverse?: true;
}

/** The active context (JSON-LD 1.1 API, section 4.1). */
export interface Context {
  /** Its own terms; those of `around` hold where it says nothing. Undefined: the key means nothing. */
  readonly own: ReadonlyMap<string, Term | undefined>;
  readonly around?: Context;
  /** How many contexts are around it. */
  readonly depth: number;
  /** Whether some word means a keyword: `id` for `@id`. */
  readonly renames: boolean;
  readonly vocab?: string | undefined;
  readonly base?: string | undefined;
  readonly language: string;
}

/** A context that nothing is around. */
export function contextWith(vocab: string | undefined, terms: Readonly<Record<string, Term>>): Context {
  const own = new Map(Object.entries(terms));
  const renames = [...own.values()].some(({ iri }) => iri.startsWith('@'));
  return { own, depth: 0, renames, vocab, language: '' };
}

export const emptyContext = contextWith(undefined, {});

/** More contexts inside one another, terms in one, and terms declared by others than this no honest file has. */
const most = { depth: 100, terms: 10_000, chain: 20 };

/** What a key means; undefined where nothing is said of it, and where it is said to mean nothing. */
export function termIn(context: Context, name: string): Term | undefined {
  for (let at: Context | undefined = context; at !== undefined; at = at.around) {
    if (at.own.size > 0 && at.own.has(name)) return at.own.get(name);
  }
  return undefined;
}

function isDeclared(context: Context, name: string): boolean {
  for (let at: Context | undefined = context; at !== undefined; at = at.around) if (at.own.has(name)) return true;
  return false;
}

/** Contexts that files name by an address and that Kith knows, since it never fetches one. */
const known: readonly { address: RegExp; vocab: string }[] = [
  {
    address: /^https?:\/\/(?:www\.)?schema\.org\/?(?:docs\/jsonldcontext\.json(?:ld)?)?$/i,
    vocab: 'https://schema.org/',
  },
  { address: /^https?:\/\/www\.w3\.org\/2004\/02\/skos\/core#?$/i, vocab: 'http://www.w3.org/2004/02/skos/core#' },
];

/** The address of a resource; a relative one is resolved where the file declares a base, and else stays as it is. */
export function resourceIri(text: string, context: Context): string {
  const { base } = context;
  const colon = text.indexOf(':');
  if (colon > 0) {
    const prefix = termIn(context, text.slice(0, colon));
    const rest = text.slice(colon + 1);
    return prefix === undefined || rest.startsWith('//') || text.startsWith('_:') ? text : `${prefix.iri}${rest}`;
  }
  return base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : text;
}

/** The address of a property or type; a keyword stays one; undefined for a word that the context does not know. */
export function termIri(text: string, context: Context): string | undefined {
  if (text.startsWith('@')) return text;
  if (isDeclared(context, text)) return termIn(context, text)?.iri;
  if (text.includes(':')) return resourceIri(text, context);
  return context.vocab === undefined ? undefined : `${context.vocab}${text}`;
}

const containers = { '@language': 'language', '@index': 'index', '@id': 'id', '@type': 'type' } as const;

function containerOf(value: JsonValue | undefined): Term['container'] {
  for (const item of itemsOf(value)) {
    if (item === '@language' || item === '@index' || item === '@id' || item === '@type') return containers[item];
  }
  return undefined;
}

/** The terms of one context object over those around it. */
function termsOf(object: JsonObject, around: Context, refuse: (reason: string) => void): Context {
  const setting = (key: '@vocab' | '@base' | '@language') => memberOf(object, key);
  const own = new Map<string, Term | undefined>();
  const text = (value: JsonValue | undefined, before: string | undefined) =>
    value === null ? undefined : typeof value === 'string' ? value : before;
  const base = text(setting('@base'), around.base);
  const language = setting('@language') === null ? '' : (text(setting('@language'), around.language) ?? '');
  const declared = text(setting('@vocab'), around.vocab);
  // A vocabulary without a scheme is one relative to the file's address, which Kith does not know.
  const vocab = declared?.includes(':') === false ? around.vocab : declared;
  const context = { own, around, depth: around.depth + 1, renames: around.renames, base, vocab, language };
  const open = new Set<string>();

  /** What a word means here; terms may be declared with one another, in any order. */
  const resolve = (word: string): string | undefined => {
    const colon = word.indexOf(':');
    if (word.startsWith('@')) return word;
    if (own.has(word)) return own.get(word)?.iri;
    if (open.size > most.chain) return undefined;
    if (Object.hasOwn(object, word) && !open.has(word)) return define(word)?.iri;
    if (colon > 0 && !word.startsWith('//', colon + 1)) {
      const name = word.slice(0, colon);
      const prefix = Object.hasOwn(object, name) || isDeclared(around, name) ? resolve(name) : undefined;
      if (prefix?.includes(':')) return `${prefix}${word.slice(colon + 1)}`;
    }
    return termIri(word, context);
  };

  const define = (name: string): Term | undefined => {
    open.add(name);
    const value = memberOf(object, name);
    const definition = isObject(value) ? value : { '@id': value ?? null };
    const reverse = memberOf(definition, '@reverse');
    const id = reverse ?? (Object.hasOwn(definition, '@id') ? memberOf(definition, '@id') : name);
    const iri =
      typeof id !== 'string' ? undefined : id === name && !name.includes(':') ? inVocabulary(name) : resolve(id);
    const term = iri === undefined ? undefined : termWith(iri, definition, reverse !== undefined);
    own.set(name, term);
    open.delete(name);
    context.renames ||= iri?.startsWith('@') ?? false;
    return term;
  };
  const inVocabulary = (name: string) => (vocab === undefined ? undefined : `${vocab}${name}`);

  const names = Object.keys(object).filter((name) => !name.startsWith('@'));
  if (names.length > most.terms) refuse(`declares ${names.length} terms, and Kith reads ${most.terms}`);
  for (const name of names.slice(0, most.terms)) if (!own.has(name)) define(name);
  return context;
}

function termWith(iri: string, definition: JsonObject, reverse: boolean): Term {
  const type = memberOf(definition, '@type');
  const language = memberOf(definition, '@language');
  const container = containerOf(memberOf(definition, '@container'));
  const names = type === '@id' ? 'id' : type === '@vocab' ? 'vocab' : undefined;
  return {
    iri,
    ...(names === undefined ? {} : { names }),
    ...(typeof language === 'string' ? { language } : language === null || type !== undefined ? { language: '' } : {}),
    ...(container === undefined ? {} : { container }),
    ...(reverse ? { reverse } : {}),
  };
}

/** A context under another: its words hold where the other says nothing. */
function under(context: Context, below: Context): Context {
  const own = new Map(below.own);
  for (let at: Context | undefined = context; at !== undefined; at = at.around) {
    for (const [name, term] of at.own) own.set(name, term);
  }
  return { ...context, own, vocab: below.vocab, renames: context.renames || below.renames };
}

/**
 * The context that a `@context` makes of the one around it. No address is ever fetched.
 * @param unknown what an address stands for that Kith does not know
 * @param refuse takes what cannot be read of it, as a clause
 */
export function contextOf(
  value: JsonValue | undefined,
  around: Context,
  unknown: Context,
  refuse: (reason: string) => void,
): Context {
  let context = around;
  const items = value === null ? [null] : itemsOf(value);
  for (const item of items) {
    if (context.depth >= most.depth) {
      refuse(`is inside ${most.depth} others`);
      break;
    }
    if (item === null) context = emptyContext;
    else if (isObject(item)) context = termsOf(item, context, refuse);
    else {
      const address = String(item);
      const own = known.find((candidate) => candidate.address.test(address));
      if (own === undefined) refuse(`names the context ${shorten(address)}, and Kith fetches none`);
      context = own === undefined ? under(context, unknown) : { ...context, vocab: own.vocab };
    }
  }
  return context;
}
