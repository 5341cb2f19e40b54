import { expect, test } from 'vitest';
import { filterStyles } from './story-filter.ts';

const notebook = { kinds: ['apprenticeship', 'sponsorship'], topics: ['chemistry'], practices: [] };
const rome = { kinds: ['coaching'], topics: ['athletics'], practices: ['feedback'] };

test('a choice hides the stories that do not have it', () => {
  expect(filterStyles([notebook])).toContain(
    '.stories:has(.filter-topics :is([value="chemistry"]):checked) .story:not([data-topics~="chemistry"]) { display: none; }',
  );
});

test('each kind, topic and practice has one rule, whatever number of stories has it', () => {
  const hiding = (stories: (typeof rome)[]) => filterStyles(stories).match(/\.story:not/g)?.length;
  expect(hiding([rome])).toBe(3);
  expect(hiding([rome, rome, notebook])).toBe(6);
});

test('nothing is said to be left only while no story has all that is chosen', () => {
  const lines = filterStyles([rome, notebook])
    .split('\n')
    .filter((line) => line.includes('.stories-none'));
  expect(lines).toEqual([
    '.stories:has(.filter-kinds :is([value=""], [value="coaching"]):checked):has(.filter-topics :is([value=""], [value="athletics"]):checked):has(.filter-practices :is([value=""], [value="feedback"]):checked) .stories-none { display: none; }',
    expect.stringContaining('[value="apprenticeship"], [value="sponsorship"]'),
  ]);
});
