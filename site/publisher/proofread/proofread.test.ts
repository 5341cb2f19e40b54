import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newForms, readArguments } from '../arguments.ts';
import { run } from '../run.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'kith-proof-'));
  await cp(content, join(base, 'content'), { recursive: true });
  await writeFile(
    join(base, 'config.json'),
    JSON.stringify({
      organisation: { name: 'Test' },
      people: ['content/demo/people.csv'],
      pages: { languages: ['en', 'de'] },
    }),
  );
});
afterAll(() => rm(base, { recursive: true }));

async function kith(...words: string[]) {
  const command = readArguments(words);
  if (!command.ok || command.value.name === 'help') throw new Error('not a command');
  let output = '';
  const around = {
    base,
    defaultConfig: join(base, 'config.json'),
    temporary: join(base, 'aside'),
    now: () => new Date('2026-11-27T10:00:00Z'),
    output: { write: (text: string) => (output += text) },
    terminal: { write: () => {} },
  };
  return { code: await run(command.value, around), output };
}

/** Does something to a file of the content folder for as long as a test runs. */
async function withFile(path: string, edit: (text: string) => string, check: () => Promise<void>): Promise<void> {
  const file = join(base, 'content', path);
  const text = await readFile(file, 'utf-8').catch(() => undefined);
  await writeFile(file, edit(text ?? ''));
  try {
    await check();
  } finally {
    if (text === undefined) await rm(file);
    else await writeFile(file, text);
  }
}

test('what comes with Kith has no fault', async () => {
  expect(await kith('proofread')).toEqual({
    code: 0,
    output: expect.stringMatching(/^\d+ files read: all is well\.\n$/),
  });
});

/** What a writer puts in the blanks that cannot be any words. */
const filled: readonly [RegExp, string][] = [
  [/^kind: ___/m, 'kind: coaching'],
  [/^(learner|expert): ___/gm, '$1: ada-lovelace'],
  [/^people: \[___\]/m, 'people: [ada-lovelace]'],
  [/^grounds: ___/m, 'grounds: historical'],
  [/^for: \[___\]/m, 'for: [coach]'],
  [/^lesson: ___/m, 'lesson: ask-and-wait'],
  [/^order: ___/m, 'order: 99'],
  [/___/g, 'Some words'],
];

describe.each(newForms)('a new %s', (form) => {
  const path = `${{ story: 'stories', guide: 'guides', term: 'vocabulary', practice: 'practice' }[form]}/a-try-at-it.${form === 'term' ? 'md' : 'mdx'}`;
  const fill = (text: string): string => {
    const written = form === 'term' ? text.replace('kind: ___', 'kind: practice') : text;
    return filled.reduce((so, [what, words]) => so.replace(what, words), written);
  };

  test('is told blank by blank, passes once they are filled in, and is never overwritten', async () => {
    const { code, output } = await kith('new', form, '--title', 'A "try": $& at it');
    // The quotation marks and signs of a title are its own; the file's name has its words.
    expect([code, output.split('\n')[0]]).toEqual([0, expect.stringContaining('a-try')]);
    const made = output.split(' is there.')[0] ?? '';
    const text = await readFile(join(base, made), 'utf-8');
    await rm(join(base, made));
    await withFile(
      path,
      () => text,
      async () => {
        const blanks = await kith('proofread', '--json');
        const { faults } = JSON.parse(blanks.output) as { faults: string[] };
        expect(blanks.code).toBe(1);
        for (const fault of faults) expect(fault).toMatch(/^content\/.*a-try-at-it\.mdx?:\d+: a blank is left/);
        expect(faults).toHaveLength(
          text.split('\n').filter((line) => line.includes('___') && !line.startsWith('# ')).length,
        );
        await writeFile(join(base, 'content', path), fill(text));
        expect(await kith('proofread')).toEqual({ code: 0, output: expect.stringContaining('all is well') });
        const again = await kith('new', form, '--title', 'A try at it');
        expect(again).toEqual({
          code: 1,
          output: expect.stringContaining('is there already, and nothing is overwritten'),
        });
        expect(await readFile(join(base, 'content', path), 'utf-8')).toBe(fill(text));
      },
    );
  });
});

