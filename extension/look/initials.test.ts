import { describe, expect, it } from 'vitest';
import { initials } from './initials.ts';

describe('the initials in a circle', () => {
  it.each([
    ['Michael Faraday', 'MF'],
    ['Charles-Augustin de Coulomb', 'CC'],
    ['Plato', 'P'],
    ['éva "Évi" ørsted', 'ÉØ'],
    ['(extern) Ada Lovelace (she/her)', 'AL'],
    ['Abd al-Rahman al-Sufi', 'AS'],
    ["Jean le Rond d'Alembert", 'JA'],
    ['Shaun O’Neill', 'SO'],
    ['Johann Bernoulli II', 'JB'],
    ['Malcolm X', 'MX'],
    ['李小龍', '李'],
    ['山田 太郎', '山'],
    ['김민준', '김'],
    ['أحمد زويل', 'أ\u00a0ز'],
    ['सत्येन्द्र बोस', 'सबो'],
    ['Ελένη Παπαδοπούλου', 'ΕΠ'],
    ['', '·'],
    ['!!!', '·'],
  ])('of %s are %s', (display, letters) => {
    expect(initials({ display })).toBe(letters);
  });

  it('follow given and family name where the order of the display name is another', () => {
    expect(initials({ display: 'Curie, Marie', given: 'Marie', family: 'Curie' })).toBe('MC');
    expect(initials({ display: 'Vincent van Gogh', given: 'Vincent', family: 'van Gogh' })).toBe('VG');
    expect(initials({ display: '李小龍', given: '小龍', family: '李' })).toBe('李');
  });

  it('keep an accent that is a character of its own', () => {
    expect(initials({ display: 'E\u0301va Nagy' })).toBe('E\u0301N');
  });
});
