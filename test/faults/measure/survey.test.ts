import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isShown, type Place } from '@kith/shared/measure/figure';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { afterEach, describe, expect, test } from 'vitest';
import { contribution, folderWith, kith, row } from './kith.ts';

const bank = async (name: string) =>
  readFile(join(import.meta.dirname, '../../../site/content/surveys', name), 'utf-8');

/** The survey bank as the site has it. */
const house = {
  'kith.json': '{ "organisation": { "name": "Test" } }',
  'content/vocabulary/optics.md': '---\nprefLabel: Optics\nkind: topic\n---\n',
  'content/surveys/scales.yml': await bank('scales.yml'),
  'content/surveys/constructs.yml': await bank('constructs.yml'),
  'content/surveys/kith.md': await bank('kith.md'),
};

let base = '';
afterEach(() => rm(base, { recursive: true, force: true }));

/** Measures one export of a survey tool, in one command. */
async function measured(mapping: string, results: string, more: Record<string, string> = {}) {
  base = await folderWith({ ...house, 'mapping.yml': mapping, 'results.csv': results, ...more });
  return kith(base, 'measure --survey results.csv --mapping mapping.yml --period 2026-Q3 --out out');
}

const reportOf = async (): Promise<MeasuresReport> =>
  reportSchema.parse(JSON.parse(await readFile(join(base, 'out/2026-Q3.json'), 'utf-8')));

type SurveyMeasure = 'survey-score' | 'survey-positive' | 'response-rate' | 'construct-score';

const placeKey = (of: Place): string => JSON.stringify(Object.entries(of).sort());

/** A figure of the report, by the part that it is about; undefined where it is not told. */
function figure({ survey }: MeasuresReport, measure: SurveyMeasure, of: Place): number | undefined {
  const part = survey?.measures[measure].parts.find((one) => placeKey(one.of) === placeKey(of));
  return part !== undefined && isShown(part.value) ? part.value.shown : undefined;
}

/** Forty people: AE1 from 2 to 5, CA2 from 1 to 4, a department, whether they take part. */
const people = Array.from({ length: 40 }, (_, number) => ({
  ae1: (number % 4) + 2,
  ca2: (number % 4) + 1,
  department: number < 12 ? 'Sales' : 'Works',
  part: number % 2 === 0,
}));

const agreement = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
const label = (value: number): string => agreement[value - 1] ?? '';

const question = {
  ae1: 'When I am stuck on something in my work, I know who here could help me.',
  ca2: 'In the last month I kept a question to myself because I did not want to bother anyone.',
};

const cellText = (cell: string | number): string => `"${String(cell).replaceAll('"', '""')}"`;

const csv = (rows: readonly (readonly (string | number)[])[], delimiter = ','): string =>
  rows.map((cells) => `${cells.map(cellText).join(delimiter)}\n`).join('');

