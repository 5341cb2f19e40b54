import { isUtf8 } from 'node:buffer';
import { failed, ok, type Result } from '@kith/shared/result';

/** One `attribute: value` line of an entry (RFC 2849, `attrval-spec`). */
export interface Attribute {
  line: number;
  /** In lower case, without options. */
  name: string;
  /** What stands behind semicolons, in lower case: `lang-de`. */
  options: readonly string[];
  value: string;
}

/** A line's attribute description and what follows it, not decoded. */
export interface Written {
  name: string;
  options: readonly string[];
  /** Behind the first colon. */
  rest: string;
}

const longestDescription = 300;

/** A name or a numeric object identifier, with options (RFC 4512 section 2.5); servers add options with `=` and `*`. */
const descriptionForm = /^[a-z0-9][a-z0-9._-]*(?:;[a-z0-9_=*-]+)*$/;

const noOptions: readonly string[] = [];

/** Undefined where the line names no attribute. */
export function readDescription(text: string): Written | undefined {
  const colon = text.slice(0, longestDescription).indexOf(':');
  if (colon < 1) return undefined;
  const description = text.slice(0, colon).toLowerCase();
  if (!descriptionForm.test(description)) return undefined;
  const rest = text.slice(colon + 1);
  if (!description.includes(';')) return { name: description, options: noOptions, rest };
  const [name = '', ...options] = description.split(';');
  return { name, options, rest };
}

const base64Form = /^[A-Za-z0-9+/]*={0,2}$/;

function decoded(text: string): Result<string, string> {
  const packed = text.replaceAll(' ', '');
  if (packed.length % 4 !== 0 || !base64Form.test(packed)) return failed('is not base64, as its two colons say');
  const bytes = Buffer.from(packed, 'base64');
  return isUtf8(bytes) ? ok(bytes.toString('utf8')) : failed('holds bytes that are no text in UTF-8');
}

/**
 * The value behind an attribute's first colon (RFC 2849, `value-spec`).
 * @returns the error is a clause for a report
 */
export function readValue(rest: string): Result<string, string> {
  if (rest.startsWith('<')) return failed('stands in another file or on the web, which Kith does not open');
  if (rest.startsWith(':')) return decoded(rest.slice(1));
  let start = 0;
  while (rest[start] === ' ') start++;
  return ok(rest.slice(start));
}
