import { expect, test } from 'vitest';
import { citationsIn, termsIn } from './mentions.ts';

test('a term page lists the texts that use the term, however they write it', () => {
  const body = `A <Term id="coach">coach</Term>, a <Term id='peer-learning'>peer</Term>, a <Term id={"coach"}>coach</Term>.`;
  expect(termsIn(body)).toEqual(['coach', 'peer-learning']);
});

test('sources are known by their numbers, each once', () => {
  expect(citationsIn('One.<Cite n={2}/> Two. <Cite n={ 1 } /> Three. <Cite n={2} />')).toEqual([2, 1]);
  expect(citationsIn('One.<Cite n={2}/> Two. <Cite n={10} />')).toEqual([2, 10]);
});

test('text that only looks like a component is text', () => {
  expect(termsIn('Terms of use: id="coach"')).toEqual([]);
  expect(citationsIn('Cited n={1}')).toEqual([]);
});
