import { beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../person/person.ts';
import { runSteps } from '../sorted.ts';
import { RecognitionBuilder } from './build.ts';
import type { NameFilter } from './filter.ts';
import { decodeFilter, encodeFilter } from './filter-bytes.ts';
import { identify } from './identify.ts';
import type { Mention } from './mention.ts';
import { type NameIndex, openNameIndex, placesOf } from './names.ts';
import { NameScanner } from './scan.ts';

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
  person('hooks', 'bell hooks'),
  person('berg', 'Vincent van der Berg'),
  person('hypatia', 'Hypatia', { handles: ['hypatia'], email: 'hypatia@republic.example' }),
  person('mark', 'Mark May'),
  person('bose', 'Satyendra Nath Bose', { aliases: ['সত্যেন্দ্র নাথ বসু'] }),
  person('yu', 'David (Mengqi) Yu'),
  person('ana', 'Ana Maria'),
  person('ana-lopez', 'Ana Maria Lopez'),
  person('snell', 'James M Snell'),
  person('daniel', 'Daniel Bernoulli'),
  person('jean', 'Jean-Pierre Dupont'),
  person('garcia', 'Anna Garcia Lopez'),
  person('emmy', 'Emmy Noether'),
  person('chris-1', 'Chris Evans', { email: 'c1@republic.example' }),
  person('chris-2', 'Chris Evans', { email: 'c2@republic.example', handles: ['chrise'] }),
  person('fatima', 'فاطمة الفهري'),
  person('paco', 'Paco Xu 徐俊杰', { aliases: ['Paco Xu', '徐俊杰'] }),
  person('ho', 'Ánh Hồ'),
  person('sakura', '佐藤さくら'),
  person('ai', '高橋あい'),
  person('aoki', 'あおきいつき'),
  person('inoue', 'Kiyoshi Inoue', { aliases: ['いのうえ'] }),
  person('koenig', 'Jörg König-Müller'),
  person('zee', 'Peter van der Zee'),
  person('meitner', 'Prof. Dr. Lise Meitner'),
  person('lee', 'Samuel Lee Jr.'),
  person('gross', 'Jürgen Groß'),
  person('inaki', 'Iñaki López García'),
  person('yul', '김율'),
  person('namfon', 'น้ำฝน แก้วกำเนิด'),
  person('vered', 'שלמה ורד'),
  person('subramanian', 'எம்.சுப்பிரமணியன்'),
  person('hoen', "Hendrik 't Hoen"),
  person('atho', 'Atho’ Amrullah'),
  person('selvam', 'Selvam a/l Krishnan'),
  person('sainz', 'Manuel Estrada Sainz', { aliases: ['마누엘 에스트라다 사이츠'] }),
];

let filter: NameFilter;
let index: NameIndex;

beforeAll(() => {
  const builder = new RecognitionBuilder();
  runSteps(builder.add(0, people));
  const built = runSteps(builder.finish());
  filter = built.filter;
  const opened = openNameIndex(built.names);
  if (opened === undefined) throw new Error('The index cannot be opened.');
  index = opened;
});

const peopleOf = async (key: number): Promise<Person[]> =>
  placesOf(index, key).flatMap(({ position }) => people[position] ?? []);

const who = (mention: Mention) => identify(mention, index, peopleOf);

/** What is marked, as `text → ids`, `?` behind it where it is not sure; the longest that is somebody's wins. */
async function found(text: string): Promise<string[]> {
  const spans: { start: number; end: number }[] = [];
  new NameScanner(filter).scan(text, (start, end) => spans.push({ start, end }));
  const named: { start: number; end: number; says: string; sure: boolean }[] = [];
  for (const { start, end } of spans) {
    const before = /(\p{L}+) $/u.exec(text.slice(0, start))?.[1];
    const after = /^ (\p{L}+)/u.exec(text.slice(end))?.[1];
    const capital = (word: string | undefined) => (word !== undefined && /^\p{Lu}/u.test(word) ? word : undefined);
    const written = text.slice(start, end);
    const { people: those, sure } = await who({ written, before: capital(before), after: capital(after) });
    const ids = those.map(({ id }) => id).join('+');
    if (ids !== '') named.push({ start, end, sure, says: `${written} → ${ids}${sure ? '' : '?'}` });
  }
  named.sort(
    (left, right) => Number(right.sure) - Number(left.sure) || right.end - right.start - (left.end - left.start),
  );
  const kept: typeof named = [];
  for (const each of named) {
    if (kept.every((other) => other.end <= each.start || each.end <= other.start)) kept.push(each);
  }
  return kept.toSorted((left, right) => left.start - right.start).map(({ says }) => says);
}

