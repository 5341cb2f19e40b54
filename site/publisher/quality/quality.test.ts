import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { describe, expect, test } from 'vitest';
import { createQuality } from './quality.ts';
import { nearlySame } from './spelling.ts';
import { qualitySummary } from './summary.ts';
import { qualityText } from './text.ts';

const now = new Date('2026-11-23T12:00:00Z');

let made = 0;

function person(display: string, more: Partial<Person> = {}): Person {
  made++;
  const id = `p${made}`;
  const email = `${id}@x.example`;
  return { id, name: { display, aliases: [] }, email, handles: [], expertise: [], interests: [], openTo: [], ...more };
}

function concept(id: string, narrower: string[] = [], altLabel: string[] = []): Concept {
  const prefLabel = id.charAt(0).toUpperCase() + id.slice(1);
  return { id, kind: 'topic', prefLabel, altLabel, definition: '', broader: [], narrower, related: [] };
}

function report(people: readonly Person[], concepts: readonly Concept[] = []) {
  const quality = createQuality({ now, concepts });
  for (const one of people) quality.add(one);
  return quality.result();
}

describe('what the records tell', () => {
  test('an administrator sees how many people have each field, and how many have nothing to show', () => {
    const { coverage, nothingToShow, people } = report([
      person('Ada', { expertise: [{ topic: 'Optics', level: 'expert' }] }),
      person('Emmy', { title: 'Professor' }),
    ]);
    const of = (label: string) => coverage.find((field) => field.label === label);
    expect(people).toBe(2);
    expect(of('Expertise')).toEqual({ label: 'Expertise', people: 1, share: 0.5 });
    expect(of('Expertise with a level')?.people).toBe(1);
    expect(of('Job title')?.people).toBe(1);
    expect(of('E-mail')?.share).toBe(1);
    expect(nothingToShow).toBe(1);
  });

  test('an empty directory has no shares that are not numbers', () => {
    expect(report([]).coverage.every(({ people, share }) => people === 0 && share === 0)).toBe(true);
  });

  test('the age of each record counts once: young, a year, old, ahead of the clock, undated', () => {
    const dates = ['2026-11-23', '2026-11-24', '2026-01-01', '2025-11-01', '2020-01-01', '2027-05-01', undefined];
    const { freshness } = report(dates.map((updated) => person('Ada', updated === undefined ? {} : { updated })));
    expect(freshness.buckets.map(({ label, people }) => `${label}: ${people}`)).toEqual([
      'Up to three months old: 2',
      'Up to a year old: 1',
      'Up to two years old: 1',
      'Older than two years: 1',
      'Dated in the future: 1',
      'Never dated: 1',
    ]);
    expect(freshness).toMatchObject({ stale: 2, undated: 1 });
  });
});

describe('people who may be listed twice', () => {
  test('two records with one e-mail address, in whatever case', () => {
    const { duplicates } = report([
      person('Ada Lovelace', { id: 'a1', email: 'Ada@x.example' }),
      person('A. Lovelace', { id: 'a2', email: 'ada@x.example' }),
    ]);
    expect(duplicates.shown).toEqual([
      { name: 'Ada Lovelace', people: 2, ids: ['a1', 'a2'], sign: 'same e-mail address (ada@x.example)' },
    ]);
  });

  test('one name in one department, whatever the accents; one name where an address is missing', () => {
    const { duplicates, sameNames } = report([
      person('Marie Skłodowska', { id: 'm1', department: 'Physics' }),
      person('Marie Sklodowska', { id: 'm2', department: 'physics' }),
      person('Ada Lovelace', { id: 'a1', department: 'Computing' }),
      { ...person('Ada Lovelace'), id: 'a2', email: undefined },
    ]);
    expect(duplicates.shown.map(({ ids, sign }) => `${ids.join()}: ${sign}`)).toEqual([
      'a1,a2: same name, and an e-mail address is missing',
      'm1,m2: same name, same department (Physics)',
    ]);
    expect(sameNames.total).toBe(0);
  });

  test('people of one name in different departments are no duplicates: a card asks which one is meant', () => {
    const { duplicates, sameNames } = report([
      person('Anna Schmidt', { department: 'Physics' }),
      person('anna schmidt', { department: 'Law' }),
      person('Anna Schmidt', { department: 'Law' }),
      person('Emmy Noether', { department: 'Law' }),
    ]);
    expect(duplicates.total).toBe(1);
    expect(sameNames.shown).toEqual([{ name: 'Anna Schmidt', people: 3, departments: ['Physics', 'Law'] }]);
  });

  test('a record that an e-mail address has told of is not told of again for its name', () => {
    const twice = { email: 'ada@x.example', department: 'Computing' };
    expect(report([person('Ada Lovelace', twice), person('Ada Lovelace', twice)]).duplicates.total).toBe(1);
  });

  test('a directory of 100,000 namesakes is judged in seconds, and fifty groups are the most that is listed', () => {
    const same = Array.from({ length: 100_000 }, (_, at) => person('Anna Schmidt', { department: `D${at % 3}` }));
    const start = performance.now();
    const { duplicates } = report(same);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(duplicates.shown.map(({ ids, people }) => [people, ids.length])).toEqual([
      [33_334, 8],
      [33_333, 8],
      [33_333, 8],
    ]);
    const pairs = Array.from({ length: 120 }, (_, at) => person(`Name ${at >> 1}`, { department: 'Physics' }));
    expect(report(pairs).duplicates).toMatchObject({ total: 60 });
    expect(report(pairs).duplicates.shown).toHaveLength(50);
  });
});

