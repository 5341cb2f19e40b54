import type { Person } from '@kith/shared/person/person';
import { stringify } from 'csv-stringify/sync';
import { stringify as yaml } from 'yaml';
import { guarded } from '../export/escapes.ts';
import type { BankItem } from '../survey/bank.ts';
import { assumptions } from './assumptions.ts';
import { atWork, daysLater, type Quarter } from './calendar.ts';
import type { Chance } from './chance.ts';

const { survey } = assumptions;

/** A survey of a quarter: what a survey tool exports, and what `kith measure` has to be told of it. */
export interface SimulatedSurvey {
  /** CSV as Qualtrics exports it, answers as words. */
  results: string;
  /** YAML. */
  mapping: string;
}

export interface Surveying {
  people: readonly Person[];
  /** Whether somebody has a learning log by then. */
  takesPart: (id: string) => boolean;
  /** The questions of the survey bank. */
  bank: ReadonlyMap<string, BankItem>;
}

/** A question that is asked, and how it is answered on average. */
interface Asked {
  item: BankItem;
  mean: number;
  /** How much higher whoever takes part answers. */
  lift: number;
}

/**
 * Asks people drawn by lot in the last month of a quarter. Undefined where the bank has none of the questions that the assumptions
 * know answers to.
 */
export function surveyOf(
  quarter: Quarter,
  { bank, people, takesPart }: Surveying,
  chance: Chance,
): SimulatedSurvey | undefined {
  const asked = Object.entries(survey.answers).flatMap(([id, { lift, mean }]): Asked[] => {
    const item = bank.get(id);
    return item === undefined ? [] : [{ item, mean, lift }];
  });
  if (asked.length === 0) return undefined;
  const invited = people.filter(() => chance.happens(survey.invited));
  const answers = invited.flatMap((person) => {
    const taking = takesPart(person.id);
    return chance.happens(survey.answered[taking ? 'participant' : 'other'])
      ? [rowOf(person, taking, asked, quarter, chance)]
      : [];
  });
  const departments = Map.groupBy(invited, ({ department }) => department ?? '');
  departments.delete('');
  const mapping = {
    title: survey.title,
    invited: invited.length,
    finished: { column: 'Finished', is: ['True'] },
    group: {
      column: 'Department',
      invited: Object.fromEntries([...departments].sort().map(([name, own]) => [name, own.length])),
    },
    participant: { column: 'Participant', yes: ['Yes'], no: ['No'] },
  };
  return { results: exportOf(asked, answers), mapping: yaml(mapping) };
}

/** The columns of a row before the answers, and those after them. */
const before = [
  ['StartDate', 'Start Date', 'startDate'],
  ['EndDate', 'End Date', 'endDate'],
  ['Status', 'Response Type', 'status'],
  ['Progress', 'Progress', 'progress'],
  ['Finished', 'Finished', 'finished'],
  ['ResponseId', 'Response ID', '_recordId'],
] as const;
const after = [
  ['Participant', 'Do you learn from a colleague at present, or help one learn, by agreement?', 'QID90'],
  ['Department', 'Department', 'Department'],
] as const;

function exportOf(asked: readonly Asked[], answers: readonly string[][]): string {
  const questions = asked.map(({ item }, place) => [item.id, item.text, `QID${place + 1}`] as const);
  const columns = [...before, ...questions, ...after];
  const headings = [
    columns.map(([code]) => code),
    columns.map(([, text]) => text),
    columns.map(([, , id]) => JSON.stringify({ ImportId: id })),
  ];
  return stringify(
    [...headings, ...answers].map((row) => row.map(guarded)),
    { bom: true },
  );
}

function rowOf(person: Person, taking: boolean, asked: readonly Asked[], quarter: Quarter, chance: Chance): string[] {
  const begun = atWork(daysLater(quarter.to, -chance.whole(12, 28)), chance);
  const finished = !chance.happens(survey.brokenOff);
  // Who sees one thing brightly sees others so too.
  const mood = chance.normal(0, survey.moodDeviation);
  const cells = asked.map((question) => answerOf(question, mood + (taking ? question.lift : 0), chance));
  const answered = finished ? cells.length : chance.whole(0, cells.length - 1);
  return [
    timeText(begun),
    timeText(begun + chance.whole(90, 600) * 1000),
    'IP Address',
    finished ? '100' : '40',
    finished ? 'True' : 'False',
    `R_${chance.id().replaceAll(/[-_]/g, 'x').slice(0, 15)}`,
    ...cells.map((cell, place) => (place < answered ? cell : '')),
    finished ? (taking ? 'Yes' : 'No') : '',
    person.department ?? '',
  ];
}

/** A label of the question's scale, the words for what does not apply, or nothing. */
function answerOf({ item, mean }: Asked, shift: number, chance: Chance): string {
  const { answers, notApplicable } = item.scaled;
  if (chance.happens(survey.skipped)) return '';
  if (notApplicable !== undefined && chance.happens(survey.notApplicable)) return notApplicable;
  const value = Math.round(chance.normal(mean + shift, survey.deviation));
  const score = Math.min(Math.max(value, 1), answers.length);
  return answers[(item.reversed ? answers.length + 1 - score : score) - 1] ?? '';
}

/** `2026-03-04 10:15:00` */
const timeText = (time: number): string => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
