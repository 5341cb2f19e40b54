import type { Fault } from '../report.ts';
import type { BankItem } from './bank.ts';
import { columnsNamed, type Headings } from './headings.ts';
import {
  type LabelLanguage,
  type LabelScale,
  labelKey,
  labelScales,
  labelValues,
  notApplicableKeys,
} from './labels.ts';
import type { Mapping, MappingItem } from './mapping.ts';

/** A question of the survey, and how its column is read. */
export interface SurveyQuestion {
  /** In small letters, as in a report. */
  id: string;
  text: string;
  lowest: number;
  highest: number;
  /** The lowest score that counts as positive. */
  positive: number;
  reversed: boolean;
  /** What it asks about together with others, as the survey bank says. */
  construct?: string;
  /** The place of its column in a row. */
  column: number;
  /** What the labels count, by their keys; undefined: nowhere. */
  labels: ReadonlyMap<string, number | undefined>;
}

const isLabelScale = (id: string): id is LabelScale => labelScales.some((scale) => scale === id);

/** The one column that a name means, or why there is none. */
export function columnOf(
  name: string,
  headings: Headings,
  { file }: Mapping,
  line: number,
): { place: number } | { fault: Fault } {
  const [place, ...others] = columnsNamed(name, headings);
  const fault = { severity: 'error', file, line, field: 'column', value: name } as const;
  if (place === undefined)
    return { fault: { ...fault, reason: 'stands over no column of the survey', outcome: 'it is left out' } };
  if (others.length === 0) return { place };
  const forms = [place, ...others].map((one) => `"${headings.columns[one]?.[0] ?? ''}"`).slice(0, 3);
  const reason = `stands over ${others.length + 1} columns: ${forms.join(', ')}`;
  return { fault: { ...fault, reason, outcome: 'it is left out; name the whole heading' } };
}

/** Labels of the scale, of the bank's own words, of the whole mapping, and of the item, the last before the first. */
function labelsOf(
  item: MappingItem,
  known: BankItem | undefined,
  { answers, labels: languages, notApplicable }: Mapping['data'],
): Map<string, number | undefined> {
  const scale = item.scale ?? (known?.scaled.id.startsWith('agreement') === true ? 'agreement' : known?.scaled.id);
  const usual = isLabelScale(scale ?? 'agreement') ? (scale ?? 'agreement') : undefined;
  const own = Object.entries({ ...answers, ...item.answers });
  const values = new Map<string, number | undefined>([...notApplicableKeys].map((key) => [key, undefined]));
  const preset = usual !== undefined && isLabelScale(usual) ? labelValues(usual, languages as LabelLanguage[]) : [];
  for (const [key, value] of preset) values.set(key, value);
  for (const [place, label] of (known?.scaled.answers ?? []).entries()) values.set(labelKey(label), place + 1);
  for (const label of notApplicable) values.set(labelKey(label), undefined);
  for (const [label, value] of own) values.set(labelKey(label), value);
  return values;
}

function questionOf(
  item: MappingItem,
  line: number,
  bank: ReadonlyMap<string, BankItem>,
  headings: Headings,
  mapping: Mapping,
): SurveyQuestion | Fault {
  const known = bank.get(item.id.toUpperCase());
  const text = item.text ?? known?.text;
  const fault = { severity: 'error', file: mapping.file, line, field: 'items', value: item.id } as const;
  if (text === undefined)
    return { ...fault, reason: 'is no question of the survey bank', outcome: 'it is left out; add its "text"' };
  const lowest = item.lowest ?? 1;
  const highest = item.highest ?? known?.scaled.answers.length ?? 5;
  if (highest <= lowest)
    return { ...fault, reason: 'has a scale that ends where it begins', outcome: 'it is left out' };
  const names = item.column === undefined ? [item.id, text] : [item.column];
  const name = names.find((candidate) => columnsNamed(candidate, headings).length > 0) ?? names[0] ?? item.id;
  const column = columnOf(name, headings, mapping, line);
  if ('fault' in column) return column.fault;
  return {
    id: item.id.toLowerCase(),
    text,
    lowest,
    highest,
    positive: item.positive ?? known?.scaled.positive ?? Math.floor((lowest + highest) / 2) + 1,
    reversed: item.reversed ?? known?.reversed ?? false,
    ...(known === undefined ? {} : { construct: known.construct }),
    column: column.place,
    labels: labelsOf(item, known, mapping.data),
  };
}

/** The questions that the mapping names; without any, every one of the bank that has a column. */
export function questionsIn(
  mapping: Mapping,
  bank: ReadonlyMap<string, BankItem>,
  headings: Headings,
  report: (fault: Fault) => void,
): SurveyQuestion[] {
  const named = mapping.data.items;
  const found = [...bank.values()]
    .filter(({ id, text }) => columnsNamed(id, headings).length === 1 || columnsNamed(text, headings).length === 1)
    .map(({ id }): MappingItem => ({ id }));
  const questions = (named ?? found).flatMap((item, place): SurveyQuestion[] => {
    const line = named === undefined ? 1 : mapping.lineOf('items', place, item.column === undefined ? 'id' : 'column');
    const question = questionOf(item, line, bank, headings, mapping);
    if (!('severity' in question)) return [question];
    report(question);
    return [];
  });
  const seen = new Set<string>();
  return questions.filter(({ id }, place) => {
    if (!seen.has(id)) return seen.add(id);
    const reason = 'is in the mapping twice';
    const line = mapping.lineOf('items', place);
    report({
      severity: 'error',
      file: mapping.file,
      line,
      field: 'items',
      value: id,
      reason,
      outcome: 'the first counts',
    });
    return false;
  });
}

/** What an answer counts before it is turned round. */
export type Answer = { value: number } | 'none' | 'unknown';

/**
 * The answer in a cell: a label of the question, a number of its scale, a number with its label (`4 - Agree`, `Agree (4)`), or the
 * code of a LimeSurvey answer (`A4`).
 */
export function answerIn(cell: string, { highest, labels, lowest }: SurveyQuestion): Answer {
  const text = cell.trim();
  if (text === '') return 'none';
  const key = labelKey(text);
  if (labels.has(key)) {
    const value = labels.get(key);
    return value === undefined ? 'none' : { value };
  }
  const number =
    /^A?(-?\d{1,4})(?:[.,]0+)?$/.exec(text)?.[1] ??
    /^(-?\d{1,4})\s*[-–—=:.)]\s*\D/.exec(text)?.[1] ??
    /\D\((-?\d{1,4})\)$/.exec(text)?.[1];
  const value = Number(number);
  if (number !== undefined && value >= lowest && value <= highest) return { value };
  // What Kith's file for Qualtrics exports for an answer that counts nowhere.
  return value === 99 ? 'none' : 'unknown';
}