describe('people are found in text', () => {
  test.each([
    ['notes by Ada Lovelace, 1843', ['Ada Lovelace → ada']],
    ['Ada Lovelace’s notes', ['Ada Lovelace → ada']],
    ['ADA LOVELACE', ['ADA LOVELACE → ada']],
    ['Ada\n  Lovelace', ['Ada\n  Lovelace → ada']],
    ['Marie Sklodowska Curie and Marie Curie', ['Marie Sklodowska Curie → curie', 'Marie Curie → curie']],
    [
      'by J.J. Thomson, J J Thomson and JJ Thomson',
      ['J.J. Thomson → thomson', 'J J Thomson → thomson', 'JJ Thomson → thomson'],
    ],
    ["Jean le Rond d’Alembert's dream", ['Jean le Rond d’Alembert → alembert']],
    ['books of bell hooks', ['bell hooks → hooks']],
    ['Vincent van der Berg, Vincent Van Der Berg', ['Vincent van der Berg → berg', 'Vincent Van Der Berg → berg']],
    ['(van der Berg, Vincent)', ['van der Berg, Vincent → berg']],
    ['物理学者吳健雄在場，湯川 秀樹も', ['吳健雄 → wu', '湯川 秀樹 → yukawa']],
    ['সত্যেন্দ্র নাথ বসু', ['সত্যেন্দ্র নাথ বসু → bose']],
    ['قالت فاطمة الفهري', ['فاطمة الفهري → fatima']],
    ['write to ADA@republic.example or @ada.', ['ADA@republic.example → ada', '@ada → ada']],
    ['ask @hypatia', ['@hypatia → hypatia']],
    ['Ana Maria Lopez', ['Ana Maria Lopez → ana-lopez']],
    ['with David (Mengqi) Yu, Amazon', ['David (Mengqi) Yu → yu']],
    ['with David Yu', ['David Yu → yu']],
    [
      'James Snell, James M. Snell, James M Snell',
      ['James Snell → snell', 'James M. Snell → snell', 'James M Snell → snell'],
    ],
    ['Ada B. Lovelace', ['Ada B. Lovelace → ada']],
    ['Ada “Countess” Lovelace', ['Ada “Countess” Lovelace → ada']],
    ['Lovelace, Ada', ['Lovelace, Ada → ada']],
    ['Snell, James M', ['Snell, James M → snell']],
    ['Garcia Lopez, Anna', ['Garcia Lopez, Anna → garcia']],
    ['LOVELACE Ada and LOVELACE, Ada', ['LOVELACE Ada → ada', 'LOVELACE, Ada → ada']],
    ['Jean Pierre Dupont', ['Jean Pierre Dupont → jean']],
    ['Jean‑Pierre Dupont', ['Jean‑Pierre Dupont → jean']],
    ['Ánh Hồ and Anh Ho', ['Ánh Hồ → ho', 'Anh Ho → ho']],
    ['by Paco Xu 徐俊杰 and', ['Paco Xu 徐俊杰 → paco']],
    ['Chris Evans', ['Chris Evans → chris-1+chris-2']],
    ['由Ada Lovelace维护，和Emmy Noether一起', ['Ada Lovelace → ada', 'Emmy Noether → emmy']],
    ['徐俊杰 Emmy Noether，湯川秀樹 Wu', ['徐俊杰 → paco', 'Emmy Noether → emmy', '湯川秀樹 → yukawa']],
    ['担当は佐藤さくらさんと高橋あいです。', ['佐藤さくら → sakura', '高橋あい → ai']],
    ['書いた人：あおきいつき', ['あおきいつき → aoki']],
    ['おなじみのいのうえさん', ['いのうえ → inoue']],
    [
      '2004년: 마누엘 에스트라다 사이츠(Manuel Estrada Sainz)',
      ['마누엘 에스트라다 사이츠 → sainz', 'Manuel Estrada Sainz → sainz'],
    ],
    ['Jürgen Groß’un, Groß’un', ['Jürgen Groß → gross']],
    ['LÓPEZ GARCÍA Iñaki', ['LÓPEZ GARCÍA Iñaki → inaki']],
    ["Ada Lovelace'ın notları, Emmy Noether’e", ['Ada Lovelace → ada', 'Emmy Noether → emmy']],
    ['Joerg Koenig-Mueller and Jörg Koenig-Müller', ['Joerg Koenig-Mueller → koenig', 'Jörg Koenig-Müller → koenig']],
    ['Peter vd Zee', ['Peter vd Zee → zee']],
    ['Dr. Lise Meitner and Lise Meitner', ['Lise Meitner → meitner', 'Lise Meitner → meitner']],
    ['Dr. Ada Lovelace and Prof. Dr. Lise Meitner', ['Ada Lovelace → ada', 'Prof. Dr. Lise Meitner → meitner']],
    ['Samuel Lee', ['Samuel Lee → lee']],
    ['Samuel Lee Jr. and Samuel Lee, Jr.', ['Samuel Lee Jr. → lee', 'Samuel Lee, Jr. → lee']],
    ['Zee, Peter van der', ['Zee, Peter van der → zee']],
    ['Lee, Samuel Jr.', ['Lee, Samuel Jr → lee']],
    ['GARCIA LOPEZ Anna', ['GARCIA LOPEZ Anna → garcia']],
    ['by 김율 and 김율은, not 김율동', ['김율 → yul', '김율 → yul']],
    ['คุณน้ำฝน แก้วกำเนิดกล่าว', ['น้ำฝน แก้วกำเนิด → namfon']],
    ['של שלמה ורד ולשלמה ורד', ['שלמה ורד → vered']],
    ['எம்.சுப்பிரமணியன், ஆகியோர்', ['எம்.சுப்பிரமணியன் → subramanian']],
    ["Hendrik 't Hoen, Hendrik ’t Hoen", ["Hendrik 't Hoen → hoen", 'Hendrik ’t Hoen → hoen']],
    ['Atho’ Amrullah, Selvam a/l Krishnan', ['Atho’ Amrullah → atho', 'Selvam a/l Krishnan → selvam']],
    [
      'Ada "Countess" Lovelace and Ada \'Countess\' Lovelace',
      ['Ada "Countess" Lovelace → ada', "Ada 'Countess' Lovelace → ada"],
    ],
  ])('%s', async (text, names) => expect(await found(text)).toEqual(names));
});

