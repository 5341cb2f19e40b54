import type { ExpertiseLevel } from '@kith/shared/person/levels';
import type { Person } from '@kith/shared/person/person';
import { inBatches } from './batches.ts';
import type { ExportFormat } from './format.ts';
import { foldedLine } from './line.ts';
import { contentLine, textValue } from './vcard-line.ts';
import { evidenceTexts, opennessText } from './words.ts';

/** The nearest of the three levels that RFC 6715 §3.1 knows; ours stands beside it. */
const standardLevels: Readonly<Record<ExpertiseLevel, string>> = {
  foundation: 'beginner',
  working: 'average',
  advanced: 'expert',
  expert: 'expert',
};

const all = (name: string, values: readonly string[]) => values.map((value) => contentLine(name, textValue(value)));

const one = (name: string, value: string | undefined) => (value === undefined ? [] : all(name, [value]));

function expertiseLines({ expertise }: Person): string[] {
  return expertise.map(({ date, level, source, topic }, index) =>
    contentLine('EXPERTISE', textValue(topic), [
      ['INDEX', index + 1],
      ['LEVEL', level && standardLevels[level]],
      ['X-KITH-LEVEL', level],
      ['X-KITH-DATE', date],
      ['X-KITH-SOURCE', source],
    ]),
  );
}

function nameLines({ name }: Person): string[] {
  const { aliases, display, family = '', given = '' } = name;
  const parts = [family, given, '', '', ''].map(textValue).join(';');
  return [
    contentLine('FN', textValue(display)),
    ...(family === '' && given === '' ? [] : [contentLine('N', parts)]),
    ...(aliases.length === 0 ? [] : [contentLine('NICKNAME', aliases.map(textValue).join(','))]),
  ];
}

function contactLines({ department, email, handles, location, profileUrl }: Person): string[] {
  const work = [['TYPE', 'work']] as const;
  return [
    ...(email === undefined ? [] : [contentLine('EMAIL', textValue(email), work)]),
    ...handles.map((handle) => contentLine('SOCIALPROFILE', textValue(handle), [['VALUE', 'text']])),
    ...(department === undefined ? [] : [contentLine('ORG', `;${textValue(department)}`)]),
    ...(location === undefined ? [] : [contentLine('ADR', `;;;${textValue(location)};;;`, work)]),
    ...(profileUrl === undefined ? [] : [contentLine('URL', profileUrl)]),
  ];
}

/** One person as a card; what vCard has no word for is in properties that begin with `X-`. */
function card(person: Person): string {
  const { id, updated } = person;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    contentLine('UID', textValue(id), [['VALUE', 'text']]),
    ...nameLines(person),
    ...one('PRONOUNS', person.pronouns),
    ...one('TITLE', person.title),
    ...contactLines(person),
    ...one('TZ', person.timeZone),
    ...one('X-MANAGER', person.manager),
    ...expertiseLines(person),
    ...all('X-KITH-EVIDENCE', evidenceTexts(person)),
    ...person.interests.map(({ topic }, index) => contentLine('INTEREST', textValue(topic), [['INDEX', index + 1]])),
    ...all('X-KITH-OPEN-TO', person.openTo.map(opennessText)),
    ...one('X-KITH-AVAILABILITY', person.availability),
    ...(updated === undefined ? [] : [contentLine('REV', `${updated.replaceAll('-', '')}T000000Z`)]),
    'END:VCARD',
  ];
  return lines.map(foldedLine).join('');
}

/** Cards of version 4 (RFC 6350) with the expertise and interests of RFC 6715 and the pronouns of RFC 9554. */
export const vcard: ExportFormat = {
  title: 'vCard 4',
  mediaType: 'text/vcard; charset=utf-8',
  ending: '.vcf',
  async *write(people) {
    for await (const batch of inBatches(people)) yield batch.map(card).join('');
  },
};
