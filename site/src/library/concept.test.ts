import { expect, test } from 'vitest';
import { topsOf, vocabularyOf } from './concept.ts';

const concept = (id: string, fields: { broader?: string[]; related?: string[]; kind?: 'topic' | 'role' } = {}) => ({
  id,
  kind: fields.kind ?? 'topic',
  prefLabel: id,
  altLabel: [],
  definition: id,
  broader: fields.broader ?? [],
  related: fields.related ?? [],
});

test('a wide topic shows the narrow ones that name it, in the order of their labels', () => {
  const concepts = vocabularyOf([
    concept('optics', { broader: ['physics'] }),
    concept('acoustics', { broader: ['physics'] }),
    concept('physics'),
  ]);
  expect(concepts.get('physics')?.narrower).toEqual(['acoustics', 'optics']);
});

test('"see also" leads both ways, though only one file says so', () => {
  const concepts = vocabularyOf([concept('coach', { related: ['peer'] }), concept('peer')]);
  expect(concepts.get('peer')?.related).toEqual(['coach']);
  expect(concepts.get('coach')?.related).toEqual(['peer']);
});

test('accents do not send a word to the end of the list', () => {
  expect([...vocabularyOf([concept('sponsor'), concept('protégé'), concept('peer')]).keys()]).toEqual([
    'peer',
    'protégé',
    'sponsor',
  ]);
});

test('a tree begins where nothing of its own kind is wider', () => {
  const concepts = vocabularyOf([
    concept('mentor', { kind: 'role', broader: ['physics'] }),
    concept('physics'),
    concept('optics', { broader: ['physics'] }),
  ]);
  expect(topsOf('topic', concepts).map(({ id }) => id)).toEqual(['physics']);
  expect(topsOf('role', concepts).map(({ id }) => id)).toEqual(['mentor']);
});
