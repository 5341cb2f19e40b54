import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../../publisher/export/escapes.ts';
import { asMarkup } from './markup.ts';
import { choicesOf, type Question, type Survey } from './survey.ts';
import type { SurveyWords } from './words.ts';

/** The columns that its importer reads; others would become attributes of the question. */
const columns = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
  'assessment_value',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** A list of which one answer is chosen, and a long text. */
const types = { list: 'L', text: 'T' } as const;

function answerRow(label: string, value: number | undefined, language: string): Row {
  // A code has five characters at most.
  const name = value === undefined ? 'NA' : `A${value}`;
  const row = { class: 'A', 'type/scale': '0', name, text: asMarkup(label), language };
  return value === undefined ? row : { ...row, assessment_value: String(value) };
}

function questionRows({ id, scale, text }: Question, language: string): Row[] {
  const question: Row = {
    class: 'Q',
    name: id,
    relevance: '1',
    text: asMarkup(text),
    language,
    mandatory: 'N',
    other: 'N',
  };
  if (scale === undefined) return [{ ...question, 'type/scale': types.text }];
  const answers = choicesOf(scale).map(({ label, value }) => answerRow(label, value, language));
  return [{ ...question, 'type/scale': types.list }, ...answers];
}

/**
 * LimeSurvey's "Tab Separated Value survey structure" (manual page of that name, and `TSVImportSurvey` in its source): a
 * row for each setting, group, question and answer; what follows belongs to what came before.
 */
export function limeSurveyOf({ sections, set }: Survey, { asked, language }: SurveyWords): string {
  const settings: Row[] = [
    { class: 'S', name: 'language', text: language },
    // A page for each group.
    { class: 'S', name: 'format', text: 'G' },
    { class: 'SL', name: 'surveyls_title', text: asMarkup(set.title), language },
    { class: 'SL', name: 'surveyls_description', text: asMarkup(set.credit), language },
  ];
  const groups = sections.flatMap((section, index): Row[] => [
    { class: 'G', 'type/scale': String(index + 1), name: asMarkup(asked[section.asked]), relevance: '1', language },
    ...section.questions.flatMap((question) => questionRows(question, language)),
  ]);
  const rows = [...settings, ...groups].map((row) => columns.map((column) => guarded(row[column] ?? '')));
  return stringify([[...columns], ...rows], { delimiter: '\t', record_delimiter: '\r\n', bom: true });
}
