import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Construct, constructSchema, questionSetSchema, type Scale, scaleSchema } from '@kith/shared/survey/bank';
import { parse } from 'csv-parse/sync';
import { Model } from 'survey-core';
import { lintSurvey } from 'survey-core/linter';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod/mini';
import { readFrontMatter } from '../../../publisher/content/frontmatter.ts';
import { unguarded } from '../../../publisher/export/escapes.ts';
import { contentFiles } from '../../../publisher/sources.ts';
import { survey as words } from '../../strings/en/survey.ts';
import { surveyFormatNames, surveyFormats } from './formats.ts';
import { choicesOf, type Question, type Survey, surveyOf } from './survey.ts';

const content = join(import.meta.dirname, '../../../content');

async function listed<Entry extends { id: string }>(file: string, schema: z.ZodMiniType<Entry>) {
  const entries = z.array(schema).parse(parseYaml(await readFile(join(content, 'surveys', file), 'utf-8')));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

const scales: ReadonlyMap<string, Scale> = await listed('scales.yml', scaleSchema);
const constructs: ReadonlyMap<string, Construct> = await listed('constructs.yml', constructSchema);
const surveys = (await contentFiles(content, 'surveys/*.md', content)).map(({ path, text }) => {
  const matter = readFrontMatter(text);
  const id = path.replace(/^.*\//, '').replace('.md', '');
  return surveyOf(id, questionSetSchema.parse(matter.ok ? matter.value.data : undefined), scales, constructs);
});

const questionsOf = (survey: Survey): Question[] => survey.sections.flatMap(({ questions }) => questions);

/** A set that somebody wrote who means harm, or who likes signs. */
const hostile: Survey = surveyOf(
  'hostile',
  {
    title: '=HYPERLINK("https://x.example")',
    order: 1,
    source: { text: '@SUM(1)' },
    licence: '+1',
    credit: '-1;=2',
    caution: '\t=1',
    items: [
      {
        id: 'X1',
        construct: 'skill',
        asked: 'everyone',
        text: `=1+1 "quoted"\t{TOKEN} $${'{e://Field/x}'} <b>a & b</b>`,
        scale: 'agreement',
        reversed: false,
      },
      { id: 'X2', construct: 'skill', asked: 'expert', text: '[[PageBreak]] [my organisation]', reversed: false },
    ],
  },
  scales,
  constructs,
);

test('every question is written under one id only, in whichever set', () => {
  const ids = surveys.flatMap(questionsOf).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a question with a scale that nobody wrote stops the build', () => {
  const set = { ...hostile.set, items: [{ id: 'X1', construct: 'skill', text: 'x', scale: 'nine-points' }] };
  expect(() => surveyOf('x', questionSetSchema.parse(set), scales, constructs)).toThrow(
    'content/surveys/x.md, X1: there is no scale "nine-points" in scales.yml.',
  );
});

test.each(surveyFormatNames)(
  'who takes a set away as %s has every question, word for word, with its credit',
  (name) => {
    for (const survey of surveys) {
      const text = surveyFormats[name].write(survey, words.file);
      const plain = name === 'csv' ? text.replaceAll('""', '"') : text;
      for (const question of questionsOf(survey)) {
        expect(plain, survey.id).toContain(question.text);
        expect(plain, survey.id).toContain(question.id);
      }
      const credit = name === 'surveyjs' ? JSON.stringify(survey.set.credit).slice(1, -1) : survey.set.credit;
      expect(name === 'limesurvey' ? plain.replaceAll('""', '"') : plain, survey.id).toContain(credit);
    }
  },
);

describe('SurveyJS', () => {
  test.each([...surveys, hostile])('loads $id without a complaint, and takes every answer', (survey) => {
    const json: unknown = JSON.parse(surveyFormats.surveyjs.write(survey, words.file));
    const model = new Model(json);
    expect(model.jsonErrors ?? []).toEqual([]);
    // What stands in braces is looked for among the answers, and left as it is where it is none.
    const errors = lintSurvey(json).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ ruleId }) => ruleId).filter((rule) => rule !== 'reference/unknown')).toEqual([]);
    for (const { id, scale, text } of questionsOf(survey)) {
      const question = model.getQuestionByName(id);
      expect(question.title).toBe(text);
      for (const { label, value } of scale === undefined ? [] : choicesOf(scale)) {
        question.value = value ?? 'none';
        expect(question.displayValue).toBe(label);
      }
    }
    expect(model.validate()).toBe(true);
  });
});

