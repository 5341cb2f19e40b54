import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { consentFaults, type Grounds, groundsSchema, mayStand, showings } from './grounds.ts';

const today = new Date('2026-11-26');
const consent = { person: 'ada', given: '2026-01-10', scope: ['page', 'card'], until: '2027-01-10' };
const grounds = (...records: unknown[]): Grounds => groundsSchema.parse(records);

const complaint = (written: unknown): string => groundsSchema.safeParse(written).error?.issues[0]?.message ?? '';

describe('what a writer may write', () => {
  test('a historical story says so', () => {
    expect(groundsSchema.parse('historical')).toBe('historical');
  });

  test('a day may be a date or text, as YAML happens to read it', () => {
    expect(grounds({ ...consent, until: new Date('2027-01-10') })).toEqual(grounds(consent));
  });

  test.each([undefined, 'public', true, [], {}])('grounds that are %j are answered with what to write', (written) => {
    expect(complaint(written)).toContain('Write "grounds: historical" when');
  });

  test.each([
    ['without an end', { ...consent, until: undefined }, 'Consent 1, until: write a day as 2026-11-26'],
    ['for nothing', { ...consent, scope: [] }, 'Consent 1, scope: list some of page, card, rss'],
    ['for a place that is none', { ...consent, scope: ['poster'] }, 'Consent 1, scope: list some of page, card, rss'],
    ['by nobody', { ...consent, person: '' }, 'Consent 1, person:'],
    ['with a year for a day', { ...consent, until: 2027 }, 'Consent 1, until: write a day'],
  ])('a consent %s is refused with the field and what to do', (_name, record, sentence) => {
    expect(complaint([record])).toContain(sentence);
  });

  test('a story without grounds is told what to write', () => {
    const story = z.strictObject({ grounds: groundsSchema }).safeParse({});
    expect(story.error?.issues[0]).toMatchObject({ path: ['grounds'], message: expect.stringContaining('historical') });
  });

  test('the second record is called the second', () => {
    expect(complaint([consent, { ...consent, given: 'soon' }])).toContain('Consent 2, given');
  });
});

describe('whether it may be told', () => {
  test('a historical story may be told about anybody, on any day', () => {
    expect(consentFaults('historical', ['ada', 'grace'], today)).toEqual([]);
  });

  test('everybody in the story has to have consented', () => {
    expect(consentFaults(grounds(consent), ['ada', 'grace'], today)).toEqual([
      '"grace" has given no consent; ask and add a record, or take the story out',
    ]);
  });

  test('a consent ends with its last day', () => {
    const last = (day: string) => consentFaults(grounds(consent), ['ada'], new Date(day));
    expect(last('2027-01-10T23:59:59Z')).toEqual([]);
    expect(last('2027-01-11')).toEqual([
      'no consent of "ada" holds on 2027-01-11 (the last ends on 2027-01-10); ask again and add a record, or take the story out',
    ]);
  });

  test('a consent that is yet to be given is none', () => {
    expect(consentFaults(grounds(consent), ['ada'], new Date('2026-01-09'))).toHaveLength(1);
  });

  test('a renewed consent stands beside the old one', () => {
    const renewed = { ...consent, given: '2027-01-11', until: '2028-01-10' };
    expect(consentFaults(grounds(consent, renewed), ['ada'], new Date('2027-06-01'))).toEqual([]);
  });

  test('somebody who does not want a page stops the story', () => {
    expect(consentFaults(grounds({ ...consent, scope: ['card'] }), ['ada'], today)[0]).toContain('to a page');
  });

  test.each(['ada', 'grace', 'mary'])(
    'when %s takes a consent back the story goes, whoever else has agreed',
    (gone) => {
      const people = ['ada', 'grace', 'mary'];
      const left = people.filter((person) => person !== gone).map((person) => ({ ...consent, person }));
      expect(consentFaults(grounds(...left), people, today)).toEqual([
        expect.stringContaining(`"${gone}" has given no`),
      ]);
    },
  );
});

test('a story stands only where all of its people want it', () => {
  const both = grounds(consent, { ...consent, person: 'grace', scope: ['page'] });
  expect(showings.filter((showing) => mayStand(both, showing))).toEqual(['page']);
  expect(showings.filter((showing) => mayStand('historical', showing))).toEqual(['page', 'card', 'rss']);
});
