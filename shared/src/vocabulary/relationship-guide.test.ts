import { expect, test } from 'vitest';
import { questionsIn, type RelationshipGuide, relationshipGuideSchema } from './relationship-guide.ts';

const agenda = [{ minutes: 60, text: 'x' }];
const guide: RelationshipGuide = {
  kind: 'coaching',
  gives: { learner: 'x', expert: 'x' },
  unlike: {},
  rhythm: { everyDays: 14, minutes: 60, meetings: 6 },
  agreement: { goal: 'x', rhythm: 'x', confidentiality: 'x', ending: 'x' },
  agendas: { first: agenda, middle: agenda, last: agenda },
  pulse: ['It helps', 'I can speak', 'It is worth it'],
  confidence: 'x',
  closing: ['What changed?'],
  endings: { completed: 'x', 'completed-early': 'x', stopped: 'x' },
  messages: { ask: 'x', accept: 'x', more: 'x', notNow: 'x', nudge: 'x', thanks: 'x' },
};
const german = { pulse: ['Es hilft', 'Ich kann reden', 'Es lohnt sich'], closing: ['Was ist anders?'] };
const translated = (translations: unknown): unknown => ({ ...guide, translations });
const codes = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${String.fromCharCode(97 + at)}`);
const inAll = (languages: readonly string[]) => Object.fromEntries(languages.map((language) => [language, german]));

test('one is asked in the language wanted, and in the main one where the organisation has no other words', () => {
  const guides = { ...guide, translations: { de: german } };
  expect(questionsIn(guides, 'de')).toEqual(german);
  expect(questionsIn(guides, 'fr').pulse).toEqual(guide.pulse);
  expect(questionsIn(guide, 'de').closing).toEqual(guide.closing);
});

test('a feed may have other languages or not, nineteen of them at most', () => {
  for (const sound of [guide, translated({}), translated({ de: german }), translated(inAll(codes(19)))])
    expect(relationshipGuideSchema.safeParse(sound).success).toBe(true);
  expect(relationshipGuideSchema.safeParse(translated(inAll(codes(20)))).success).toBe(false);
});

test.each([
  ['a language that is none', inAll(['constructor'])],
  ['a language with its country', inAll(['de-CH'])],
  ['a language in capitals', inAll(['DE'])],
  ['a language without a name', inAll([''])],
  ['a list of languages', [german]],
  ['nothing', null],
  ['fewer statements than the main language has', { de: { ...german, pulse: ['x', 'x'] } }],
  ['more questions than anybody answers', { de: { ...german, closing: Array(7).fill('x') } }],
  ['no question', { de: { ...german, closing: [] } }],
  ['a question of any length', { de: { ...german, closing: ['x'.repeat(301)] } }],
  ['a question that is no text', { de: { ...german, closing: [{}] } }],
  ['words that nobody is asked', { de: { ...german, confidence: 'x' } }],
  ['members that an object has by itself', JSON.parse('{"de":{"pulse":["x","x","x"],"closing":["x"],"__proto__":{}}}')],
])('a feed is refused whose translations hold %s', (_what, translations) => {
  expect(relationshipGuideSchema.safeParse(translated(translations)).success).toBe(false);
});

test('no language is called as what every object has', () => {
  // As it is read back from the cache, where it lies as it came.
  const hostile: RelationshipGuide = { ...guide, translations: JSON.parse('{"__proto__":{"de":{"pulse":["x"]}}}') };
  for (const language of ['de', 'constructor', 'toString']) expect(questionsIn(hostile, language)).toBe(hostile);
});
