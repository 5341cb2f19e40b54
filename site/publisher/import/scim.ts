import type { SourceFile, SourceFormat } from './format.ts';
import { type Attributes, attributesOf, textOf, textsOf } from './json/attributes.ts';
import { keysIn } from './json/keys.ts';
import { Notes, quoted } from './json/notes.ts';
import type { JsonObject } from './json/value.ts';
import { readJson } from './json.ts';
import type { Reading } from './record.ts';
import { kithSchema } from './scim/extension.ts';
import { enterpriseSchema, identify, userRecord, userSchema } from './scim/user.ts';

/** A ListResponse holds the resources in this member (RFC 7644, section 3.4.2). */
const lists = ['Resources'];

const known: ReadonlySet<string> = new Set([userSchema, enterpriseSchema, kithSchema].map((urn) => urn.toLowerCase()));
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:group';

/** The schemas of the resource (RFC 7643, section 3), in lower case. */
function schemasOf(resource: Attributes): string[] {
  return textsOf(resource, 'schemas').map((schema) => schema.toLowerCase());
}

/** What a resource is; a user may come without `schemas`, but never without anything that users have. */
function kindOf(resource: Attributes): 'user' | 'group' | 'other' {
  const schemas = schemasOf(resource);
  if (schemas.includes(groupSchema)) return 'group';
  if (schemas.includes(userSchema.toLowerCase()) || resource.has('username')) return 'user';
  if (textOf(attributesOf(resource.get('meta')), 'resourcetype')?.toLowerCase() === 'group') return 'group';
  return schemas.length === 0 && (resource.has('name') || resource.has('displayname')) ? 'user' : 'other';
}

function noteSchemas(line: number, user: Attributes, notes: Notes): void {
  const urns = new Set([...schemasOf(user), ...Array.from(user.keys()).filter((name) => name.startsWith('urn:'))]);
  for (const urn of urns) {
    if (!known.has(urn)) notes.add(line, `the schema ${quoted(urn)} means nothing to Kith`, 'it is not read');
  }
}

/** How many resources the service has, if the list says so. */
function totalOf(around: JsonObject): number {
  const total = Number(textOf(attributesOf(around), 'totalresults') ?? 0);
  return Number.isFinite(total) ? total : 0;
}

async function* read(source: SourceFile): AsyncGenerator<Reading> {
  const { file } = source;
  const keyOf = await keysIn(source, lists, identify);
  const notes = new Notes(file);
  let resources = 0;
  let total = 0;
  let around: JsonObject | undefined;
  for await (const reading of readJson(source, lists)) {
    if (reading.kind !== 'fault') resources++;
    if (reading.kind !== 'record') {
      yield reading;
      continue;
    }
    const { line, value } = reading;
    if (around !== reading.around) total = Math.max(total, totalOf(reading.around));
    around = reading.around;
    const resource = attributesOf(value);
    const kind = kindOf(resource);
    if (kind === 'user') {
      noteSchemas(line, resource, notes);
      yield { kind: 'record', record: userRecord(line, value, keyOf, notes) };
    } else if (kind === 'group') notes.add(line, 'is a group, not a person', 'groups are not read');
    else {
      const reason = 'is not a SCIM user: it has no userName, and no schemas that say so';
      yield { kind: 'rejected', fault: { severity: 'error', file, line, reason, outcome: 'the record is left out' } };
    }
  }
  for (const fault of notes.faults()) yield { kind: 'fault', fault };
  if (resources >= total) return;
  const reason = `the list says that there are ${total} resources, the file has ${resources}`;
  const outcome = 'ask for the other pages too (startIndex), and give all of them';
  yield { kind: 'fault', fault: { severity: 'warning', file, reason, outcome } };
}

/** SCIM 2.0: users as a ListResponse (RFC 7644, section 3.4.2), a list, lines, or one alone. */
export const scim: SourceFormat = {
  name: 'scim',
  title: 'SCIM 2.0',
  recognises: (start) => /^\s*[[{]/.test(start) && start.toLowerCase().includes('urn:ietf:params:scim:'),
  read,
};
