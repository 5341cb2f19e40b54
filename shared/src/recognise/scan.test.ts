import { describe, expect, test } from 'vitest';
import type { Person } from '../person/person.ts';
import { runSteps } from '../sorted.ts';
import { RecognitionBuilder } from './build.ts';
import { decodeFilter, encodeFilter } from './filter.ts';
import { isPerson } from './identify.ts';
import { scanText } from './scan.ts';

function person(id: string, display: string, more: Partial<Person> & { aliases?: string[] } = {}): Person {
  const { aliases = [], ...rest } = more;
  return { id, name: { display, aliases }, handles: [], expertise: [], interests: [], openTo: [], ...rest };
}

const people = [
  person('ada', 'Ada Lovelace', { email: 'ada@republic.example', handles: ['ada'] }),
  person('curie', 'Marie Skłodowska-Curie', { aliases: ['Marie Curie'] }),
  person('wu', 'Chien-Shiung Wu', { aliases: ['吳健雄'] }),
  person('yukawa', 'Hideki Yukawa', { aliases: ['湯川秀樹'] }),
  person('thomson', 'J. J. Thomson'),
  person('alembert', "Jean le Rond d'Alembert"),
  person('leeuwenhoek', 'van Leeuwenhoek'),
  person('hypatia', 'Hypatia', { handles: ['hypatia'] }),
  person('mark', 'Mark May'),
  person('bose', 'Satyendra Nath Bose', { aliases: ['সত্যেন্দ্র নাথ বসু'] }),
  person('yu', 'David (Mengqi) Yu'),
  person('ana', 'Ana Maria'),
  person('ana-lopez', 'Ana Maria Lopez'),
];

const builder = new RecognitionBuilder();
runSteps(builder.add(0, people));
const { filter } = runSteps(builder.finish());

function found(text: string): string[] {
  return scanText(text, filter)
    .filter((span) => people.some((each) => isPerson(each, text.slice(span.start, span.end), span.key)))
    .map((span) => text.slice(span.start, span.end));
}

describe('people are found in text', () => {
  test.each([
    ['notes by Ada Lovelace, 1843', ['Ada Lovelace']],
    ['Ada Lovelace’s notes', ['Ada Lovelace']],
    ['ADA LOVELACE', ['ADA LOVELACE']],
    ['Ada\n  Lovelace', ['Ada\n  Lovelace']],
    ['Marie Sklodowska Curie and Marie Curie', ['Marie Sklodowska Curie', 'Marie Curie']],
    ['by J.J. Thomson and J J Thomson', ['J.J. Thomson', 'J J Thomson']],
    ["Jean le Rond d’Alembert's dream", ['Jean le Rond d’Alembert']],
    ['lenses of van Leeuwenhoek', ['van Leeuwenhoek']],
    ['物理学者吳健雄在場，湯川 秀樹も', ['吳健雄', '湯川 秀樹']],
    ['সত্যেন্দ্র নাথ বসু', ['সত্যেন্দ্র নাথ বসু']],
    ['write to ADA@republic.example or @ada.', ['ADA@republic.example', '@ada']],
    ['ask @hypatia', ['@hypatia']],
    ['Ana Maria Lopez', ['Ana Maria Lopez']],
    ['with David (Mengqi) Yu, Amazon', ['David (Mengqi) Yu']],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));
});

describe('what is nobody stays unmarked', () => {
  test.each([
    ['a first name alone: Ada went home'],
    ['a sentence between: I met Ada. Lovelace was there'],
    ['a comma between: Ada, Lovelace and Babbage'],
    ['another surname: Ada Byron'],
    ['ordinary words: mark may'],
    ['a name of one word: Hypatia'],
    ['another address: ada@elsewhere.example, xada@republic.example'],
    ['an address as a path: https://example.org/@ada'],
    ['a possessive in the middle: Ada’s Lovelace'],
    ['half of a bracket: Augusta (Ada) Lovelace'],
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test('a filter survives its journey to the page, and holds no name', () => {
  const bytes = encodeFilter(filter, (text) => new TextEncoder().encode(text));
  const back = decodeFilter(bytes, (part) => new TextDecoder().decode(part));
  expect(back).toEqual(filter);
  expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/lovelace/i);
});

test('bytes that are no filter are refused', () => {
  expect(decodeFilter(new Uint8Array(40), () => '')).toBeUndefined();
});
