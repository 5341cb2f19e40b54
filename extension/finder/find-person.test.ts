import type { SearchRequest } from '@kith/shared/search/request';
import { expect, test } from 'vitest';
import type { SearchHit } from '../directory/search.ts';
import { findPerson } from './find-person.ts';

const hit = (id: string, email: string): SearchHit => ({
  person: { id, name: { display: id, aliases: [] }, email, handles: [], expertise: [], interests: [], openTo: [] },
  reasons: [],
});
const hits = [hit('ada-2', 'ada.lovelace2@zoo.example'), hit('ada', 'Ada.Lovelace@zoo.example')];

/** Says what it was asked for. */
function directory(asked: string[] = []) {
  return {
    search: async ({ text }: SearchRequest) => {
      asked.push(text);
      return { hits, suggestions: [], nearest: [] };
    },
  };
}

const ids = (found: SearchHit[]): string[] => found.map(({ person }) => person.id);

test('a name is searched as it is typed', async () => {
  const asked: string[] = [];
  expect(ids(await findPerson(directory(asked), ' Ada '))).toEqual(['ada-2', 'ada']);
  expect(asked).toEqual(['ada']);
});

test('an address finds the one who has it, in any capitals and before all of it is typed', async () => {
  const asked: string[] = [];
  expect(ids(await findPerson(directory(asked), 'ada.lovelace@ZOO.example'))).toEqual(['ada']);
  expect(ids(await findPerson(directory(asked), 'ada.lovelace@z'))).toEqual(['ada']);
  expect(asked).toEqual(['ada.lovelace', 'ada.lovelace']);
});

test('an address of another domain finds whoever has the name before the @', async () => {
  expect(ids(await findPerson(directory(), 'ada.lovelace@old.example'))).toEqual(['ada-2', 'ada']);
});
