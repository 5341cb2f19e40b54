import type { Line } from '../folded/lines.ts';

/** One content line of a vCard (RFC 6350 section 3.3). */
export interface Property {
  line: number;
  /** In lower case; empty where there is none. */
  group: string;
  /** In lower case. */
  name: string;
  /** By name in lower case; a parameter without a name (vCard 2.1) is a TYPE. */
  parameters: ReadonlyMap<string, readonly string[]>;
  /** As it stands, with its escapes. */
  value: string;
}

const longestName = 200;

const nameForm = /^[a-z0-9-]+$/;

/** Where a content line's name ends, and what it is; undefined where the line has none. */
export function propertyName(text: string): { group: string; name: string; end: number } | undefined {
  const start = text.slice(0, longestName);
  const end = start.search(/[:;]/);
  if (end < 1) return undefined;
  const written = start.slice(0, end).toLowerCase();
  const dot = written.lastIndexOf('.');
  const name = written.slice(dot + 1);
  return nameForm.test(name) ? { group: written.slice(0, Math.max(0, dot)), name, end } : undefined;
}

const caretEscapes = /\^[n'^]/g;

/** The escapes of parameter values (RFC 6868 section 3.1): a circumflex before anything else stands for itself. */
function withoutCarets(text: string): string {
  return text.replace(caretEscapes, (pair) => (pair === '^n' ? '\n' : pair === "^'" ? '"' : '^'));
}

/** Reads one value of a parameter; `at` is behind it. Undefined where a quotation mark is never closed. */
function parameterValue(text: string, from: number): { value: string; at: number } | undefined {
  if (text[from] === '"') {
    const close = text.indexOf('"', from + 1);
    return close < 0 ? undefined : { value: withoutCarets(text.slice(from + 1, close)), at: close + 1 };
  }
  let at = from;
  while (at < text.length && !',;:'.includes(text.charAt(at))) at++;
  return { value: withoutCarets(text.slice(from, at)), at };
}

/** One parameter that begins at `from`: `PREF=1`, `TYPE=work,"x:y"`, or a bare `WORK`. */
function parameter(text: string, from: number): { name: string; values: string[]; at: number } | undefined {
  let at = from;
  while (at < text.length && !'=;:'.includes(text.charAt(at))) at++;
  if (text[at] !== '=') return { name: 'type', values: [text.slice(from, at)], at };
  const name = text.slice(from, at).toLowerCase();
  const values: string[] = [];
  do {
    const read = parameterValue(text, at + 1);
    if (read === undefined) return undefined;
    values.push(read.value);
    at = read.at;
  } while (text[at] === ',');
  return { name, values, at };
}

/**
 * A content line in its parts. Linear in its length.
 * @returns undefined where it has no name, no colon, or a quotation mark that nothing closes
 */
export function readProperty(line: Line): Property | undefined {
  const { number, text } = line;
  const start = propertyName(text);
  if (start === undefined) return undefined;
  const parameters = new Map<string, string[]>();
  let at = start.end;
  while (text[at] === ';') {
    const read = parameter(text, at + 1);
    if (read === undefined) return undefined;
    const earlier = parameters.get(read.name);
    if (earlier === undefined) parameters.set(read.name, read.values);
    else for (const value of read.values) earlier.push(value);
    at = read.at;
  }
  if (text[at] !== ':') return undefined;
  return { line: number, group: start.group, name: start.name, parameters, value: text.slice(at + 1) };
}

/** The first value of a parameter, empty where it is absent. */
export function parameterOf(property: Property, name: string): string {
  return property.parameters.get(name)?.[0] ?? '';
}

const escapes = /\\[\\,;:nN]/g;

/** A text without its escapes (RFC 6350 section 3.4); `\:` is what some writers of version 3 make of a colon. */
export function plain(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(escapes, (pair) => (pair === '\\n' || pair === '\\N' ? '\n' : pair.slice(1)));
}

/** The parts of a structured value or a list, with their escapes. A separator behind a backslash is text. */
export function split(text: string, separator: ',' | ';'): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      found.push(text.slice(from, at));
      from = at + 1;
    }
  }
  found.push(text.slice(from));
  return found;
}
