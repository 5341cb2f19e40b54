import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { chance } from '../support/crowd.ts';

/** A query and the people, by their place, of whom one must be among the first ten. */
export interface AskedFor {
  kind: RecallKind;
  text: string;
  truth: ReadonlySet<number>;
}

export const recallKinds = [
  'prefix',
  'skill',
  'typo_name',
  'typo_skill',
  'two_term',
  'diacritics',
  'synonym',
  'script',
] as const;
type RecallKind = (typeof recallKinds)[number];

/** Given names and family names of each language; two of each family part make a family name, so that there are enough. */
const locales = [
  ['Ada Bernard Carol Dorothy Edmund Frances Gordon Harriet', 'Ash Brook Carter Dun Ever Field Glen Hart Wood Mill'],
  ['José María Lucía Andrés Íñigo Begoña Raúl Inés', 'Núñez Pérez Ibáñez Gómez León Martín Vázquez Muñoz'],
  ['Łukasz Małgorzata Żaneta Paweł Grażyna Sławomir', 'Kowal Wójcik Zieliń Dąbrow Kamiń Szymań Woźniak Jabłoń'],
  ['Björn Åsa Göran Sören Märta Þóra Ragnheiður', 'Sjö Lind Berg Ström Öst Väster Häll Kvist'],
  ['Алексей Мария Сергей Ольга Дмитрий Наталья', 'Иван Петр Смирн Кузнец Соколов Попов Лебед Козл'],
  ['أحمد فاطمة يوسف مريم خالد ليلى', 'الحسن المصري الخطيب النجار العلي الشامي'],
  ['เพ็ญพักตร์ สมชาย วิภาวดี กิตติพงษ์ ดวงใจ', 'ศรี สุวรรณ ทอง วงศ์ แก้ว รัตน์ พิทักษ์ เจริญ'],
  ['健 美 秀 明 文 建 志 玉', '王 李 張 陳 林 吳 黃 周 徐 高'],
].map(([given = '', family = '']) => ({ given: given.split(' '), family: family.split(' ') }));
const endings = ['', 'er', 'man', 'son', 'ton', 'ley', 'ski', 'ov'];
const subjects = 'Cloud Contract Customer Database Energy Event Fleet Graph Network Patient Supply Payment'.split(' ');
const practices = 'analysis architecture budgeting design forecasting governance migration modelling planning testing';
const places = ['Lisbon', 'Łódź', 'Nairobi', 'Pune', 'Toronto', 'Tromsø', 'São Paulo'];
const departments = ['Payments', 'Logistics', 'Platform', 'Care', 'Legal'];

const topicOf = (id: string, prefLabel: string, altLabel: string[] = []): Concept => ({
  id,
  kind: 'topic',
  prefLabel,
  altLabel,
  definition: '',
  broader: [],
  narrower: [],
  related: [],
});

export const concepts: readonly Concept[] = [
  topicOf('kubernetes', 'Kubernetes', ['k8s']),
  topicOf('internationalisation', 'Internationalisation', ['i18n']),
  topicOf('machine-learning', 'Machine learning', ['statistical learning']),
  topicOf('postgresql', 'PostgreSQL', ['Postgres']),
  ...subjects.flatMap((subject) =>
    practices.split(' ').map((practice) => topicOf(`${subject}-${practice}`.toLowerCase(), `${subject} ${practice}`)),
  ),
];

type Pick = <Value>(values: readonly Value[]) => Value;

function picker(random: () => number): Pick {
  return (values) => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
}

/** The same people for the same seed; names of eight languages in six scripts, up to four topics each. */
export function makePeople(count: number, seed: number): Person[] {
  const pick = picker(chance(seed));
  return Array.from({ length: count }, (_, place) => {
    const locale = pick(locales);
    const given = pick(locale.given);
    const family = `${pick(locale.family)}${pick(locale.family).toLowerCase()}`;
    const isLatin = /^\p{Script=Latin}/u.test(family);
    const ending = isLatin ? pick(endings) : '';
    const name = { display: `${given} ${family}${ending}`, given, family: `${family}${ending}`, aliases: [] };
    const known = [pick(concepts), pick(concepts), pick(concepts), pick(concepts)].slice(0, 1 + (place % 4));
    return {
      id: `p${place}`,
      name,
      handles: [],
      department: `${pick(departments)} ${1 + (place % 40)}`,
      location: pick(places),
      expertise: [...new Set(known)].map(({ id, prefLabel }) => ({ topic: prefLabel, concept: id })),
      interests: [],
      openTo: [],
    };
  });
}

