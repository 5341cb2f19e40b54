import { type Attributes, attributesOf, textOf, textsOf } from '../json/attributes.ts';
import type { Collected } from '../json/collected.ts';
import { type JsonValue, plainText } from '../json/value.ts';
import type { ToldTopic } from '../record.ts';
import { toldTopic } from '../told-topic.ts';
import { readYesOrNo } from '../values.ts';
import { pluralsOf } from './plural.ts';

/**
 * Kith's own schema extension for users (RFC 7643, section 3.3): what SCIM has no attributes for. The README of the
 * publisher documents it.
 */
export const kithSchema = 'urn:ietf:params:scim:schemas:extension:kith:2.0:User';

/** `{ value, level, date, evidence: [] }`, or the topic alone. */
function topicOf(value: JsonValue | undefined, attributes: Attributes): ToldTopic | undefined {
  const topic = plainText(value);
  if (topic === undefined) return undefined;
  return toldTopic(topic, {
    level: textOf(attributes, 'level')?.toLowerCase(),
    date: textOf(attributes, 'date'),
    source: textOf(attributes, 'source'),
    evidence: textsOf(attributes, 'evidence'),
  });
}

/** `{ kind, places }`, or the kind alone. */
function opennessOf(value: JsonValue | undefined, attributes: Attributes): string | undefined {
  const kind = textOf(attributes, 'kind') ?? plainText(value);
  const places = textOf(attributes, 'places');
  return kind === undefined || places === undefined ? kind : `${kind} (${places})`;
}

/** What the extension says of a person, added to what else the resource says. */
export function addExtension(collected: Collected, value: JsonValue | undefined): void {
  const extension = attributesOf(value);
  for (const { attributes, value: topic } of pluralsOf(extension.get('expertise'))) {
    const told = topicOf(topic, attributes);
    if (told !== undefined) collected.addTopic(told, 'expertise');
  }
  for (const { value: topic } of pluralsOf(extension.get('interests'))) collected.add('interests', 'interests', topic);
  for (const { value: alias } of pluralsOf(extension.get('aliases'))) collected.add('aliases', 'aliases', alias);
  for (const { attributes, value: kind } of pluralsOf(extension.get('opento'))) {
    collected.add('open_to', 'openTo', opennessOf(kind, attributes));
  }
  for (const { value: handle } of pluralsOf(extension.get('handles'))) collected.add('handles', 'handles', handle);
  collected.add('availability', 'availability', extension.get('availability'));
  collected.add('pronouns', 'pronouns', extension.get('pronouns'));
  const listed = textOf(extension, 'listed');
  if (listed !== undefined && readYesOrNo(listed) === false) collected.hide('listed');
  else collected.add('listed', 'listed', listed);
}