describe('a slip is told with file, line and what to do:', () => {
  test.each([
    [
      'a kind that is near one',
      'stories/course-for-one.mdx',
      /^kind: .*$/m,
      'kind: mentor',
      /^content\/stories\/course-for-one\.mdx:4, kind: "mentor" is none of mentoring, .*\. Write mentoring\.$/,
    ],
    [
      'a field left out',
      'guides/be-taught.mdx',
      /^when: .*\n/m,
      '',
      /^content\/guides\/be-taught\.mdx:1, when: is missing\. Write text\.$/,
    ],
    [
      'a list that is none',
      'vocabulary/mentor.md',
      'broader: [expert]',
      'broader: expert',
      /mentor\.md:6, broader: "expert" is text, not a list\. Put square brackets round it: \[expert\]\.$/,
    ],
    [
      'a key misspelt',
      'practice/the-third-answer.mdx',
      'lesson:',
      'leson:',
      /the-third-answer\.mdx:4, leson: is no key of this form\. Correct its spelling/,
    ],
    [
      'a date that is none',
      'guides/be-taught.mdx',
      /^published: .*$/m,
      'published: soon',
      /be-taught\.mdx:\d+, published: "soon" is not a day\. Write a day as 2026-11-26\.$/,
    ],
    [
      'a year where text is meant',
      'stories/course-for-one.mdx',
      /^when: .*$/m,
      'when: 1834',
      /course-for-one\.mdx:\d+, when: "1834" is a number, not text\. Put quotation marks round it: "1834"\.$/,
    ],
    [
      'an address without a scheme',
      'guides/lend-your-name.mdx',
      '\n---\n\n',
      '\n  - text: "A page"\n    url: www.example.org\n---\n\n',
      /lend-your-name\.mdx:14, sources\.3\.url: "www\.example\.org" is not as it should be\. Write a whole web address/,
    ],
    [
      'front matter that is not closed',
      'evidence/debriefs-work.md',
      /\n---\n/,
      '\n',
      /debriefs-work\.md:1: the front matter has no closing line ---\./,
    ],
    [
      'a study with a strange design',
      'evidence/debriefs-work.md',
      /^design: .*$/m,
      'design: hunch',
      /debriefs-work\.md:\d+, design: "hunch" is none of randomised/,
    ],
    [
      'a part of an agenda without minutes',
      'relationships/mentoring.md',
      'minutes: 15, text: "What the learner',
      'text: "What the learner',
      /mentoring\.md:\d+, agendas\.first\.1\.minutes: is missing\. Write a number\.$/,
    ],
    [
      'a component that is not closed',
      'guides/be-taught.mdx',
      '</Minute>',
      '',
      /be-taught\.mdx:\d+: Expected a closing tag for `<Minute>`/,
    ],
    [
      'a component that there is not',
      'guides/be-taught.mdx',
      '<Minute>',
      '<Minut />\n\n<Minute>',
      /be-taught\.mdx:\d+, <Minut>: there is no such component\. Use one of .*Checklist, Cite,/,
    ],
    [
      'a topic that nobody wrote',
      'stories/course-for-one.mdx',
      /^topics: .*$/m,
      'topics: [alchemy]',
      /course-for-one\.mdx:\d+, topics: there is no topic "alchemy"/,
    ],
    [
      'a source that is not listed',
      'guides/be-taught.mdx',
      /<Cite n=\{1\}/,
      '<Cite n={40}',
      /be-taught\.mdx:\d+, <Cite n=\{40\}\/>: the list of sources ends at/,
    ],
    [
      'a guide that a path misses',
      'paths/learner.md',
      '[ask-to-learn',
      '[ask',
      /paths\/learner\.md:4, lessons: there is no guide "ask"/,
    ],
    [
      'words that are none, in a list',
      'vocabulary/distinctions.yml',
      '    coach: Asks',
      '    choach: Asks',
      /distinctions\.yml:2, mentor-coach-sponsor: there is no concept "choach"/,
    ],
    [
      'a translation that has more than words',
      'de/vocabulary/mentoring.md',
      'prefLabel:',
      'broader: [learning-relationship]\nprefLabel:',
      /^content\/de\/vocabulary\/mentoring\.md:2, broader: is no key of this form\. Take it out: a translation holds words/,
    ],
    [
      'a translation that lacks a word',
      'de/vocabulary/coaching.md',
      /^definition: .*\n/m,
      '',
      /^content\/de\/vocabulary\/coaching\.md:1, definition: is missing\. Write text\.$/,
    ],
    [
      'a translation of nothing',
      'de/vocabulary/menthoring.md',
      /^$/,
      '---\nprefLabel: Menthoring\ndefinition: Ein Tippfehler.\n---\n',
      /^content\/de\/vocabulary\/menthoring\.md: content\/vocabulary has no "menthoring" to translate\. Name it as/,
    ],
    [
      'an agenda whose minutes are others than in the original',
      'de/relationships/coaching.md',
      /minutes: \d+/,
      'minutes: 90',
      /^content\/de\/relationships\/coaching\.md:\d+, agendas: the points of the first meeting take 90, .* minutes; those of the original, /,
    ],
    [
      'a word in a translated guide that nobody wrote',
      'de/guides/be-taught.mdx',
      /<Term id="[^"]+">/,
      '<Term id="feedbak">',
      /^content\/de\/guides\/be-taught\.mdx:\d+, <Term id="feedbak">: there is no such concept\./,
    ],
    [
      'a guide that brings lessons and dates of its own',
      'de/guides/be-taught.mdx',
      'title:',
      'published: 2026-11-27\ntitle:',
      /^content\/de\/guides\/be-taught\.mdx:2, published: is no key of this form\. Take it out: a translation holds words/,
    ],
    [
      'two words with one name in a language',
      'de/vocabulary/coaching.md',
      /^prefLabel: .*$/m,
      'prefLabel: Mentoring',
      /^content\/de\/vocabulary\/mentoring\.md:2, prefLabel: “Mentoring” is the name of content\/de\/vocabulary\/coaching\.md already/,
    ],
    [
      'straight quotation marks in a German text',
      'de/vocabulary/coaching.md',
      /$/,
      '\nSag "Nein".\n',
      /^content\/de\/vocabulary\/coaching\.md:\d+, "Nein: straight quotation marks\. Write „ before the words and “ after them\.$/,
    ],
    [
      'a statement without a lesson',
      'self-check.yml',
      '  lesson: ask-to-learn\n',
      '',
      /self-check\.yml:2, lesson: is missing/,
    ],
  ] as const)('%s', async (_name, path, what, words, sentence) => {
    await withFile(
      path,
      (text) => text.replace(what, words),
      async () => {
        const { code, output } = await kith('proofread', '--json');
        expect(code).toBe(1);
        expect(JSON.parse(output).faults).toContainEqual(expect.stringMatching(sentence));
      },
    );
  });
});

test('a language that lacks the words for one of the five kinds is told which file to write', async () => {
  const file = join(base, 'content', 'de', 'vocabulary', 'coaching.md');
  const text = await readFile(file, 'utf-8');
  await rm(file);
  const { faults } = JSON.parse((await kith('proofread', '--json')).output) as { faults: string[] };
  await writeFile(file, text);
  expect(faults).toContainEqual(
    expect.stringMatching(/^content\/de\/vocabulary\/coaching\.md: there are no words for the kind "coaching"/),
  );
});

test('a word whose file cannot be read does not make twenty others look wrong', async () => {
  await withFile(
    'vocabulary/feedback.md',
    (text) => text.replace('kind:', 'kin:'),
    async () => {
      const { faults } = JSON.parse((await kith('proofread', '--json')).output) as { faults: string[] };
      expect(faults).toHaveLength(2);
      for (const fault of faults) expect(fault).toMatch(/^content\/vocabulary\/feedback\.md:/);
    },
  );
});