/** Two neighbouring letters inside a word are swapped, or one is left out: what fingers do. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  const [left = '', right = ''] = word.slice(at, at + 2);
  return random() < 0.5 && left !== right
    ? word.slice(0, at) + right + left + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1);
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');

/**
 * Queries of each kind. Their truth is read off the people: whoever has what was asked for, or, of names, everybody whose
 * name is written the same. No code of the search has a part in it.
 */
export function makeQueries(people: readonly Person[], each: number, seed: number): AskedFor[] {
  const random = chance(seed);
  const pick = picker(random);
  const where = (has: (person: Person) => boolean): ReadonlySet<number> =>
    new Set(people.flatMap((person, place) => (has(person) ? [place] : [])));
  const named = (name: string): ReadonlySet<number> => where(({ name: { display } }) => display === name);
  const knowing = (topic: string): ReadonlySet<number> =>
    where(({ expertise }) => expertise.some((known) => known.topic === topic));
  const nameIn = (pattern: RegExp): string => {
    for (;;) {
      const { display } = pick(people).name;
      if (pattern.test(display)) return display;
    }
  };
  const latin = /^[\p{Script=Latin} ]{9,}$/u;
  const makers: Record<RecallKind, () => Omit<AskedFor, 'kind'>> = {
    prefix() {
      const [given = '', family = ''] = nameIn(latin).split(' ');
      // Whoever else is called that and begins so is as good an answer.
      const begun = family.slice(0, Math.max(4, family.length - 2));
      return { text: `${given} ${begun}`, truth: where(({ name }) => name.display.startsWith(`${given} ${begun}`)) };
    },
    skill() {
      const { prefLabel } = pick(concepts);
      return { text: prefLabel, truth: knowing(prefLabel) };
    },
    typo_name() {
      const display = nameIn(/^[a-z]+ [a-z]{7,}$/i);
      const [given = '', family = ''] = display.split(' ');
      return { text: `${given} ${slip(family, random)}`, truth: named(display) };
    },
    typo_skill() {
      const { prefLabel } = pick(concepts);
      const [first = '', ...rest] = prefLabel.split(' ');
      return { text: [slip(first, random), ...rest].join(' '), truth: knowing(prefLabel) };
    },
    two_term() {
      const { prefLabel } = pick(concepts);
      const place = pick(places);
      const holds = ({ location, expertise }: Person): boolean =>
        location === place && expertise.some(({ topic }) => topic === prefLabel);
      return { text: `${prefLabel} ${place}`, truth: where(holds) };
    },
    diacritics() {
      const display = nameIn(/^(?=.*[áéíóúñąęłńóśźżåäö])[\p{Script=Latin} ]+$/u);
      return { text: plain(display), truth: where(({ name }) => plain(name.display) === plain(display)) };
    },
    synonym() {
      const { prefLabel, altLabel } = pick(concepts.filter((concept) => concept.altLabel.length > 0));
      return { text: pick(altLabel), truth: knowing(prefLabel) };
    },
    script() {
      const display = nameIn(/^[\p{Script=Thai}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Arabic} ]+$/u);
      const [, family = ''] = display.split(' ');
      // The middle of a Thai name, as it may be typed by whoever does not know where it begins.
      const start = /\p{Script=Thai}/u.test(family)
        ? [...family].findIndex((letter, at) => at > 1 && /\p{L}/u.test(letter))
        : 0;
      const part = family.slice(Math.max(0, start));
      return { text: part, truth: where(({ name }) => name.display.includes(part)) };
    },
  };
  return recallKinds.flatMap((kind) => Array.from({ length: each }, () => ({ kind, ...makers[kind]() })));
}
