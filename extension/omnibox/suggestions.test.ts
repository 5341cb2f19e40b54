import type { Person } from '@kith/shared/person/person';
import type { Reason } from '@kith/shared/search/reasons';
import { expect, test } from 'vitest';
import { asText, asXml, suggestionsFor } from './suggestions.ts';

const person = (id: string, display: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { display, aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  openTo: [],
  ...more,
});
const hit = (found: Person, ...reasons: Reason[]) => ({ person: found, reasons });
const ada = person('ada', 'Ada Lovelace', { title: 'Analyst', department: 'Engines' });
const asked = [
  hit(
    ada,
    { field: 'name', text: 'Ada Lovelace', ranges: [[0, 3]] },
    { field: 'expertise', text: 'Analytical engines', ranges: [[0, 10]] },
  ),
];

test('a line says who it is and why it is there, with what was typed set off where the browser can', () => {
  expect(suggestionsFor(asked, 'ada', asXml)).toEqual([
    {
      content: 'Ada Lovelace · Analyst · Engines',
      description: '<match>Ada</match> Lovelace – <dim>Analyst · Engines</dim> – <match>Analytical</match> engines',
      person: 'ada',
    },
  ]);
  expect(suggestionsFor(asked, 'ada', asText)[0]?.description).toBe(
    'Ada Lovelace – Analyst · Engines – Analytical engines',
  );
});

test('names with signs of XML, control characters and half characters are written so that they can be read', () => {
  const odd = person('odd', `R&D <"O'Neill">\u0000\u0008\ud800`);
  expect(suggestionsFor([hit(odd)], '', asXml)[0]?.description).toBe('R&amp;D &lt;&quot;O&apos;Neill&quot;&gt;\ufffd');
});

test('people of one name and work can be told apart, and from what was typed', () => {
  const twins = [hit(person('one', 'Chris Evans')), hit(person('two', 'Chris Evans'))];
  expect(suggestionsFor(twins, 'Chris Evans', asText).map(({ content }) => content)).toEqual([
    'Chris Evans (2)',
    'Chris Evans (3)',
  ]);
});
