import { expertiseLevels } from '@kith/shared/person/levels';
import { availabilities, type Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { chance } from '../support/crowd.ts';
import { namings } from './search-names.ts';

const subjects =
  'Cloud Contract Customer Database Energy Event Fleet Graph Network Patient Supply Payment Turbine Warehouse'.split(
    ' ',
  );
const practices =
  'analysis architecture budgeting design forecasting governance migration modelling planning testing'.split(' ');
const named: readonly [label: string, ...others: string[]][] = [
  ['Kubernetes', 'k8s'],
  ['Internationalisation', 'i18n'],
  ['Accessibility', 'a11y', 'WCAG'],
  ['Observability', 'o11y'],
  ['Machine learning', 'statistical learning', 'ML'],
  ['PostgreSQL', 'Postgres', 'psql'],
  ['Natural language processing', 'NLP', 'computational linguistics'],
  ['Continuous integration', 'CI/CD'],
  ['Customer relationship management', 'CRM'],
  ['Photogrammetry', 'structure from motion'],
  ['Site reliability engineering', 'SRE'],
  ['Bookkeeping', 'double entry'],
];
export const places = [
  'Lisbon',
  'Łódź',
  'Nairobi',
  'Pune',
  'Toronto',
  'Tromsø',
  'São Paulo',
  'Reykjavík',
  'Kuala Lumpur',
];
const departments = ['Payments', 'Logistics', 'Platform', 'Care', 'Legal', 'Procurement', 'Research'];
const titles = ['Engineer', 'Analyst', 'Designer', 'Team lead', 'Researcher', 'Nurse', 'Planner', 'Editor'];

const topicOf = (prefLabel: string, altLabel: string[] = []): Concept => ({
  id: prefLabel.toLowerCase().replaceAll(' ', '-'),
  kind: 'topic',
  prefLabel,
  altLabel,
  definition: '',
  broader: [],
  narrower: [],
  related: [],
});

export const concepts: readonly Concept[] = [
  ...named.map(([label, ...others]) => topicOf(label, others)),
  ...subjects.flatMap((subject) => practices.map((practice) => topicOf(`${subject} ${practice}`))),
];

export type Pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]) => Value;

export function picker(random: () => number): Pick {
  return (values) => {
    const [value] = values.slice(Math.floor(random() * values.length));
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
}

/**
 * The same people for the same seed: names of fourteen languages, an address each, one to four topics, titles, departments
 * and places that many share, and openness and dates, so that equals have to be ranked.
 */
export function makePeople(count: number, seed: number): Person[] {
  const random = chance(seed);
  const pick = picker(random);
  return Array.from({ length: count }, (_, place) => {
    const { given: names, begins, ends, between, familyFirst } = pick(namings);
    const given = pick(names);
    const family = pick(begins) + pick(ends);
    const display = (familyFirst ? [family, given] : [given, family]).join(between);
    const known = Array.from({ length: 1 + (place % 4) }, () => pick(concepts));
    const handle = plain(`${given}.${family}`)
      .toLowerCase()
      .replace(/[^a-z.]/gu, '');
    const month = 1 + Math.floor(random() * 10);
    return {
      id: `p${place}`,
      name: { display, given, family, aliases: [] },
      handles: [],
      email: `${handle.length < 4 ? 'user' : handle}${place}@crowd.example`,
      title: `${pick(titles)}, ${pick(departments)}`,
      department: `${pick(departments)} ${1 + (place % 40)}`,
      location: pick(places),
      expertise: [...new Set(known)].map(({ id, prefLabel, altLabel }) => ({
        // Some write a topic as the vocabulary's other words have it.
        topic: random() < 0.2 ? pick([prefLabel, ...altLabel]) : prefLabel,
        concept: id,
        ...(random() < 0.5 && { level: pick(expertiseLevels) }),
      })),
      interests: [],
      openTo: random() < 0.4 ? [{ kind: pick(relationshipKinds) }] : [],
      ...(random() < 0.7 && { availability: pick(availabilities) }),
      updated: `2026-${String(month).padStart(2, '0')}-15`,
    };
  });
}

/** Without diacritics, as somebody types who has no special keyboard. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? '')
    .replace(/[łŁøØþÞßæÆ]/gu, (letter) => plainOf[letter] ?? letter)
    .normalize('NFC');

const plainOf: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
};
