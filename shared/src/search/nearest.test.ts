import { expect, test } from 'vitest';
import type { Concept } from '../vocabulary/concept.ts';
import { nearestConcepts } from './nearest.ts';

const concept = (id: string, prefLabel: string, more: Partial<Concept> = {}): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel: [],
  definition: '',
  broader: [],
  narrower: [],
  related: [],
  ...more,
});

const concepts = [
  concept('astronomy', 'Astronomy', { narrower: ['cosmology', 'spectroscopy'] }),
  concept('cosmology', 'Cosmology', { broader: ['astronomy'] }),
  concept('spectroscopy', 'Spectroscopy', { broader: ['astronomy'] }),
  concept('kubernetes', 'Kubernetes', { altLabel: ['k8s'] }),
  concept('machine-learning', 'Machine learning', { related: ['statistics'] }),
  concept('statistics', 'Statistics'),
  concept('mentor', 'Mentor', { kind: 'role' }),
];
const ids = (typed: string): string[] => nearestConcepts(concepts, typed).map(({ id }) => id);

test.each([
  ['with two slips', 'spektroskopy', 'spectroscopy'],
  ['with letters swapped', 'kubrenetes', 'kubernetes'],
  ['with the first letter wrong', 'jubernetes', 'kubernetes'],
  ['by half of it', 'kuberne', 'kubernetes'],
  ['by another word for it', 'k8s', 'kubernetes'],
  ['written together', 'machinelearning', 'machine-learning'],
  ['by one of two words', 'machine lerning course', 'machine-learning'],
  ['by a word made of it and another', 'kubernetology', 'kubernetes'],
  ['in capitals and with accents', 'STATÍSTICS', 'statistics'],
])('a topic is offered %s: %s', (_, typed, id) => expect(ids(typed)[0]).toBe(id));

test('what lies beside it in the vocabulary is offered after it', () => {
  expect(ids('cosmolgy')).toEqual(['cosmology', 'astronomy', 'spectroscopy']);
  expect(ids('machine learning')).toEqual(['machine-learning', 'statistics']);
});

test.each(['zzzz', '', ' ', '—', 'x'.repeat(5000)])('nothing is offered for what is near to nothing', (typed) =>
  expect(ids(typed)).toEqual([]),
);

test('what is no topic is never offered', () => expect(ids('mentor')).not.toContain('mentor'));
