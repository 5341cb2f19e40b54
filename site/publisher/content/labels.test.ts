import type { Concept } from '@kith/shared/vocabulary/concept';
import { describe, expect, test } from 'vitest';
import { cpuTimer } from '../cpu-time.ts';
import { conceptIndex, labelKey } from './labels.ts';

const concept = (id: string, prefLabel: string, altLabel: string[] = []): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel,
  definition: '',
  broader: [],
  narrower: [],
  related: [],
});

describe('what people write finds the concept they mean', () => {
  const conceptOf = conceptIndex([
    concept('machine-learning', 'Machine learning', ['ML']),
    concept('email', 'E-mail'),
    concept('ci', 'CI/CD'),
    concept('dot-net', '.NET'),
    concept('javascript', 'JavaScript'),
    concept('colour', 'Théorie des couleurs'),
    concept('research', 'R & D'),
  ]);

  test.each([
    ['machine-learning', 'machine-learning'],
    ['MACHINE_LEARNING', 'machine-learning'],
    ['Machine  learning.', 'machine-learning'],
    ['machine\u2011learning', 'machine-learning'],
    ['“Machine learning”', 'machine-learning'],
    ['- Machine learning', 'machine-learning'],
    ['• machine learning;', 'machine-learning'],
    ['MachineLearning', 'machine-learning'],
    ['ml', 'machine-learning'],
    ['email', 'email'],
    ['e mail', 'email'],
    ['CI / CD', 'ci'],
    ['R&D', 'research'],
    ['.net', 'dot-net'],
    ['Java Script', 'javascript'],
    ['theorie des couleurs', 'colour'],
  ])('%s', (topic, id) => {
    expect(conceptOf(topic)).toBe(id);
  });

  test.each([
    'learning machine',
    'machine learn',
    'Java',
    'net',
    'mail',
    'CI',
    'constructor',
    '__proto__',
    '',
    ' ',
    '-',
  ])('nothing is guessed: %s finds nothing', (topic) => {
    expect(conceptOf(topic)).toBeUndefined();
  });

  test('signs and digits that tell topics apart stay apart', () => {
    const languages = conceptIndex(['C', 'C++', 'C#', 'Angular 1 2', 'F'].map((label) => concept(label, label)));
    expect(['c', 'c++', 'C#', 'C -', 'F#', 'Angular 12', 'angular 1-2'].map(languages)).toEqual([
      'C',
      'C++',
      'C#',
      'C',
      undefined,
      undefined,
      'Angular 1 2',
    ]);
  });

  test('a word that two concepts have, written as one or as several, finds neither of them that way', () => {
    const both = conceptIndex([concept('a', 'Data base'), concept('b', 'Da tabase')]);
    expect(['database', 'Data-base', 'da tabase'].map(both)).toEqual([undefined, 'a', 'b']);
  });

  test('asked again, the answer is the same', () => {
    expect(['Heat', 'Heat', 'ML', 'ML'].map(conceptOf)).toEqual([
      undefined,
      undefined,
      'machine-learning',
      'machine-learning',
    ]);
  });
});

test('a label of punctuation alone is itself, and no label is empty', () => {
  expect(['!!!', '-', '“”'].map(labelKey)).toEqual(['!!!', '-', '“”']);
});

test.each([
  ['spaces', ' '],
  ['hyphens', '-'],
  ['dots', '.'],
  ['quotation marks', '"'],
  ['list marks', '- '],
  ['slashes', '/ '],
])('a topic of a million %s takes no time', (_name, text) => {
  const stop = cpuTimer();
  labelKey(`a${text.repeat(1_000_000 / text.length)}b`);
  labelKey(text.repeat(100));
  expect(stop()).toBeLessThan(1000);
});