describe('records that may be no person', () => {
  test.each([
    ['Printer 2nd floor', undefined, '"printer" in the name'],
    ['Drucker02', undefined, '"drucker" in the name'],
    ['Salle de réunion Curie', undefined, '"salle de reunion" in the name'],
    ['IT Helpdesk', undefined, '"helpdesk" in the name'],
    ['Ada Lovelace', 'no-reply@x.example', '"no reply" in the e-mail address'],
    ['Front of house', 'info@x.example', '"info" in the e-mail address'],
    ['svc-backup', undefined, '"svc" in the name'],
    ['Room 12', undefined, '"room" in the name'],
    ['Test Test', undefined, '"test" in the name'],
  ])('%s (%s) is suspected', (name, email, sign) => {
    const { accounts } = report([person(name, email === undefined ? {} : { email })]);
    expect(accounts.shown).toMatchObject([{ sign, perhapsPerson: false }]);
  });

  test.each(['Anna Room', 'Hans Zimmer', 'Test, Maria', 'Jean Salle'])(
    '%s may well be a person, and is told so',
    (name) => {
      expect(report([person(name)]).accounts.shown).toMatchObject([{ name, perhapsPerson: true }]);
    },
  );

  test.each(['Robert Abbott', 'Bottomley Roomes', 'Adminah Svcova', 'Info Tester-Printerova', 'Ada Lovelace'])(
    '%s is not accused: words count whole, and addresses of tasks only alone',
    (name) => {
      const sure = report([person(name, { email: 'ada.info@x.example' })]).accounts.shown;
      expect(sure.filter(({ perhapsPerson }) => !perhapsPerson)).toEqual([]);
    },
  );

  test('what is surely an account comes before what may be a person', () => {
    const { accounts } = report([person('Anna Room'), person('Zebra printer')]);
    expect(accounts.shown.map(({ name }) => name)).toEqual(['Zebra printer', 'Anna Room']);
  });
});

