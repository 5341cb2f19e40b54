import { createHash } from 'node:crypto';
import { type ContributionContext, contributionOf, withoutRows } from '@kith/shared/learning/contribute';
import { contributionSchema } from '@kith/shared/learning/contribution';
import type { LearningEvent } from '@kith/shared/learning/event';
import { isOfRelationship } from '@kith/shared/learning/log';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents } from '../../support/learning-events.ts';

const context: ContributionContext = {
  now: new Date('2026-11-26T12:00:00Z'),
  department: 'Physics',
  departments: new Set(['Physics', 'Music']),
  broaderOf: (concept) => ({ optics: 'physics', violin: 'violin' })[concept],
  digest: async (text) => createHash('sha256').update(text).digest('hex'),
};

/** Texts that occur in no contribution by chance. */
const secret = (kind: string) => fc.nat().map((number) => `§${kind}§${number}§`);
const secrets = {
  person: secret('person'),
  name: fc.nat().map((number) => `§name§${number}§ <§mail§${number}@example.org>`),
  text: secret('text'),
};

test('no name, address, note or id of a person, a relationship or a moment is in a contribution', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvents(secrets), async (events) => {
      const contribution = await contributionOf(events, context);
      const bytes = Buffer.from(JSON.stringify(contribution));
      expect(bytes.includes('§')).toBe(false);
      expect(bytes.includes('@')).toBe(false);
      expect(bytes.includes('Somewhere else')).toBe(false);
      expect(bytes.includes('unknown')).toBe(false);
      for (const event of events) {
        expect(bytes.includes(event.id)).toBe(false);
        expect(bytes.includes(event.at.slice(0, 10))).toBe(false);
        if (isOfRelationship(event)) expect(bytes.includes(event.relationship)).toBe(false);
      }
      expect(contributionSchema.safeParse(contribution).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the search for bytes finds a secret where there is one', () => {
  fc.assert(
    fc.property(anyEvents(secrets), (events) => {
      const told = events.some((event) => event.kind === 'begun');
      expect(!told || Buffer.from(JSON.stringify(events)).includes('§name§')).toBe(true);
    }),
  );
});

describe('a mentoring that both sides hand over', () => {
  const relationship = 'AAAAAAAAAAAAAAAAAAAAAA';
  const of = (side: 'l' | 'e', number: number, day: string) => ({
    id: `${side}${number}`.padEnd(22, '_'),
    at: `2026-${day}T10:00:00.000Z`,
    relationship,
  });
  const begun = (side: 'l' | 'e'): LearningEvent => ({
    ...of(side, 1, '09-01'),
    kind: 'begun',
    way: side === 'l' ? 'drafted' : 'received',
    relationshipKind: 'mentoring',
    role: side === 'l' ? 'learner' : 'expert',
    companion: { id: 'somebody', name: 'Somebody', department: side === 'l' ? 'Music' : 'Physics' },
    subject: { label: 'Optics', concept: 'optics' },
  });
  const learner: LearningEvent[] = [
    begun('l'),
    { ...of('l', 2, '09-01'), kind: 'asked' },
    { ...of('l', 3, '09-03'), kind: 'accepted' },
    { ...of('l', 4, '09-03'), kind: 'pulse', moment: 'start', items: [3, 4, 2], confidence: 2 },
    {
      ...of('l', 5, '09-13'),
      kind: 'session',
      session: 'SSSSSSSSSSSSSSSSSSSSSS',
      on: '2026-09-13',
      minutes: 45,
      topic: 'Lenses',
      note: 'a private word',
      nextStep: '',
    },
    { ...of('l', 6, '10-20'), kind: 'closed', ending: 'completed-early', answers: [] },
  ];
  const expert: LearningEvent[] = [begun('e'), { ...of('e', 3, '09-03'), kind: 'accepted' }];

  test('says what was counted, by the month', async () => {
    const { rows } = await contributionOf(learner, context);
    expect(rows).toEqual([
      {
        type: 'relationship',
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        kind: 'mentoring',
        role: 'learner',
        state: 'completed-early',
        begun: '2026-09',
        ended: '2026-10',
        concept: 'physics',
        departments: { mine: 'Physics', theirs: 'Music' },
        sessions: 1,
        minutes: 45,
        daysToFirstSession: 10,
        pulses: [{ moment: 'start', items: [3, 4, 2], confidence: 2 }],
      },
    ]);
  });

  test('has the same id on both sides, so that it counts once', async () => {
    const [mine, theirs] = await Promise.all([contributionOf(learner, context), contributionOf(expert, context)]);
    expect(mine.rows.map(({ id }) => id)).toEqual(theirs.rows.map(({ id }) => id));
  });

  test('tells two peers apart who have the same to tell, each time in the same way', async () => {
    const peer = (side: 'l' | 'e'): LearningEvent[] => [
      {
        ...of(side, 1, '09-01'),
        kind: 'begun',
        way: 'agreed',
        relationshipKind: 'peer-learning',
        role: 'peer',
        companion: { name: side, department: 'Physics' },
        subject: { label: 'Optics', concept: 'optics' },
      },
    ];
    const [mine, theirs] = await Promise.all([contributionOf(peer('l'), context), contributionOf(peer('e'), context)]);
    expect(mine).not.toEqual(theirs);
    const withoutSide = (rows: typeof mine.rows) => rows.map((row) => ({ ...row, side: undefined }));
    expect(withoutSide(mine.rows)).toEqual(withoutSide(theirs.rows));
    expect(await contributionOf(peer('l'), context)).toEqual(mine);
    const [asLearner] = (await contributionOf(learner, context)).rows;
    expect(asLearner).not.toHaveProperty('side');
  });

  test('leaves out what was struck out, and a draft that was never sent', async () => {
    const whole = await contributionOf(learner, context);
    expect(withoutRows(whole, new Set(whole.rows.map(({ id }) => id))).rows).toEqual([]);
    expect((await contributionOf([begun('l')], context)).rows).toEqual([]);
  });
});
