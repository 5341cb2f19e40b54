import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { describe, expect, test } from 'vitest';
import { faultsIn, type Writings } from './faults.ts';

const concept = (id: string, kind: string, broader: string[] = []) => ({
  id,
  filePath: `content/vocabulary/${id}.md`,
  data: { kind, broader, related: [] as string[] },
});
const five = relationshipKinds.map((kind) => concept(kind, 'relationship'));
const story = {
  id: 'notebook',
  filePath: 'content/stories/notebook.mdx',
  body: 'A <Term id="coaching">coach</Term>.<Cite n={1}/>',
  data: {
    sources: [{}],
    learner: 'faraday',
    expert: 'davy',
    people: ['faraday', 'davy'],
    topics: ['optics'],
    practices: [],
    grounds: 'historical' as const,
  },
};
const sound: Writings = {
  concepts: [...five, concept('physics', 'topic'), concept('optics', 'topic', ['physics'])],
  distinctions: [],
  stories: [story],
  guides: [],
  paths: [],
  practices: [],
  evidence: [],
  sessions: [],
  briefings: [],
  selfChecks: [],
  examples: [],
  people: new Set(['faraday', 'davy']),
  today: new Date('2026-11-26'),
};

test('sound content builds', () => {
  expect(faultsIn(sound)).toEqual([]);
});

test('a writer who misspells a word is told the file and the word', () => {
  const faults = faultsIn({ ...sound, stories: [{ ...story, body: '<Term id="choaching">coach</Term>' }] });
  expect(faults).toEqual([
    'content/stories/notebook.mdx, <Term id="choaching">: there is no such concept. Write its file or use another id.',
  ]);
});

test('a number without a source stops the build', () => {
  expect(faultsIn({ ...sound, stories: [{ ...story, body: 'So.<Cite n={2}/>' }] })[0]).toContain(
    '<Cite n={2}/>: the list of sources ends at 1',
  );
});

test('a story about nobody in the directory stops the build', () => {
  const faults = faultsIn({ ...sound, people: new Set(['faraday']) });
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('expert: nobody in the directory has the id "davy"');
});

test('a topic must be a topic of the vocabulary', () => {
  const wrong = { ...story, data: { ...story.data, topics: ['coaching', 'alchemy'] } };
  expect(faultsIn({ ...sound, stories: [wrong] })).toHaveLength(2);
});

test('a circle of wider words is found, and the page of the tree cannot hang', () => {
  const faults = faultsIn({
    ...sound,
    concepts: [
      ...sound.concepts.slice(0, 5),
      concept('physics', 'topic', ['optics']),
      concept('optics', 'topic', ['physics']),
    ],
  });
  expect(faults.filter((fault) => fault.includes('circle'))).toHaveLength(2);
});

test('each of the five kinds has its words', () => {
  expect(faultsIn({ ...sound, concepts: sound.concepts.filter(({ id }) => id !== 'coaching') })[0]).toContain(
    'content/vocabulary/coaching.md',
  );
});

test('a guide without a part of its form stops the build with its file and the part', () => {
  const guide = { id: 'ask', filePath: 'content/guides/ask.mdx', body: 'Ask.', data: { sources: [] } };
  expect(faultsIn({ ...sound, guides: [guide] })).toContain(
    'content/guides/ask.mdx: the guide has no idea in a minute. Write it between <Minute> and </Minute>.',
  );
});

test('a path to a lesson that nobody wrote stops the build', () => {
  const path = { id: 'coach', filePath: 'content/paths/coach.md', data: { lessons: ['listen'] } };
  expect(faultsIn({ ...sound, paths: [path] })).toEqual([
    'content/paths/coach.md, lessons: there is no guide "listen". Write its file or take it out.',
  ]);
});

test('a practice conversation that leads nowhere stops the build with its file and the scene', () => {
  const practice = {
    id: 'pause',
    filePath: 'content/practice/pause.mdx',
    body: '<Scene id="a">Go.</Scene>',
    data: { lesson: 'b' },
  };
  expect(faultsIn({ ...sound, practices: [practice] })).toEqual([
    expect.stringContaining('content/practice/pause.mdx: scene "a" leaves nothing to choose.'),
    expect.stringContaining('content/practice/pause.mdx, lesson: there is no guide "b".'),
  ]);
});