const exports: Record<string, { file: string; mapping?: string }> = {
  'Qualtrics, with three rows of headings and a preview': {
    file: csv([
      ['StartDate', 'Status', 'ResponseId', 'AE1', 'CA2'],
      ['Start Date', 'Response Type', 'Response ID', question.ae1, question.ca2],
      [
        '{"ImportId":"startDate"}',
        '{"ImportId":"status"}',
        '{"ImportId":"_recordId"}',
        '{"ImportId":"QID1"}',
        '{"ImportId":"QID2"}',
      ],
      ['2026-09-01', 'Survey Preview', 'R_0', 'Strongly disagree', 'Agree'],
      ...people.map(({ ae1, ca2 }, number) => ['2026-09-02', 'IP Address', `R_${number + 1}`, label(ae1), label(ca2)]),
    ]),
  },
  'LimeSurvey, with codes, answers by their codes, and unfinished rows': {
    file: csv(
      [
        ['id', 'submitdate', 'AE1', 'CA2'],
        ['1', '', 'A1', 'A1'],
        ...people.map(({ ae1, ca2 }, number) => [number + 2, '2026-09-02 10:00:00', `A${ae1}`, `A${ca2}`]),
      ],
      ';',
    ),
    mapping: 'finished: { column: submitdate }',
  },
  'LimeSurvey, with codes and words over the columns': {
    file: csv([
      ['Response ID', `AE1. ${question.ae1}`, `CA2. ${question.ca2}`],
      ...people.map(({ ae1, ca2 }, number) => [number, label(ae1), label(ca2)]),
    ]),
  },
  'SurveyMonkey, with two rows of headings and a matrix': {
    file: csv([
      ['Respondent ID', 'Collector ID', 'How do you learn here?', ''],
      ['', '', question.ae1, question.ca2],
      ...people.map(({ ae1, ca2 }, number) => [1000 + number, 7, label(ae1), label(ca2)]),
    ]),
  },
  'Google Forms, with a grid': {
    file: csv([
      ['Timestamp', `How is it? [${question.ae1}]`, `How is it? [${question.ca2}]`],
      ...people.map(({ ae1, ca2 }) => [
        '2026/09/02 9:00:00 AM GMT+2',
        `${ae1} - ${label(ae1)}`,
        `${ca2} - ${label(ca2)}`,
      ]),
    ]),
  },
  'Microsoft Forms, with spaces that nobody sees': {
    file: `\ufeff${csv([
      ['ID', 'Start time', 'Email', `${question.ae1}\u00a0`, `${question.ca2}\n`],
      ...people.map(({ ae1, ca2 }, number) => [number, '9/2/26', 'anonymous', label(ae1), label(ca2)]),
    ])}`,
  },
  'SurveyJS, with values': {
    file: csv([['AE1', 'CA2'], ['none', 'none'], ...people.map(({ ae1, ca2 }) => [ae1, ca2])]),
  },
};

describe('a survey export is mapped and reported in one command', () => {
  test.each(Object.entries(exports))('of %s', async (_tool, { file, mapping = '' }) => {
    const { code, output } = await measured(`title: Autumn\ninvited: 50\n${mapping}`, file);
    expect(output).toContain('Autumn: 40 of 50 who were asked have answered (80 %).');
    expect(code).toBe(0);
    const report = await reportOf();
    expect(report.survey?.measures['response-rate'].value).toEqual({ shown: 0.8 });
    expect(report.survey?.measures['response-rate'].base).toEqual({ shown: 50 });
    expect(figure(report, 'survey-score', { question: 'ae1' })).toBe(3.5);
    // Reversed: from 1 to 4 is from 5 to 2.
    expect(figure(report, 'survey-score', { question: 'ca2' })).toBe(3.5);
    expect(figure(report, 'survey-positive', { question: 'ca2' })).toBe(0.5);
    expect(report.survey?.items).toEqual([
      { id: 'ae1', text: question.ae1, lowest: 1, highest: 5 },
      { id: 'ca2', text: question.ca2, lowest: 1, highest: 5 },
    ]);
  });

  test.each([
    [
      'de',
      ['Stimme überhaupt nicht zu', 'stimme eher nicht zu', 'Teils/teils', 'Stimme zu', 'Stimme voll und ganz zu'],
      'Keine Angabe',
    ],
    [
      'fr',
      [
        'Pas du tout d’accord',
        "Plutôt pas d'accord",
        'Ni d’accord, ni pas d’accord',
        'D’accord',
        "Tout à fait d'accord",
      ],
      'Sans objet',
    ],
    [
      'es',
      [
        'Totalmente en desacuerdo',
        'En desacuerdo',
        'Ni de acuerdo ni en desacuerdo',
        'De acuerdo',
        'Totalmente de acuerdo',
      ],
      'No aplica',
    ],
    ['ja', ['全くそう思わない', 'そう思わない', 'どちらともいえない', 'そう思う', '強くそう思う'], '該当なし'],
    ['ar', ['لا أوافق بشدة', 'لا أوافق', 'محايد', 'أوافق', 'أوافق بشدة'], 'لا ينطبق'],
  ])('with the usual answers in %s', async (language, labels, none) => {
    const answers = people.map(({ ae1 }) => [labels[ae1 - 1] ?? '']);
    const { code } = await measured(`title: x\ninvited: 41\nlabels: [${language}]`, csv([['AE1'], [none], ...answers]));
    expect(code).toBe(0);
    expect(figure(await reportOf(), 'survey-score', { question: 'ae1' })).toBe(3.5);
  });

  test('with questions and answers of one’s own', async () => {
    const mapping = [
      'title: Own',
      'invited: 40',
      'answers: { Trifft nicht zu: 1, Trifft kaum zu: 2, Trifft zu: 3, Trifft genau zu: 4 }',
      'items:',
      '  - { id: own-1, column: Frage 1, text: Ich weiss, highest: 4 }',
    ].join('\n');
    const labels = ['Trifft nicht zu', 'Trifft kaum zu', 'Trifft zu', 'Trifft genau zu'];
    const rows = people.map(({ ca2 }) => [labels[ca2 - 1] ?? '']);
    expect(await measured(mapping, csv([['Frage 1'], ...rows]))).toMatchObject({ code: 0 });
    const report = await reportOf();
    expect(figure(report, 'survey-score', { question: 'own-1' })).toBe(2.5);
    expect(figure(report, 'survey-positive', { question: 'own-1' })).toBe(0.5);
  });
});

