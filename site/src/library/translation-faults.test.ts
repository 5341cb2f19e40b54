import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { expect, test } from 'vitest';
import { type Originals, type Translation, translationFaults } from './translation-faults.ts';

const agenda = (...minutes: number[]) => minutes.map((each) => ({ minutes: each, text: 'A point' }));
const agendas = { first: agenda(10, 20), middle: agenda(30), last: agenda(30) };
const lived = { agendas, closing: ['x', 'x'], unlike: { coaching: 'x' } };
const guideText = `
<Minute>x</Minute>
## 1. x
## 2. x
## 3. x
<Script>x</Script>
<Conversation label="x"><Turn by="Ines">x</Turn></Conversation>
<Practice title="x">x<Reflection>x</Reflection></Practice>
## x
<Trouble>x</Trouble>
<Signs>x</Signs>
<Checklist>x</Checklist>
`;

const originals: Originals = {
  concepts: [
    ...relationshipKinds.map((id) => ({ id, data: { kind: 'relationship' } })),
    { id: 'mentor', data: { kind: 'role' } },
    { id: 'coach', data: { kind: 'role' } },
    { id: 'reach', data: { kind: 'measure' } },
  ],
  relationships: [{ id: 'mentoring', data: lived }],
  guides: [{ id: 'ask', data: { sources: [{}] } }],
  paths: [{ id: 'learner', data: {} }],
  distinctions: [{ id: 'mentor-coach', data: { words: { mentor: 'x', coach: 'x' } } }],
};

const word = (id: string, prefLabel: string) => ({
  id,
  filePath: `content/de/vocabulary/${id}.md`,
  data: { prefLabel },
});
const five = relationshipKinds.map((id) => word(id, `Wort ${id}`));
const sound: Translation = {
  language: 'de',
  concepts: [...five, word('mentor', 'Mentor'), word('coach', 'Coach')],
  relationships: [{ id: 'mentoring', data: lived }],
  guides: [{ id: 'ask', filePath: 'content/de/guides/ask.mdx', data: {}, body: guideText }],
  paths: [{ id: 'learner', data: {} }],
  distinctions: [{ id: 'mentor-coach', data: { words: { mentor: 'x', coach: 'x' } } }],
};
const faults = (changed: Partial<Translation>) => translationFaults({ ...sound, ...changed }, originals);

test('a sound translation builds, and so does one of the five kinds alone', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ concepts: five, relationships: [], guides: [], paths: [], distinctions: [] })).toEqual([]);
});

test.each([
  [
    'a guide that there is not in the original',
    { guides: [{ id: 'aks', filePath: 'content/de/guides/aks.mdx', data: {}, body: guideText }] },
    'content/de/guides/aks.mdx: content/guides has no "aks" to translate.',
  ],
  [
    'a measure, whose figures are in one language',
    { concepts: [...sound.concepts, word('reach', 'Reichweite')] },
    'content/de/vocabulary/reach.md: measures are in the main language alone',
  ],
  [
    'a guide that lost a part on the way',
    { guides: [{ id: 'ask', filePath: 'ask.mdx', data: {}, body: guideText.replaceAll('Checklist', 'Signs') }] },
    'ask.mdx: the guide has no checklist.',
  ],
  [
    'a guide that cites a source that the original does not have',
    { guides: [{ id: 'ask', filePath: 'ask.mdx', data: {}, body: `${guideText}<Cite n={2}/>` }] },
    'ask.mdx, <Cite n={2}/>: the list of sources ends at 1.',
  ],
  [
    'a guide with a word that the vocabulary does not have',
    { guides: [{ id: 'ask', filePath: 'ask.mdx', data: {}, body: `${guideText}<Term id="menthor">x</Term>` }] },
    'ask.mdx, <Term id="menthor">: there is no such concept.',
  ],
  [
    'an agenda that takes another time than the original',
    {
      relationships: [
        {
          id: 'mentoring',
          filePath: 'mentoring.md',
          data: { ...lived, agendas: { ...agendas, first: agenda(10, 25) } },
        },
      ],
    },
    'mentoring.md, agendas: the points of the first meeting take 10, 25 minutes; those of the original, 10, 20.',
  ],
  [
    'a kind that is told apart from others than in the original',
    { relationships: [{ id: 'mentoring', filePath: 'mentoring.md', data: { ...lived, unlike: {} } }] },
    'mentoring.md, unlike: it has nothing; the original has coaching.',
  ],
  [
    'a kind that asks less at the end than the original',
    { relationships: [{ id: 'mentoring', filePath: 'mentoring.md', data: { ...lived, closing: ['x'] } }] },
    'mentoring.md, closing: it asks 1 questions; the original, 2.',
  ],
  [
    'words side by side of which one has no translation',
    { concepts: [...five, word('mentor', 'Mentor')] },
    'mentor-coach: "coach" is not among the translated words.',
  ],
  [
    'words side by side that are others than in the original',
    { distinctions: [{ id: 'mentor-coach', data: { words: { mentor: 'x' } } }] },
    'it has mentor; the original has coach, mentor.',
  ],
])('it is told: %s', (_what, changed, said) => {
  expect(faults(changed)).toEqual([expect.stringContaining(said)]);
});

test('quotation marks in tags are markup, and marks of print are welcome', () => {
  const quoting = `${guideText}\n„Na gut“, sagt sie. <Term id="mentor">Mentor</Term> {"x"} \`"code"\``;
  expect(faults({ guides: [{ id: 'ask', data: {}, body: quoting }] })).toEqual([]);
  expect(faults({ guides: [{ id: 'ask', data: {}, body: `${guideText}\n"Na gut", sagt sie.` }] })).toHaveLength(1);
});
