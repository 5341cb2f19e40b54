import { expect, test } from 'vitest';
import { nameOf } from './name.ts';

const empty = { name: '', given: '', family: '', preferred: '', aliases: [] };

test.each([
  [
    'given and family name make the whole',
    { given: 'Emmy', family: 'Noether' },
    { display: 'Emmy Noether', given: 'Emmy', family: 'Noether', aliases: [] },
  ],
  ['a name of one word is a name', { name: 'Alhazen' }, { display: 'Alhazen', aliases: [] }],
  [
    'a turned name is turned back and still found',
    { name: 'Noether, Emmy' },
    { display: 'Emmy Noether', given: 'Emmy', family: 'Noether', aliases: ['Noether, Emmy'] },
  ],
  [
    'what follows the comma may be a suffix',
    { name: 'Sammy Davis, Jr.' },
    { display: 'Sammy Davis, Jr.', aliases: [] },
  ],
  [
    'a preferred given name is shown, the formal name still found',
    { given: 'Kathleen', family: 'Booth', preferred: 'Kay' },
    { display: 'Kay Booth', given: 'Kathleen', family: 'Booth', aliases: ['Kathleen Booth'] },
  ],
  [
    'a preferred whole name is shown',
    { name: 'Marie Curie', preferred: 'Maria Skłodowska' },
    { display: 'Maria Skłodowska', aliases: ['Marie Curie'] },
  ],
  [
    'an alias that is the name is no alias',
    { name: 'Ada Lovelace', aliases: ['ADA LOVELACE', 'Ada Byron'] },
    { display: 'Ada Lovelace', aliases: ['Ada Byron'] },
  ],
])('%s', (_name, cells, name) => expect(nameOf({ ...empty, ...cells })).toEqual(name));

test('a row may name nobody', () => expect(nameOf(empty)).toBeUndefined());
