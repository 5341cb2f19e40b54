import { expect, test } from 'vitest';
import { namedFirst } from './named-first.ts';

const page = (title: string) => ({ meta: { title } });

test('whoever types the name of a page gets that page first, whatever case and accents', () => {
  const found = [page('Sponsorship pays'), page('Protégé'), page('Sponsorship')];
  expect(namedFirst(found, 'protege ').map(({ meta }) => meta.title)[0]).toBe('Protégé');
  expect(namedFirst(found, 'sponsorship')).toEqual([page('Sponsorship'), page('Sponsorship pays'), page('Protégé')]);
});

test('where no title was typed, the order stays', () => {
  const found = [page('Sponsorship pays'), page('Sponsorship')];
  expect(namedFirst(found, 'sponsor')).toEqual(found);
});
