/** A directory of any size that is made, not kept: the same seed gives the same people on every machine. */
export interface Crowd {
  people: number;
  seed: number;
  /** Positions (from 0) of people whose title and skills are others than the seed says: a later day of the same directory. */
  changed?: ReadonlySet<number>;
}

/** What a personnel system exports: the columns of one row. */
const header = [
  'Employee ID',
  'First Name',
  'Last Name',
  'Work Email',
  'Business Title',
  'Department',
  'Location',
  'Time Zone',
  'Manager ID',
  'Skills',
  'Wants to learn',
  'Open to',
  'Availability',
  'Last Updated',
  'Cost Center',
  'Worker Type',
];

const starts = [
  'Al',
  'Be',
  'Ca',
  'Da',
  'El',
  'Fa',
  'Gi',
  'Ha',
  'Ir',
  'Jo',
  'Ka',
  'Li',
  'Ma',
  'Ni',
  'Ól',
  'Pe',
  'Ro',
  'Sa',
];
const middles = ['ba', 'de', 'li', 'mo', 'na', 'ra', 'si', 'to', 'va', 'ze', 'lö', 'mé', 'nic', 'ris'];
const ends = ['a', 'an', 'as', 'e', 'en', 'ia', 'in', 'is', 'o', 'us', 'y', 'č'];
const familyEnds = [
  'berg',
  'dóttir',
  'ez',
  'ić',
  'ini',
  'ko',
  'man',
  'nen',
  'ov',
  'poulos',
  'quist',
  'sen',
  'son',
  'ton',
  'wala',
];
const titles = [
  'Engineer',
  'Analyst',
  'Designer',
  'Team lead',
  'Researcher',
  'Architect',
  'Nurse',
  'Planner',
  'Buyer',
  'Editor',
];
const fields = [
  'Payments',
  'Logistics',
  'Data',
  'Platform',
  'Care',
  'Energy',
  'Legal',
  'People',
  'Sales',
  'Safety',
  'Quality',
];
const places: readonly [string, string][] = [
  ['Lisbon', 'Europe/Lisbon'],
  ['Łódź', 'Europe/Warsaw'],
  ['Nairobi', 'Africa/Nairobi'],
  ['Pune', 'Asia/Kolkata'],
  ['Toronto', 'America/Toronto'],
  ['Tromsø', 'Europe/Oslo'],
  ['São Paulo', 'America/Sao_Paulo'],
];
const known = [
  'Optics',
  'Statistics',
  'Algebra',
  'Linguistics',
  'Compilers',
  'Microscopy',
  'Translation',
  'Teaching',
  'Genetics',
];
const subjects = [
  'cloud',
  'contract',
  'customer',
  'data',
  'energy',
  'event',
  'fleet',
  'grid',
  'network',
  'patient',
  'supply',
  'web',
];
const practices = [
  'analysis',
  'architecture',
  'budgeting',
  'design',
  'forecasting',
  'governance',
  'migration',
  'modelling',
  'planning',
  'testing',
];
const levels = ['foundation', 'working', 'advanced', 'expert'];
const kinds = ['mentoring', 'coaching', 'sponsorship', 'apprenticeship', 'peer learning'];

/** Numbers from 0 up to 1 that look like chance (mulberry32, Tommy Ettinger, public domain). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function row(position: number, { people, seed, changed }: Crowd): string[] {
  const identity = chance(seed * 1_000_003 + position);
  const pick = <Value>(values: readonly Value[], random: () => number, fallback: Value): Value =>
    values[Math.floor(random() * values.length)] ?? fallback;
  const word = (random: () => number) => pick(starts, random, '') + pick(middles, random, '');
  const given = word(identity) + pick(ends, identity, '');
  const family = word(identity) + pick(familyEnds, identity, '');
  const [place, zone] = pick(places, identity, ['', '']);
  const telling = changed?.has(position) === true ? chance(seed * 7_368_787 + position) : identity;
  const topic = () =>
    telling() < 0.4 ? pick(known, telling, '') : `${pick(subjects, telling, '')} ${pick(practices, telling, '')}`;
  const topics = (most: number) => Array.from({ length: Math.floor(telling() * (most + 1)) }, topic);
  const levelled = topics(6).map((name) => (telling() < 0.5 ? `${name} (${pick(levels, telling, '')})` : name));
  const offers = telling() < 0.3 ? [`${pick(kinds, telling, '')} (${1 + Math.floor(telling() * 3)})`] : [];
  const day = String(1 + Math.floor(telling() * 28)).padStart(2, '0');
  const id = (number: number) => `E${String(number).padStart(7, '0')}`;
  return [
    id(position),
    given,
    family,
    `${position}.${family
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase()}@crowd.example`,
    `${pick(titles, telling, '')}, ${pick(fields, telling, '')}`,
    `${pick(fields, identity, '')} ${1 + Math.floor(identity() * Math.max(1, people / 500))}`,
    place,
    zone,
    position === 0 ? '' : id(Math.floor(position / 8)),
    levelled.join('; '),
    topics(3).join('; '),
    offers.join('; '),
    pick(['open', 'limited', 'unavailable', ''], telling, ''),
    `2026-${String(1 + Math.floor(telling() * 10)).padStart(2, '0')}-${day}`,
    `CC-${1000 + Math.floor(identity() * 200)}`,
    'Employee',
  ];
}

/** The export of a crowd as the lines of a CSV file, its header first, each with its line end. */
export function* crowdCsv(crowd: Crowd): Generator<string> {
  yield `${header.join(',')}\r\n`;
  for (let position = 0; position < crowd.people; position++) yield `${row(position, crowd).map(cell).join(',')}\r\n`;
}
