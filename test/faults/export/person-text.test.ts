import { canonicalJson } from '@kith/shared/feed/canonical';
import { mostOf, type Person } from '@kith/shared/person/person';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, readDraft, readDraftText, writeDraft } from '../../../site/publisher/directory/draft.ts';
import { personText, wholeText } from '../../../site/publisher/directory/person-text.ts';
import { numRuns, timeout } from '../import/lines.ts';

const text = fc.string({ unit: 'binary' });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const person: fc.Arbitrary<Person> = fc.record({
  updated: maybe(text),
  profileUrl: maybe(text),
  availability: maybe(fc.constantFrom('open', 'limited', 'unavailable')),
  openTo: fc.array(fc.record({ places: maybe(fc.nat(99)), kind: fc.constantFrom('mentoring', 'coaching') }), {
    maxLength: 3,
  }),
  interests: fc.array(fc.record({ topic: text, concept: maybe(text) }), { maxLength: 3 }),
  expertise: fc.array(
    fc.record({
      topic: text,
      level: maybe(fc.constantFrom('working', 'expert')),
      source: maybe(text),
      date: maybe(text),
      concept: maybe(text),
      evidence: maybe(fc.array(text, { maxLength: 2 })),
    }),
    { maxLength: 3 },
  ),
  timeZone: maybe(text),
  location: maybe(text),
  department: maybe(text),
  title: maybe(text),
  handles: fc.array(text, { maxLength: mostOf.handles }),
  email: maybe(text),
  pronouns: maybe(text),
  name: fc.record({
    display: text,
    family: maybe(text),
    given: maybe(text),
    aliases: fc.array(text, { maxLength: 3 }),
  }),
  id: text,
});

const without = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('a person put aside is byte for byte the canonical JSON that a feed is named by', { timeout }, () => {
  fc.assert(
    fc.property(person, maybe(text), (one, manager) => {
      expect(wholeText(personText(one), manager)).toBe(canonicalJson({ ...one, manager }));
    }),
    { numRuns },
  );
});

test('a draft put aside comes back with all that it said, whatever characters it holds', { timeout }, () => {
  fc.assert(
    fc.property(person, text, fc.nat(), (one, manager, line) => {
      const draft: Draft = {
        person: one,
        idFrom: 'source',
        manager,
        source: 1,
        line,
        listed: true,
        labels: { id: 'No.' },
      };
      const record = writeDraft(draft);
      expect(record).not.toContain('\n');
      expect(without(readDraft(record))).toEqual(without(draft));
      expect(readDraftText(record)).toMatchObject({ id: one.id, manager });
    }),
    { numRuns },
  );
});
