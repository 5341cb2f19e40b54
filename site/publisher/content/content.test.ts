import { readFileSync } from 'node:fs';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { agendaMoments, relationshipGuideSchema } from '@kith/shared/vocabulary/relationship-guide';
import { describe, expect, test } from 'vitest';
import { faultLine } from '../report.ts';
import { readGuides } from './guides.ts';
import { conceptIndex } from './labels.ts';
import { readRelationships } from './relationships.ts';
import { readStories } from './stories.ts';
import { readVocabulary } from './vocabulary.ts';

const entry = (id: string, matter: string) => ({
  path: `vocabulary/${id}.md`,
  text: `---\nprefLabel: ${id}\nkind: topic\ndefinition: x\n${matter}\n---\nbody`,
});

describe('the vocabulary', () => {
  test('narrower follows from broader, and every label finds its concept', () => {
    const { concepts, faults } = readVocabulary([
      entry('optics', 'broader: [physics]\naltLabel: [Science of light, Óptica]'),
      entry('physics', 'related: [optics]'),
    ]);
    expect(faults).toEqual([]);
    expect(concepts.map(({ id, narrower }) => [id, narrower])).toEqual([
      ['optics', []],
      ['physics', ['optics']],
    ]);
    const conceptOf = conceptIndex(concepts);
    expect(['OPTICS', 'science of light', 'optica', 'heat'].map(conceptOf)).toEqual([
      'optics',
      'optics',
      'optics',
      undefined,
    ]);
  });

  test('a preferred label comes before an alternative one of the same words', () => {
    const { concepts } = readVocabulary([entry('a', 'altLabel: [b]'), entry('b', '')]);
    expect(conceptIndex(concepts)('B')).toBe('b');
  });

  test('a reference to nowhere is named with its line and left out', () => {
    const { concepts, faults } = readVocabulary([entry('optics', 'broader: [fisics]\nrelated: [optics]')]);
    expect(faults.map(faultLine)).toEqual([
      'vocabulary/optics.md:5 · broader · "fisics" is no entry of the vocabulary; the reference is left out.',
      'vocabulary/optics.md:6 · related · "optics" is the entry itself; the reference is left out.',
    ]);
    expect(concepts[0]).toMatchObject({ broader: [], related: [] });
  });

  test('measures are for the site alone: no feed has them, and no topic of a person is taken for one', () => {
    const measure = { path: 'vocabulary/hours.md', text: '---\nprefLabel: Hours\nkind: measure\n---\n' };
    const { concepts, faults } = readVocabulary([measure, entry('optics', 'related: [hours]\nbroader: [hours]')]);
    expect(faults).toEqual([]);
    expect(concepts).toMatchObject([{ id: 'optics', related: [], broader: [] }]);
    expect(conceptIndex(concepts)('hours')).toBeUndefined();
  });

  test('a ring is opened where it closes, and told', () => {
    const { concepts, faults } = readVocabulary([
      entry('a', 'broader: [b]'),
      entry('b', 'broader: [c]'),
      entry('c', 'broader: [a]'),
    ]);
    expect(faults.map(faultLine)).toEqual([
      'vocabulary/c.md:5 · broader · "a" closes a ring: a → b → c → a; the reference is left out.',
    ]);
    expect(concepts.map((concept) => concept.broader)).toEqual([['b'], ['c'], []]);
  });

  test.each([
    [
      'no front matter',
      'just text',
      'vocabulary/x.md:1 · the file does not begin with a line ---; the entry is left out.',
    ],
    [
      'an unclosed one',
      '---\nprefLabel: x',
      'vocabulary/x.md:1 · the front matter has no closing line ---; the entry is left out.',
    ],
    [
      'a kind that is none',
      '---\nprefLabel: x\nkind: thing\n---\n',
      'vocabulary/x.md:3 · kind · "thing" is none of relationship, role, practice, topic, measure; the entry is left out.',
    ],
    [
      'a missing label',
      '---\nkind: topic\n---\n',
      'vocabulary/x.md:1 · prefLabel · is missing; the entry is left out.',
    ],
  ])('an entry with %s is told with file and line', (_name, text, sentence) => {
    expect(readVocabulary([{ path: 'vocabulary/x.md', text }]).faults.map(faultLine)).toEqual([sentence]);
  });

  test('broken YAML is told with its line', () => {
    const { faults } = readVocabulary([
      { path: 'vocabulary/x.md', text: '---\nprefLabel: x\naltLabel: [a\nkind: topic\n---\n' },
    ]);
    expect(faults[0]?.line).toBeGreaterThan(2);
    expect(faults[0]?.reason).toContain('not YAML');
  });
});