describe('topics', () => {
  const concepts = [concept('physics', ['optics']), concept('optics', ['lasers']), concept('lasers'), concept('law')];
  const knows = (...topics: string[]) => ({ expertise: topics.map((topic) => ({ topic })) });
  const mapped = (topic: string, id: string) => ({ topic, concept: id });

  test('known by one person only: told without the person, most wished for first; two spellings are one topic', () => {
    const { singles } = report([
      person('Ada', knows('Looms', 'Engines', 'engines', 'Ciphers')),
      person('Emmy', { ...knows('ciphers'), interests: [{ topic: 'Looms' }] }),
    ]);
    expect(singles).toEqual({ total: 2, shown: ['Looms', 'Engines'] });
  });

  test('a person who names one concept in two ways is still the only one', () => {
    const { singles } = report([person('Ada', { expertise: [mapped('Optics', 'optics'), mapped('Optik', 'optics')] })]);
    expect(singles.shown).toEqual(['Optics']);
  });

  test('wished for and nobody to teach it: neither the topic, nor its concept, nor a narrower one at any depth', () => {
    const wishes = {
      interests: [mapped('Physics', 'physics'), mapped('Law', 'law'), { topic: 'Glass' }, { topic: 'ciphers' }],
    };
    const { unteachable } = report(
      [
        person('Ada', wishes),
        person('Emmy', { ...knows('Ciphers'), interests: [{ topic: 'glass' }] }),
        person('Max', { expertise: [mapped('Lasers', 'lasers')] }),
      ],
      concepts,
    );
    expect(unteachable.shown).toEqual([
      { topic: 'Glass', people: 2 },
      { topic: 'Law', people: 1 },
    ]);
  });

  test('a vocabulary whose concepts are narrower than each other ends the search all the same', () => {
    const ring = [concept('a', ['b']), concept('b', ['a'])];
    expect(report([person('Ada', { interests: [mapped('A', 'a')] })], ring).unteachable.total).toBe(1);
  });

  test('words without an entry come by number of people, each person once, with the label they may be meant for', () => {
    const { topics, unmapped } = report(
      [
        person('Ada', { ...knows('Optcs', 'Looms'), interests: [{ topic: 'Looms' }] }),
        person('Emmy', knows('looms')),
        person('Max', { expertise: [mapped('Optik', 'optics')] }),
      ],
      concepts,
    );
    expect(unmapped.shown).toEqual([
      { topic: 'Looms', people: 2 },
      { topic: 'Optcs', people: 1, near: 'Optics' },
    ]);
    expect(topics).toEqual({ different: 3, inVocabulary: 1 });
  });

  test.each([
    ['optics', 'optcs', true],
    ['optics', 'optiks', true],
    ['optics', 'otpics', true],
    ['optics', 'xoptics', true],
    ['optics', 'optics', true],
    ['optics', 'optik', false],
    ['law', 'lawn', false],
    ['optics', 'citpos', false],
    ['optics', 'opticsal', false],
  ])('%s and %s nearly the same: %s', (left, right, answer) => {
    expect(nearlySame(left, right)).toBe(answer);
    expect(nearlySame(right, left)).toBe(answer);
  });
});

describe('managers', () => {
  test('rings are found once each, told by ids; who is outside a ring is not in it', () => {
    const { managers } = report([
      person('A', { id: 'a', manager: 'b' }),
      person('B', { id: 'b', manager: 'c' }),
      person('C', { id: 'c', manager: 'b' }),
      person('D', { id: 'd', manager: 'd' }),
      person('E', { id: 'e', manager: 'nobody' }),
      person('F', { id: 'f' }),
    ]);
    expect(managers).toEqual({
      without: 1,
      unknown: 1,
      rings: {
        total: 2,
        shown: [
          ['d', 'd'],
          ['b', 'c', 'b'],
        ],
      },
    });
  });

  test('a line of 100,000 managers is no ring and no long wait', () => {
    const line = Array.from({ length: 100_000 }, (_, at) => person('A', { id: `i${at}`, manager: `i${at + 1}` }));
    const start = performance.now();
    expect(report(line).managers).toMatchObject({ unknown: 1, rings: { total: 0 } });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

test('offers are counted by kind, with their places', () => {
  const { open } = report([
    person('Ada', { openTo: [{ kind: 'mentoring', places: 2 }, { kind: 'coaching' }] }),
    person('Emmy', { openTo: [{ kind: 'mentoring', places: 1 }] }),
  ]);
  expect(open.slice(0, 2)).toEqual([
    { kind: 'mentoring', people: 2, places: 3, uncounted: 0 },
    { kind: 'coaching', people: 1, places: 0, uncounted: 1 },
  ]);
});

describe('for a terminal and for machines', () => {
  test('each matter has a sentence; long lists are cut and say so; a name gives the terminal no orders', () => {
    const people = Array.from({ length: 60 }, (_, at) => person(`Name ${at >> 1}`, { department: 'Physics' }));
    const lines = qualityText(report([...people, person('Printer \u001b[2J', { id: 'evil' })]));
    expect(lines).toContain('30 groups of records may each be one person.');
    expect(lines).toContain('  … and 20 more');
    expect(lines).toContain('  Printer  [2J · evil · "printer" in the name');
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });

  test('the summary has numbers and topics, and names nobody', () => {
    const summary = qualitySummary(
      report([person('Anna Room', { id: 'a1' }), person('Anna Room', { id: 'a2', department: 'X' })]),
    );
    expect(summary).toMatchObject({ people: 2, accounts: 2, sameNames: 1, duplicates: 0 });
    expect(JSON.stringify(summary)).not.toMatch(/Anna|a1|a2/);
  });
});