describe('groups', () => {
  const rows = (among: readonly (typeof people)[number][]) =>
    csv([
      ['AE1', 'Dept', 'Taking part'],
      ...among.map(({ ae1, department, part }) => [ae1, department, part ? 'Yes' : 'No']),
    ]);
  const groups = 'group: { column: Dept, invited: { Sales: 20, Works: 30 } }';

  test('have their response rate, and those who take part stand beside the others, with what that cannot show', async () => {
    const { output } = await measured(`title: x\n${groups}\nparticipant: { column: Taking part }`, rows(people));
    const report = await reportOf();
    expect(figure(report, 'response-rate', { department: 'Sales' })).toBe(0.6);
    expect(figure(report, 'survey-score', { question: 'ae1', department: 'Sales' })).toBe(3.5);
    expect(figure(report, 'survey-score', { question: 'ae1', participation: 'participant' })).toBe(3);
    expect(figure(report, 'survey-score', { question: 'ae1', participation: 'other' })).toBe(4);
    expect(output).toContain('shows no effect: they may have differed before');
  });

  test('of too few are withheld with another from whose figures they would follow; their response rate stays', async () => {
    const few = people.filter((_, number) => number < 4 || number >= 12);
    const works = few.map((one, number) => (number > 20 ? { ...one, department: 'Yard' } : one));
    const { output } = await measured(
      `title: x\ngroup: { column: Dept, invited: { Sales: 20, Works: 30, Yard: 12 } }`,
      rows(works),
    );
    const report = await reportOf();
    expect(figure(report, 'response-rate', { department: 'Sales' })).toBe(0.2);
    expect(figure(report, 'survey-score', { question: 'ae1' })).toBeDefined();
    const told = ['Sales', 'Works', 'Yard'].filter(
      (department) => figure(report, 'survey-score', { question: 'ae1', department }) !== undefined,
    );
    expect(told).not.toContain('Sales');
    expect(told.length).toBeLessThan(2);
    expect(report.withheld).toContainEqual({ measure: 'survey-score', figures: 3 - told.length });
    expect(output).toContain('Sales: not told');
  });

  test('of one mind are withheld: what all of them say, each says', async () => {
    const unanimous = people.map((one) => (one.department === 'Sales' ? { ...one, ae1: 2 } : one));
    await measured(`title: x\n${groups}`, rows(unanimous));
    const report = await reportOf();
    expect(figure(report, 'survey-score', { question: 'ae1', department: 'Sales' })).toBeUndefined();
    expect(figure(report, 'survey-score', { question: 'ae1', department: 'Works' })).toBeUndefined();
  });

  test('whose answers nobody gave leave the others as they are', async () => {
    await measured('title: x\ngroup: { column: Dept, invited: { Sales: 20, Works: 30, Yard: 15 } }', rows(people));
    const report = await reportOf();
    expect(figure(report, 'response-rate', { department: 'Yard' })).toBe(0);
    expect(figure(report, 'survey-score', { question: 'ae1', department: 'Works' })).toBe(3.5);
  });
});

