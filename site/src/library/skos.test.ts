import { expect, test } from 'vitest';
import { vocabularyOf } from './concept.ts';
import { skosOf } from './skos.ts';

const concepts = vocabularyOf([
  {
    id: 'physics',
    kind: 'topic',
    prefLabel: 'Physics',
    altLabel: [],
    definition: 'Matter and forces.',
    broader: [],
    related: [],
  },
  {
    id: 'optics',
    kind: 'topic',
    prefLabel: 'Optics',
    altLabel: ['light'],
    definition: 'Light.',
    broader: ['physics'],
    related: [],
  },
]);
const scheme = {
  site: new URL('https://kith.example/'),
  title: 'Words',
  description: 'What they mean.',
  language: 'en',
  kinds: { relationship: 'Kinds', role: 'Roles', practice: 'Practices', topic: 'Topics', measure: 'Measures' },
};
const graph = skosOf(concepts, scheme)['@graph'];

test('another tool finds every word at the address of its page', () => {
  expect(graph).toContainEqual(
    expect.objectContaining({
      id: 'https://kith.example/vocabulary/optics/',
      type: 'skos:Concept',
      prefLabel: 'Optics',
      altLabel: ['light'],
      broader: ['https://kith.example/vocabulary/physics/'],
      inScheme: ['https://kith.example/vocabulary/'],
    }),
  );
});

test('only the widest words are at the top of the scheme', () => {
  expect(graph).toContainEqual(
    expect.objectContaining({
      type: 'skos:ConceptScheme',
      hasTopConcept: ['https://kith.example/vocabulary/physics/'],
    }),
  );
  expect(graph).toContainEqual(
    expect.objectContaining({ notation: 'physics', narrower: ['https://kith.example/vocabulary/optics/'] }),
  );
});

test('each kind of word is a collection', () => {
  expect(graph).toContainEqual(
    expect.objectContaining({
      id: 'https://kith.example/vocabulary/#topic',
      type: 'skos:Collection',
      member: ['https://kith.example/vocabulary/optics/', 'https://kith.example/vocabulary/physics/'],
    }),
  );
});

test('the same words make the same file', () => {
  expect(JSON.stringify(skosOf(concepts, scheme))).toBe(JSON.stringify(skosOf(concepts, scheme)));
});

test('words of another language stand beside those of the main one, of the same things', () => {
  const translations = [
    {
      language: 'de',
      title: 'Begriffe',
      description: 'Was sie bedeuten.',
      kinds: { relationship: 'Arten', role: 'Rollen', practice: 'Praktiken', topic: 'Themen', measure: 'Kennzahlen' },
      concepts: new Map([['optics', { prefLabel: 'Optik', altLabel: ['Licht'], definition: 'Das Licht.' }]]),
    },
  ];
  const both = skosOf(concepts, { ...scheme, translations });
  expect(both['@context']).toMatchObject({
    prefLabel: { '@id': 'skos:prefLabel', '@language': 'en' },
    prefLabel_de: { '@id': 'skos:prefLabel', '@language': 'de' },
    altLabel_de: { '@id': 'skos:altLabel', '@language': 'de', '@container': '@set' },
    definition_de: { '@id': 'skos:definition', '@language': 'de' },
  });
  expect(both['@graph']).toContainEqual(
    expect.objectContaining({
      id: 'https://kith.example/vocabulary/optics/',
      prefLabel: 'Optics',
      prefLabel_de: 'Optik',
      altLabel_de: ['Licht'],
      definition_de: 'Das Licht.',
    }),
  );
  expect(both['@graph']).toContainEqual(expect.objectContaining({ prefLabel: 'Topics', prefLabel_de: 'Themen' }));
  // What has no German words has no German keys.
  expect(both['@graph']).toContainEqual(
    expect.not.objectContaining({ id: 'https://kith.example/vocabulary/optics/', prefLabel_de: expect.anything() }),
  );
});
