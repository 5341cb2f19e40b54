import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { expect, test } from 'vitest';
import { cardOf } from './card.ts';

test('the picture of a link says the kind with its word, and the site’s name stands below', () => {
  const svg = cardOf('peer-learning', ['Peer learning'], 'Kith');
  expect(svg).toContain('>Peer learning</text>');
  expect(svg).toContain('>Kith</text>');
});

test('each kind has a line of its own', () => {
  const lines = relationshipKinds.map((kind) => cardOf(kind, [], ''));
  expect(new Set(lines).size).toBe(relationshipKinds.length);
});

test('a name with signs of HTML in it is text', () => {
  expect(cardOf(undefined, [], 'Smith & <Sons>')).toContain('Smith &amp; &lt;Sons>');
});