describe('questions that ask about one thing', () => {
  const rows = (among: readonly (typeof people)[number][]) =>
    csv([
      ['AE1', 'CA1', 'CA2', 'Dept'],
      ...among.map(({ ae1, ca2, department }, number) => [ae1, number % 3 === 0 ? '' : ae1, ca2, department]),
    ]);

  test('have a mean together with its interval, reversed ones turned round; one question alone has none', async () => {
    const { code, output } = await measured('title: x\ninvited: 50', rows(people));
    expect(code).toBe(0);
    const report = await reportOf();
    expect(report.survey?.constructs).toEqual([
      { id: 'comfort-in-asking', name: 'Comfort in asking', items: ['ca1', 'ca2'] },
    ]);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const expected =
      (mean(people.flatMap(({ ae1 }, number) => (number % 3 === 0 ? [] : [ae1]))) +
        mean(people.map(({ ca2 }) => 6 - ca2))) /
      2;
    const [part] = report.survey?.measures['construct-score'].parts ?? [];
    expect(part).toMatchObject({ of: { construct: 'comfort-in-asking' }, base: { shown: 26 } });
    expect(part?.value).toMatchObject({ shown: Number(expected.toFixed(2)) });
    expect(part !== undefined && 'shown' in part.value && part.value.low).toBeLessThan(expected);
    expect(output).toContain('Comfort in asking: CA1, CA2 together');
  });

  test('are told together of no group of which one of them is not', async () => {
    const unanimous = people.map((one) => (one.department === 'Sales' ? { ...one, ca2: 2 } : one));
    await measured('title: x\ngroup: { column: Dept, invited: { Sales: 20, Works: 30 } }', rows(unanimous));
    const report = await reportOf();
    for (const department of ['Sales', 'Works']) {
      expect(figure(report, 'survey-score', { question: 'ca2', department })).toBeUndefined();
      expect(figure(report, 'construct-score', { construct: 'comfort-in-asking', department })).toBeUndefined();
    }
    expect(figure(report, 'construct-score', { construct: 'comfort-in-asking' })).toBeDefined();
    expect(report.withheld).toContainEqual({ measure: 'construct-score', figures: 2 });
  });
});

describe('what is wrong is told with file, line and column', () => {
  const rows = people.map(({ ae1 }) => [label(ae1)]);

  test.each([
    [
      'an answer that no scale has',
      'title: x\ninvited: 50',
      csv([['AE1'], ['Perhaps'], ['Perhaps'], ...rows]),
      'results.csv:2 · AE1 · "Perhaps" is no answer of this question (2 times, here for the first); it is left out; say in "answers" what it counts.',
    ],
    [
      'a column that is not there',
      'title: x\ninvited: 50\nitems:\n  - { id: AE1 }\n  - { id: CA1, column: Q9 }',
      csv([['AE1'], ...rows]),
      'mapping.yml:5 · column · "Q9" stands over no column of the survey; it is left out.',
    ],
    [
      'a question that the bank does not have',
      'title: x\ninvited: 50\nitems: [{ id: AE1 }, { id: ZZ9 }]',
      csv([['AE1'], ...rows]),
      'mapping.yml:3 · items · "ZZ9" is no question of the survey bank; it is left out; add its "text".',
    ],
    [
      'a key that is none',
      'title: x\ninvitd: 50',
      csv([['AE1'], ...rows]),
      'mapping.yml:2 · invitd · is no key of a mapping; the survey is not read.',
    ],
    ['a mapping that is no YAML', 'title: [x', csv([['AE1'], ...rows]), 'mapping.yml:'],
    [
      'no question at all',
      'title: x',
      csv([['Name'], ['Ada']]),
      'results.csv:1 · no column holds a question; nothing is measured.',
    ],
    [
      'nobody who has answered',
      'title: x',
      `${csv([['AE1'], ['']])}n/a\n`,
      'results.csv · nobody has answered any of the questions; nothing is measured.',
    ],
    [
      'a heading over two columns',
      'title: x\nitems: [{ id: AE1, column: Q }]',
      csv([['Q', 'Q'], ...rows.map(([one = '']) => [one, one])]),
      'mapping.yml:2 · column · "Q" stands over 2 columns: "Q", "Q"; it is left out; name the whole heading.',
    ],
  ])('%s', async (_name, mapping, file, sentence) => {
    const { code, output } = await measured(mapping, file);
    expect(output).toContain(sentence);
    expect(code).toBe(1);
  });

  test('without the number of those asked there is no response rate, and that is said', async () => {
    const { output } = await measured('title: x', csv([['AE1'], ...rows]));
    expect(output).toContain('mapping.yml:1 · warning · invited · nobody says how many were asked');
    expect((await reportOf()).survey?.measures['response-rate'].value).toEqual({ withheld: 'unknown' });
  });

  test('a response rate under half is said beside the figures', async () => {
    const { output } = await measured('title: x\ninvited: 100', csv([['AE1'], ...rows]));
    expect(output).toContain('not enough of you answered to be sure');
  });
});