test('a practice must be a practice of the vocabulary', () => {
  const wrong = { ...story, data: { ...story.data, practices: ['optics'] } };
  expect(faultsIn({ ...sound, stories: [wrong] })).toEqual([
    'content/stories/notebook.mdx, practices: there is no practice "optics" in the vocabulary. Write its file or take it out.',
  ]);
});

test('a story of colleagues is not built on the day after a consent has ended', () => {
  const record = { scope: ['page' as const], given: new Date('2026-01-01'), until: new Date('2026-11-26') };
  const grounds = [
    { ...record, person: 'faraday' },
    { ...record, person: 'davy' },
  ];
  const told = { ...sound, stories: [{ ...story, data: { ...story.data, grounds } }] };
  expect(faultsIn(told)).toEqual([]);
  expect(faultsIn({ ...told, today: new Date('2026-11-27') })[0]).toMatch(
    /^content\/stories\/notebook\.mdx, grounds: no consent of "faraday" holds on 2026-11-27 .* ask again/,
  );
});

describe('a session', () => {
  const session = {
    id: 'coaching',
    filePath: 'content/sessions/coaching.mdx',
    body: '<Part n={1}>Sit down.</Part>\n\n<Part n={2}>Talk.</Part>',
    data: {
      sources: [],
      minutes: 60,
      parts: [
        { title: 'Arrive', minutes: 10 },
        { title: 'Talk', minutes: 50 },
      ],
    },
  };
  const faultsOf = (changed: typeof session) => faultsIn({ ...sound, sessions: [changed] });

  test('whose timings add up is built', () => {
    expect(faultsOf(session)).toEqual([]);
  });

  test('that would run over stops the build', () => {
    expect(faultsOf({ ...session, data: { ...session.data, minutes: 55 } })).toEqual([
      'content/sessions/coaching.mdx, parts: they take 60 minutes, and the whole has 55. Change the minutes of a part or of the whole.',
    ]);
  });

  test.each([
    ['leaves a part out', '<Part n={1}>Sit down.</Part>', '1'],
    ['has a part twice', '<Part n={1}/><Part n={1}/>', '1, 1'],
    ['has them in another order', '<Part n={2}/><Part n={1}/>', '2, 1'],
    ['has none', 'Talk.', '(none)'],
  ])('whose text %s stops the build', (_name, body, written) => {
    expect(faultsOf({ ...session, body })).toEqual([
      `content/sessions/coaching.mdx, <Part>: the text has the parts ${written}; the front matter lists 2. Write each once, in their order.`,
    ]);
  });
});

test('a study names practices of the vocabulary only', () => {
  const study = { id: 'x', filePath: 'content/evidence/x.md', data: { practices: ['coaching'] } };
  expect(faultsIn({ ...sound, evidence: [study] })).toHaveLength(1);
});

test('a word that is set apart from another must be a word of the vocabulary', () => {
  const file = 'content/vocabulary/distinctions.yml';
  const distinction = { id: 'coach-guru', filePath: file, data: { words: { coaching: 'Asks.', guru: 'Knows.' } } };
  expect(faultsIn({ ...sound, distinctions: [distinction] })).toEqual([
    `${file}, coach-guru: there is no concept "guru". Write its file or take it out.`,
  ]);
});

test('an example that a text does not have any more is told', () => {
  const guides = [
    { id: 'ask', filePath: 'content/guides/ask.mdx', body: '\n<Minute>\nShort.\n</Minute>\n', data: { sources: [] } },
  ];
  const example = { id: 'minute', filePath: 'content/examples/minute.mdx', data: { from: 'guides/ask.mdx' } };
  const faults = (body: string) =>
    faultsIn({ ...sound, guides, examples: [{ ...example, body }] }).filter((fault) => fault.includes('examples/'));
  expect(faults('\n<Minute>\nShort.\n</Minute>\n')).toEqual([]);
  expect(faults('<Minute>Long.</Minute>')).toEqual([
    'content/examples/minute.mdx, from: its words are not in guides/ask.mdx. Copy them anew, or correct the name.',
  ]);
});