test('a guide is about its topics, and about the roles and kinds that the vocabulary has', () => {
  const text =
    '---\ntitle: Ask\nsummary: One.\nfor: [learner, wizard]\nkinds: [coaching]\ntopics: [chemistry, alchemy]\norder: 1\n---\nText';
  const { faults, guides } = readGuides(
    [{ path: 'guides/ask.mdx', text }],
    (id) => !['alchemy', 'wizard'].includes(id),
  );
  expect(guides).toEqual([
    { id: 'ask', title: 'Ask', summary: 'One.', topics: ['chemistry', 'learner', 'coaching'], path: '/guides/ask/' },
  ]);
  expect(faults.map(faultLine)).toEqual([
    'guides/ask.mdx:6 · topics · "alchemy" is no entry of the vocabulary; the guide is published without it.',
  ]);
});

describe('stories', () => {
  const today = new Date('2026-11-26');
  const all = () => true;
  const story = {
    path: 'stories/the-notebook.mdx',
    text: '---\ntitle: The notebook\nsummary: One.\nkind: apprenticeship\ngrounds: historical\npeople: [michael-faraday, humphry-davy]\ntopics: [chemistry, alchemy]\n---\nText',
  };

  test("name only the directory's people and the vocabulary's topics, and lead to their page", () => {
    const { faults, stories } = readStories(
      [story],
      (id) => id === 'humphry-davy',
      (id) => id === 'chemistry',
      today,
    );
    expect(stories).toEqual([
      {
        id: 'the-notebook',
        title: 'The notebook',
        summary: 'One.',
        kind: 'apprenticeship',
        people: ['humphry-davy'],
        topics: ['chemistry'],
        path: '/stories/the-notebook/',
      },
    ]);
    expect(faults.map(faultLine)).toEqual([
      'stories/the-notebook.mdx:7 · topics · "alchemy" is no entry of the vocabulary; the story is published without it.',
    ]);
  });

  test.each([
    ['not on cards', '[page, rss]', '2027-11-26', []],
    [
      'ended',
      '[page, card]',
      '2026-11-25',
      [
        'stories/lens.mdx:5 · grounds · no consent of "ada" holds on 2026-11-26 (the last ends on 2026-11-25); ask again and add a record, or take the story out; the story is left out.',
      ],
    ],
  ])('a story whose consent is %s is in no feed', (_name, scope, until, sentences) => {
    const consent = `- { person: ada, given: 2026-01-01, scope: ${scope}, until: ${until} }`;
    const matter = `title: Lens\nsummary: One.\nkind: coaching\ngrounds:\n  ${consent}\nlearner: ada\nexpert: ada`;
    const files = [{ path: 'stories/lens.mdx', text: `---\n${matter}\n---\nText` }];
    const { stories, faults } = readStories(files, all, all, today);
    expect(stories).toEqual([]);
    expect(faults.map(faultLine)).toEqual(sentences);
  });
});

