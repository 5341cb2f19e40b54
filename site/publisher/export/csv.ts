import type { Person } from '@kith/shared/person/person';
import { stringify } from 'csv-stringify/sync';
import { type Column, columns } from '../import/columns.ts';
import { inBatches } from './batches.ts';
import { guarded, joined } from './escapes.ts';
import type { ExportFormat } from './format.ts';
import { evidenceTexts, opennessText, topicText } from './words.ts';

/**
 * The name in columns. A name with a comma and without parts stands as the preferred one: `Lovelace, Ada` as a name
 * would be read as family and given name.
 */
function nameCells({ name }: Person): Partial<Record<Column, string>> {
  const whole = name.given === undefined && name.family === undefined && name.display.includes(',');
  return {
    [whole ? 'preferred' : 'name']: name.display,
    given: name.given ?? '',
    family: name.family ?? '',
    aliases: joined(name.aliases),
  };
}

function cells(person: Person): Partial<Record<Column, string>> {
  return {
    ...nameCells(person),
    id: person.id,
    pronouns: person.pronouns ?? '',
    email: person.email ?? '',
    handles: joined(person.handles),
    title: person.title ?? '',
    department: person.department ?? '',
    location: person.location ?? '',
    timezone: person.timeZone ?? '',
    manager: person.manager ?? '',
    expertise: joined(person.expertise.map(topicText)),
    evidence: joined(evidenceTexts(person)),
    interests: joined(person.interests.map(({ topic }) => topic)),
    open_to: joined(person.openTo.map(opennessText)),
    availability: person.availability ?? '',
    profile: person.profileUrl ?? '',
    updated: person.updated ?? '',
  };
}

function row(person: Person): string[] {
  const written = cells(person);
  return columns.map((column) => guarded(written[column] ?? ''));
}

/**
 * The columns of `import/columns.ts` as CSV (RFC 4180), in UTF-8 with a byte order mark, without which spreadsheets
 * take it for windows-1252. A topic's own source and date have no column. `listed` stays empty: an export consents to
 * nothing.
 */
export const csv: ExportFormat = {
  title: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  ending: '.csv',
  async *write(people) {
    const options = { record_delimiter: '\r\n' };
    yield stringify([[...columns]], { ...options, bom: true });
    for await (const batch of inBatches(people)) yield stringify(batch.map(row), options);
  },
};