describe('what is likely is said so', () => {
  test.each([
    ['Dan Bernoulli', ['Dan Bernoulli → daniel?']],
    ['Ada Augusta Lovelace', ['Ada Augusta Lovelace → ada?']],
    ['Noether Emmy', ['Noether Emmy → emmy?']],
  ])('%s', async (text, names) => expect(await found(text)).toEqual(names));
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
    ['two of a list: Fred Lovelace, Ada Byron'],
    ['half of a double name: Jean Dupont'],
    ['without its particles: Vincent Berg'],
    ['with other initials: James R. Snell'],
    ['not a short form: Dave Bernoulli'],
    ['a longer name: Emmy Ada Lovelace'],
    ['a longer name: Ada Lovelace Bernoulli'],
    ['a longer name in hiragana: 高橋あいか'],
    ['a word behind a family name: 高橋あいさつ'],
    ['a double name: Frau Lovelace-Ada'],
    ['a title and a family name: Dr. Meitner, Lee Jr.'],
    ['letters of a word in hiragana: このいのうえに'],
  ])('%s', async (text) => expect(await found(text)).toEqual([]));
});

describe('the page says who is meant', () => {
  test('a link wins over the text', async () => {
    const { people: those } = await who({ written: 'Chris Evans', is: 'mailto:ada@republic.example' });
    expect(those.map(({ id }) => id)).toEqual(['ada']);
  });

  test('of namesakes, the nearest identifier of one of them says which', async () => {
    const { people: those } = await who({
      written: 'Chris Evans',
      near: ['@ada', '@chrise', 'mailto:c1@republic.example'],
    });
    expect(those.map(({ id }) => id)).toEqual(['chris-2']);
  });

  test('a link to a stranger leaves the name what it is', async () => {
    const { people: those } = await who({ written: 'Ada Lovelace', is: '@stranger' });
    expect(those.map(({ id }) => id)).toEqual(['ada']);
  });
});

test('a filter survives its journey to the page, and holds no name and no part of an address', () => {
  const bytes = encodeFilter(filter, (text) => new TextEncoder().encode(text));
  const back = decodeFilter(bytes, (part) => new TextDecoder().decode(part));
  expect(back).toEqual(filter);
  // The domain of an address may well be somebody's name.
  expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/lovelace|republic/i);
});

test('bytes that are no filter are refused', () => {
  expect(decodeFilter(new Uint8Array(40), () => '')).toBeUndefined();
});
