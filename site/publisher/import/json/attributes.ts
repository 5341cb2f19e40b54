import { isObject, itemsOf, type JsonValue, plainText } from './value.ts';

/** The members of an object of a source whose names have no case. */
export type Attributes = ReadonlyMap<string, JsonValue>;

/** By name in lower case; of names that differ in case alone the first counts. Empty for what is no object. */
export function attributesOf(value: JsonValue | undefined): Attributes {
  const attributes = new Map<string, JsonValue>();
  if (!isObject(value)) return attributes;
  for (const [name, member] of Object.entries(value)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, member);
  }
  return attributes;
}

/** @param name in lower case */
export function textOf(attributes: Attributes, name: string): string | undefined {
  return plainText(attributes.get(name));
}

/**
 * The plain texts of a list, or of a single value.
 * @param name in lower case
 */
export function textsOf(attributes: Attributes, name: string): string[] {
  return itemsOf(attributes.get(name))
    .map(plainText)
    .filter((text) => text !== undefined);
}
