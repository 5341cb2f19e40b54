import type { Figure, Part } from '@kith/shared/measure/figure';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { ChartFrame } from '../charts/svg.ts';
import { isProtected, isTold } from './exhibit.ts';
import type { SurveySection } from './survey.ts';
import { surveyDepartmentsExhibit } from './survey-departments.ts';
import { cellsOf, csvOf } from './table.ts';

const frame: ChartFrame = { size: 'wide', direction: 'ltr', id: 'by', title: 'By department', description: '' };
const hidden: Figure = { withheld: 'protected' };
const told = (shown: number): Figure => ({ shown, low: shown - 0.5, high: shown + 0.5 });
const score = (of: Part['of'], value: Figure): Part => ({
  of,
  value,
  base: value === hidden ? hidden : { shown: 20 },
});

/** Two questions about one thing and one by itself, in three departments of which one is too small. */
function survey(small: Figure = hidden, works: Figure = told(4)): SurveySection {
  const parts = (of: Part['of']): Part[] => [
    score(of, told(3)),
    score({ ...of, department: 'Sales' }, works === hidden ? hidden : told(2)),
    score({ ...of, department: 'Works' }, works),
    score({ ...of, department: '(others)' }, small),
    score({ ...of, participation: 'participant' }, told(5)),
  ];
  const item = (id: string, text: string) => ({ id, text, lowest: 1, highest: 5 });
  const positive = { unit: 'share' as const, value: hidden, parts: [] };
  return {
    title: 'Autumn',
    measures: {
      'response-rate': {
        unit: 'share',
        value: { shown: 0.6 },
        parts: [
          { of: { department: 'Sales' }, value: { shown: 0.3 } },
          { of: { department: 'Works' }, value: { shown: 0.9 } },
        ],
      },
      'survey-score': {
        unit: 'score',
        value: { withheld: 'unknown' },
        parts: ['ae1', 'ae2', 'in2'].flatMap((question) => parts({ question })),
      },
      'survey-positive': positive,
      'construct-score': { unit: 'score', value: { withheld: 'unknown' }, parts: parts({ construct: 'access' }) },
    },
    items: [item('ae1', 'I know whom to ask.'), item('ae2', 'I reach them.'), item('in2', 'I would share.')],
    constructs: [{ id: 'access', name: 'Access to experts', items: ['ae1', 'ae2'] }],
  };
}

function exhibitOf(section: SurveySection) {
  const exhibit = surveyDepartmentsExhibit({ survey: section });
  if (exhibit === undefined) throw new Error('Nothing is shown.');
  const { document } = parseHTML(`<!doctype html><body>${exhibit.draw(frame)}</body>`);
  const pictures = [...document.querySelectorAll('svg')].map((svg) => ({
    title: svg.querySelector('title')?.textContent,
    description: svg.querySelector('desc')?.textContent,
    figures: [...svg.querySelectorAll('.chart-figures text')].map(({ textContent }) => textContent),
    dots: svg.querySelectorAll('.chart-dots circle').length,
    lines: svg.querySelectorAll('.chart-ranges path').length,
  }));
  return { exhibit, pictures };
}

test('each thing that a survey asks about has a picture of departments; questions about one thing share theirs', () => {
  const { pictures } = exhibitOf(survey());
  expect(pictures.map(({ title }) => title)).toEqual([
    'Access to experts: By department',
    'I would share.: By department',
  ]);
  expect(pictures.map(({ figures }) => figures)).toEqual([
    ['3.00', '2.00', '4.00', 'not told'],
    ['3.00', '2.00', '4.00', 'not told'],
  ]);
});

test('of departments that are too small there is a word in the picture, its description and its table, and no mark and no number', () => {
  const { exhibit, pictures } = exhibitOf(survey());
  for (const { dots, lines, description } of pictures) {
    expect([dots, lines]).toEqual([3, 3]);
    expect(description).toContain('Small departments: not told');
  }
  const cells = cellsOf(exhibit.table).filter(({ names }) => names[1] === 'Small departments');
  expect(cells.map((row) => row.cells)).toEqual(Array(2).fill(['not told', 'not told', 'not known']));
  const lines = csvOf(exhibit.table, false).split('\r\n');
  expect(lines.filter((line) => /Small departments.*\d/.test(line))).toEqual([]);
});

test('where fewer than half of a department have answered, it is named', () => {
  expect(exhibitOf(survey()).exhibit.lead).toContain('Fewer than half have answered in: Sales.');
});

test('where nothing may be told of any department, that is said, and everybody is not drawn alone', () => {
  const { exhibit } = exhibitOf(survey(hidden, hidden));
  expect([isTold(exhibit), isProtected(exhibit)]).toEqual([false, true]);
});

test('a survey that tells no departments apart has no picture of them', () => {
  const whole = survey();
  const { 'survey-score': scores } = whole.measures;
  const parts = scores.parts.filter(({ of }) => of.department === undefined);
  const measures = { ...whole.measures, 'survey-score': { ...scores, parts } };
  expect(surveyDepartmentsExhibit({ survey: { ...whole, measures } })).toBeUndefined();
});