describe('how the kinds of relationship are lived', () => {
  const own = (kind: string): string =>
    readFileSync(new URL(`../../content/relationships/${kind}.md`, import.meta.url), 'utf8');

  test.each(relationshipKinds)(
    'a draft for %s names the topic and nothing else that would have to be filled in',
    (kind) => {
      const text = own(kind);
      const [guide] = readRelationships([{ path: `relationships/${kind}.md`, text }]).relationships;
      expect([guide?.confidence, guide?.messages.ask].every((each) => each?.includes('{topic}'))).toBe(true);
      expect([...new Set(text.match(/\{\w*\}/g))]).toEqual(['{topic}']);
    },
  );

  test('all five are told, and the agenda of each meeting fits into it', () => {
    const { relationships, faults } = readRelationships(
      relationshipKinds.map((kind) => ({ path: `relationships/${kind}.md`, text: own(kind) })),
    );
    expect(faults).toEqual([]);
    expect(relationships.map(({ kind }) => kind)).toEqual([...relationshipKinds].sort());
    for (const { agendas, rhythm } of relationships)
      for (const moment of agendaMoments)
        expect(agendas[moment].reduce((sum, { minutes }) => sum + minutes, 0)).toBe(rhythm.minutes);
  });

  test('a kind that there is not, and an agenda that is too long, are told with their place', () => {
    const { relationships, faults } = readRelationships([
      { path: 'relationships/tutoring.md', text: own('coaching') },
      { path: 'relationships/coaching.md', text: own('coaching').replace('minutes: 60', 'minutes: 45') },
    ]);
    expect(relationships.map(({ kind }) => kind)).toEqual(['coaching']);
    expect(faults.map(faultLine)).toEqual([
      'relationships/tutoring.md · "tutoring" is no kind of learning relationship; the entry is left out.',
      ...agendaMoments.map(
        (moment) =>
          `relationships/coaching.md:18 · warning · agendas · the agenda of the ${moment} meeting takes 60 minutes, and a meeting has 45; it is published all the same.`,
      ),
    ]);
  });

  describe('in another language', () => {
    const original = [{ path: 'relationships/coaching.md', text: own('coaching') }];
    const german = readFileSync(new URL('../../content/de/relationships/coaching.md', import.meta.url), 'utf8');
    const path = 'de/relationships/coaching.md';
    const inGerman = (text: string) => readRelationships(original, [{ language: 'de', files: [{ path, text }] }]);
    /** Without the last entry of a list. */
    const shorter = (list: string): string =>
      german.replace(new RegExp(`(?<=^${list}:\n(?:  - .*\n)+)  - .*\n`, 'm'), '');

    test('its questions go into the feed, and nothing else of it', () => {
      const { relationships, faults } = inGerman(german);
      expect(faults).toEqual([]);
      const [guide] = relationships;
      expect(Object.keys(guide?.translations?.['de'] ?? {})).toEqual(['pulse', 'closing']);
      expect(german).toContain(guide?.translations?.['de']?.pulse[2]);
      expect(relationshipGuideSchema.parse(guide)).toEqual(guide);
    });

    test('a language without a file for a kind, and a file without an original, are not in it', () => {
      const { relationships, faults } = readRelationships(original, [
        { language: 'fr', files: [] },
        { language: 'de', files: [{ path: 'de/relationships/mentoring.md', text: german }] },
      ]);
      expect(faults).toEqual([]);
      expect(relationships.map((guide) => 'translations' in guide)).toEqual([false]);
    });

    test.each([
      ['pulse', 'there are 2 of these, and the original has 3'],
      ['closing', 'there are 2 of these, and the original has 3'],
    ])('as many are asked as in the original: %s', (field, reason) => {
      const { relationships, faults } = inGerman(shorter(field));
      expect(relationships.map(({ translations }) => translations)).toEqual([undefined]);
      const line = german.split('\n').indexOf(`${field}:`) + 1;
      expect(faults.map(faultLine)).toEqual([
        `${path}:${line} · ${field} · ${reason}; mend it: until then whoever reads “de” is asked in the main language.`,
      ]);
    });

    test('one that is too long, or is none, is told with its place', () => {
      const { relationships, faults } = inGerman(german.replace(/(?<=^closing:\n {2}- ).*/m, 'x'.repeat(301)));
      expect(relationships.map(({ translations }) => translations)).toEqual([undefined]);
      expect(faults.map(faultLine)).toEqual([
        expect.stringContaining('closing.0 · has 301 characters, and 300 are the most; mend it'),
      ]);
      expect(inGerman('no front matter').faults).toHaveLength(1);
    });
  });
});
