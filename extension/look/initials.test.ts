import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';

describe('the initials in a circle', () => {
  it.each([
    ['Michael Faraday', 'MF'],
    ['Charles-Augustin de Coulomb', 'CC'],
    ['Plato', 'P'],
    ['éva "Évi" ørsted', 'ÉØ'],
    ['(extern) Ada Lovelace', 'EL'],
    ['李小龍', '李'],
    ['أحمد زويل', 'أز'],
    ['', '·'],
    ['!!!', '·'],
  ])('of %s are %s', (display, letters) => {
    expect(initials({ display })).toBe(letters);
  });

  it('follow given and family name where the order of the display name is another', () => {
    expect(initials({ display: 'Curie, Marie', given: 'Marie', family: 'Curie' })).toBe('MC');
  });

  it('keep an accent that is a character of its own', () => {
    expect(initials({ display: 'E\u0301va Nagy' })).toBe('E\u0301N');
  });
});
