import { expect, it } from 'vitest';
import { nameNow } from './companion-names.ts';

const ada = { id: 'ada', name: 'Ada Lovelace' };

it('somebody in the directory has the name that they have there now', () => {
  expect(nameNow(ada, new Map([['ada', 'Ada King']]))).toBe('Ada King');
});

it('of somebody who has left the directory the initials remain', () => {
  expect(nameNow(ada, new Map([['ada', undefined]]))).toBe('AL');
});

it('without a directory to ask, and for whoever never was in one, the name stands as it was', () => {
  expect(nameNow(ada, new Map())).toBe('Ada Lovelace');
  expect(nameNow({ name: 'Ada Lovelace' }, new Map([['ada', undefined]]))).toBe('Ada Lovelace');
});
