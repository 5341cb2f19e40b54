/** What a JSON text may hold (RFC 8259, section 3). */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Its members are read with `memberOf` alone: a source may well have members named `constructor` or `__proto__`. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A member of its own, never one that all objects have. */
export function memberOf(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The value as a list: its items, itself alone, or nothing where it is absent or null. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/**
 * A text, number or truth value as plain text; undefined for all else and for blank text. An escape like `\ud800`
 * without its other half becomes U+FFFD, so that the text can be written as UTF-8.
 */
export function plainText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.toWellFormed();
  return text.trim() === '' ? undefined : text;
}
