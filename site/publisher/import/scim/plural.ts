import { type Attributes, attributesOf, textOf } from '../json/attributes.ts';
import { isObject, itemsOf, type JsonValue } from '../json/value.ts';

/** One value of a multi-valued attribute (RFC 7643, section 2.4), which some systems write as a plain text. */
export interface Plural {
  value: JsonValue | undefined;
  /** In lower case: `work`. */
  type: string;
  attributes: Attributes;
}

function pluralOf(item: JsonValue): Plural {
  const attributes = attributesOf(item);
  const type = (textOf(attributes, 'type') ?? '').toLowerCase();
  return { value: isObject(item) ? attributes.get('value') : item, type, attributes };
}

function rank({ attributes, type }: Plural): number {
  if (textOf(attributes, 'primary')?.toLowerCase() === 'true') return 0;
  return type === 'work' ? 1 : 2;
}

/** The values of an attribute, the primary one first, then those of work. */
export function pluralsOf(value: JsonValue | undefined): Plural[] {
  return itemsOf(value)
    .map(pluralOf)
    .sort((left, right) => rank(left) - rank(right));
}