describe('LimeSurvey', () => {
  const rowsOf = (survey: Survey): Record<string, string>[] =>
    parse(surveyFormats.limesurvey.write(survey, words.file), { delimiter: '\t', columns: true, bom: true });

  test.each([...surveys, hostile])('finds in $id what its importer looks for, in the order that it needs', (survey) => {
    const rows = rowsOf(survey);
    const classes = rows.map((row) => row['class'] ?? '').join(' ');
    expect(classes).toMatch(/^S S SL SL (?:G (?:Q(?: A)* ?)+ ?)+$/);
    expect(rows.filter((row) => row['class'] === 'Q').map((row) => row['name'])).toEqual(
      questionsOf(survey).map(({ id }) => id),
    );
    for (const row of rows) {
      // A code is no longer than the column of its database, and a question's is of letters and digits.
      if (row['class'] === 'A') expect(row['name']).toMatch(/^[A-Z0-9]{1,5}$/);
      if (row['class'] === 'Q') expect(row['name']).toMatch(/^[A-Z][A-Za-z0-9]{0,19}$/);
      if (row['class'] === 'Q') expect(['L', 'T']).toContain(row['type/scale']);
      // What stands in braces is computed.
      if (row['class'] === 'Q') expect(row['text']).not.toContain('{');
    }
  });

  test('counts each answer as the scale does, and the one that counts nowhere not at all', () => {
    const kith = surveys.find(({ id }) => id === 'kith');
    const rows = kith === undefined ? [] : rowsOf(kith);
    const first = rows.findIndex((row) => row['class'] === 'Q');
    expect(rows.slice(first + 1, first + 7).map((row) => [row['text'], row['assessment_value']])).toEqual([
      ['Strongly disagree', '1'],
      ['Disagree', '2'],
      ['Neither agree nor disagree', '3'],
      ['Agree', '4'],
      ['Strongly agree', '5'],
      ['Does not apply', ''],
    ]);
  });
});

/** What its manual says of the advanced format, for the parts that Kith writes. */
const qualtricsFile =
  /^\[\[AdvancedFormat\]\]\n\n(?:\[\[Block:[^[\]\n]+\]\]\n\n(?:\[\[Question:(?:MC:SingleAnswer:Vertical\]\]\n\[\[ID:\w+\]\]\n(?!\[\[).+\n\[\[AdvancedChoices\]\]\n(?:\[\[Choice:\d+\]\]\n(?!\[\[).+\n)+|TE:Essay\]\]\n\[\[ID:\w+\]\]\n(?!\[\[).+\n|DB\]\]\n(?!\[\[).+\n)\n?)+)+$/;

describe('Qualtrics', () => {
  test.each([...surveys, hostile])('can tell in $id each question from the next', (survey) => {
    const text = surveyFormats.qualtrics.write(survey, words.file);
    expect(text).toMatch(qualtricsFile);
    expect([...text.matchAll(/\[\[ID:(\w+)\]\]/g)].map(([, id]) => id)).toEqual(
      questionsOf(survey).map(({ id }) => id),
    );
    expect(text).not.toMatch(/\$\{/);
  });
});

describe('a spreadsheet', () => {
  test.each(['csv', 'limesurvey'] as const)('computes nothing of what stands in a file for %s', (name) => {
    const delimiter = name === 'csv' ? ',' : '\t';
    const rows: string[][] = parse(surveyFormats[name].write(hostile, words.file), { delimiter, bom: true });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^["\s]*[=+\-@]/u);
  });

  test('has one question a row, and gives its words back', () => {
    const rows: Record<string, string>[] = parse(surveyFormats.csv.write(hostile, words.file), {
      columns: true,
      bom: true,
    });
    expect(rows.map((row) => unguarded(row['question'] ?? ''))).toEqual(questionsOf(hostile).map(({ text }) => text));
    expect(rows[0]?.['answers']).toMatch(/^1 = Strongly disagree; .*; Does not apply$/);
  });
});
