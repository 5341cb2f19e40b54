import type { SourceFile, SourceFormat } from './format.ts';
import { identify, userRecord } from './graph/user.ts';
import { type Attributes, attributesOf, textOf } from './json/attributes.ts';
import { keysIn } from './json/keys.ts';
import { Notes, quoted } from './json/notes.ts';
import { itemsOf, type JsonObject } from './json/value.ts';
import { readJson } from './json.ts';
import type { Reading } from './record.ts';

/** A page of a collection holds its items in this member (OData JSON Format 4.01, section 12). */
const lists = ['value'];

/** Members of which a user, or a profile, has at least one. */
const ofPeople = ['userprincipalname', 'displayname', 'givenname', 'surname', 'mail', 'names', 'profile'];

/** The file ends with a page that names another one. */
function endsEarly(around: JsonObject | undefined): boolean {
  return textOf(attributesOf(around), '@odata.nextlink') !== undefined;
}

/** Why an item is no person, and what becomes of it; undefined for a person. */
function refusal(item: Attributes): { reason: string; skip: boolean } | undefined {
  const type = textOf(item, '@odata.type')?.toLowerCase() ?? '';
  if (type !== '' && type !== '#microsoft.graph.user' && type !== '#microsoft.graph.profile') {
    return { reason: `is of the type ${quoted(type)}, not a user`, skip: true };
  }
  if (item.has('@removed')) return { reason: 'tells of a user who was removed', skip: true };
  if (item.has('error')) return { reason: 'is an error answer of Microsoft Graph, not a user', skip: false };
  const says = (name: string) => itemsOf(item.get(name)).some((part) => part !== '');
  if (ofPeople.some(says)) return undefined;
  return { reason: 'is not a user of Microsoft Graph: it has no name and no address', skip: false };
}

async function* read(source: SourceFile): AsyncGenerator<Reading> {
  const { file } = source;
  const keyOf = await keysIn(source, lists, identify);
  const notes = new Notes(file);
  let last: JsonObject | undefined;
  for await (const reading of readJson(source, lists)) {
    if (reading.kind !== 'record') {
      yield reading;
      continue;
    }
    const { line, value } = reading;
    last = reading.around;
    const refused = refusal(attributesOf(value));
    if (refused === undefined) yield { kind: 'record', record: userRecord(line, value, keyOf, notes) };
    else if (refused.skip) notes.add(line, refused.reason, 'it is not read');
    else {
      const outcome = 'the record is left out';
      yield { kind: 'rejected', fault: { severity: 'error', file, line, reason: refused.reason, outcome } };
    }
  }
  for (const fault of notes.faults()) yield { kind: 'fault', fault };
  if (!endsEarly(last)) return;
  const reason = 'the last page of users names another one (@odata.nextLink)';
  const outcome = 'fetch the other pages too, and give all of them';
  yield { kind: 'fault', fault: { severity: 'warning', file, reason, outcome } };
}

/** Microsoft Graph: users as pages of `GET /users`, a list, lines, or one alone, and profiles. */
export const graph: SourceFormat = {
  name: 'graph',
  title: 'Microsoft Graph',
  recognises: (start) =>
    /^\s*[[{]/.test(start) && /graph\.microsoft\.com|#microsoft\.graph\.|"userPrincipalName"\s*:/i.test(start),
  read,
};