describe('the report of a quarter', () => {
  const answers = csv([['AE1'], ...people.map(({ ae1 }) => [ae1])]);
  const contributions = Object.fromEntries(
    Array.from({ length: 20 }, (_, number) => [`in/${number}.json`, JSON.stringify(contribution([row(number)]))]),
  );

  test('gets its survey and its contributions one after the other, in either order, and never a second survey', async () => {
    await measured('title: x\ninvited: 50', answers, contributions);
    const first = await reportOf();
    expect(first.contributions).toEqual({ withheld: 'unknown' });
    const measure = (line: string) => kith(base, `measure ${line} --period 2026-Q3 --out out`);
    expect(await measure('--contributions in')).toMatchObject({ code: 0 });
    const both = await reportOf();
    expect(both.survey).toEqual(first.survey);
    expect(both.reach['relationships-reached'].value).toEqual({ shown: 20 });
    expect(await measure('--survey results.csv --mapping mapping.yml')).toMatchObject({ code: 0 });
    expect(await reportOf()).toEqual(both);
    await rm(join(base, 'results.csv'));
    const other = await folderWith({ 'results.csv': csv([['AE1'], ...people.slice(1).map(({ ae1 }) => [ae1])]) });
    const second = await measure(`--survey ${join(other, 'results.csv')} --mapping mapping.yml`);
    await rm(other, { recursive: true });
    expect(second.output).toContain('is there already, with other figures');
    expect(await reportOf()).toEqual(both);
  });

  test('gets supply and demand from the directory alone, and keeps it when the contributions come', async () => {
    const topic = (number: number) => (number < 12 ? ',optics,' : ',,optics');
    const directory = `name,expertise,interests,open_to\n${people.map((_, number) => `Person ${number}${topic(number)},mentoring\n`).join('')}`;
    base = await folderWith({ ...house, 'people.csv': directory, ...contributions });
    const from = '--people people.csv --period 2026-Q3 --out out';
    expect(await kith(base, `measure ${from}`)).toMatchObject({ code: 0 });
    const alone = await reportOf();
    const optics = { topic: 'optics' };
    expect(alone.supplyAndDemand?.['learning-demand'].parts).toEqual([{ of: optics, value: { shown: 28 } }]);
    expect(alone.supplyAndDemand?.['teaching-supply'].parts).toEqual([{ of: optics, value: { shown: 12 } }]);
    expect(alone.reach['people-reached'].value).toEqual({ withheld: 'unknown' });
    expect(await kith(base, `measure --contributions in ${from}`)).toMatchObject({ code: 0 });
    expect((await reportOf()).supplyAndDemand).toEqual(alone.supplyAndDemand);
  });

  test('has no formula in its table, whatever a question is called', async () => {
    const mapping = 'title: "=1"\ninvited: 50\ngroup: { column: G }\nitems: [{ id: AE1, text: "=cmd|1" }]';
    await measured(mapping, csv([['AE1', 'G'], ...people.map(({ ae1, part }) => [ae1, part ? '=1+1' : '@x'])]));
    const text = await readFile(join(base, 'out/2026-Q3.csv'), 'utf-8');
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/(?:^|,)"?[=@+]/m);
  });
});
