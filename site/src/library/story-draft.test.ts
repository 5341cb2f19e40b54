import fc from 'fast-check';
import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { forms } from '../../publisher/proofread/forms.ts';
import { proof } from '../../publisher/proofread/manuscript.ts';
import { type StoryDraft, storyOf } from './story-draft.ts';

const today = new Date('2026-11-27T12:00:00Z');

const draft: StoryDraft = {
  title: 'A try: "the lens"',
  summary: 'She asked. He showed.',
  kind: 'apprenticeship',
  learner: 'Ada Lovelace',
  expert: 'mary-somerville',
  others: 'Charles Babbage\n\n',
  when: '1834',
  places: 'London, Ockham',
  topics: ['mathematics'],
  practices: ['feedback'],
  practice: 'Show "one" page',
  grounds: 'historical',
  given: '',
  until: '',
  scope: [],
  began: 'She wrote first.\n\nHe answered.',
  did: 'They met.',
  got: 'Both learned.',
  wrong: 'It was not finished.',
  steps: 'Take a page.\nShow it.',
  sources: 'A letter, 1834 https://example.org/letter\nA talk with both of them, May 2026',
};

const proofOf = (text: string) => proof({ path: 'stories/a-try.mdx', text }, forms.stories, new Set(['Practice']));

test('a filled-in form makes a file that the build takes', () => {
  const { faults, name, text } = storyOf(draft, today);
  expect([faults, name]).toEqual([[], 'a-try-the-lens.mdx']);
  const { faults: found, manuscript } = proofOf(text);
  expect(found).toEqual([]);
  expect(manuscript?.data).toMatchObject({
    title: 'A try: “the lens”',
    learner: 'ada-lovelace',
    people: ['ada-lovelace', 'mary-somerville', 'charles-babbage'],
    places: ['London', 'Ockham'],
    grounds: 'historical',
    sources: [
      { text: 'A letter, 1834', url: 'https://example.org/letter' },
      { text: 'A talk with both of them, May 2026' },
    ],
  });
});

test('what colleagues agreed to becomes a record for each of them', () => {
  const agreed = {
    ...draft,
    grounds: 'agreed',
    given: '2026-11-01',
    until: '2027-11-01',
    scope: ['page', 'card'],
  } as const;
  const { faults, text } = storyOf(agreed, today);
  expect(faults).toEqual([]);
  expect(proofOf(text).manuscript?.data.grounds).toHaveLength(3);
});

describe('a writer is told beside the field', () => {
  test.each([
    ['title', { title: ' ' }, 'This is missing. Write text.'],
    ['summary', { summary: 'x'.repeat(601) }, 'This has 601 characters, and 600 are the most. Shorten it.'],
    ['kind', { kind: '' }, /^This is missing\. Write one of mentoring/],
    ['learner', { learner: '紫式部' }, 'This is no id. Write an id in small letters, digits and hyphens.'],
    ['sources', { sources: '' }, /^This has 0 entries/],
    [
      'sources',
      { sources: 'x https://nowhere' },
      /^“https:\/\/nowhere” is not as it should be\. Write a whole web address/,
    ],
    ['grounds', { grounds: '' }, /^This is missing\. Say on what grounds/],
    ['given', { grounds: 'agreed' }, 'This is missing. Choose a day.'],
    ['scope', { grounds: 'agreed' }, 'This is missing. Choose where it may stand.'],
    ['until', { grounds: 'agreed', given: '2026-01-01', until: '2026-02-01', scope: ['page'] }, /ask again/],
    ['wrong', { wrong: '' }, /^This is missing/],
    ['steps', { steps: '' }, /^This is missing/],
  ] as const)('%s', (field, change, sentence) => {
    const { faults } = storyOf({ ...draft, ...change }, today);
    expect(faults).toContainEqual({ field, text: expect.stringMatching(sentence) });
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '<',
        '>',
        '\\',
        '`',
        '~~~',
        '"',
        '\n',
        'import x',
        'export ',
        'a ',
        '---',
        '<!--',
        '&',
        '- ',
        '*',
        ':',
        '#',
        "'",
        '[',
        '](',
        ')',
      ),
      { maxLength: 30 },
    )
    .map((signs) => signs.join('')),
);

test('whatever is typed, the file is one that can be read, and keeps its title', () => {
  fc.assert(
    fc.property(
      fc.record({ title: text, began: text, wrong: text, steps: text, practice: text, sources: text, when: text }),
      (typed) => {
        const made = storyOf({ ...draft, ...typed }, today);
        expect(() => mdxToJs(made.text)).not.toThrow();
        if (made.faults.length > 0) return;
        const { faults, manuscript } = proofOf(made.text);
        expect(faults).toEqual([]);
        expect(manuscript?.data.people).toHaveLength(3);
      },
    ),
    { numRuns: 1000 },
  );
});
