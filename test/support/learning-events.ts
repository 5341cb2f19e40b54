import { type LearningEvent, learningRoles, pulseMoments } from '@kith/shared/learning/event';
import { availabilities } from '@kith/shared/person/person';
import { endings, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import fc from 'fast-check';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 22 letters of base64url. */
const anyId = fc.array(fc.constantFrom(...letters), { minLength: 22, maxLength: 22 }).map((chosen) => chosen.join(''));

const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((time) => new Date(time).toISOString());
const anyDay = anyInstant.map((instant) => instant.slice(0, 10));
const anyScore = fc.integer({ min: 1, max: 5 });

/** What somebody has room for. */
export const anyRoom = {
  availability: fc.constantFrom(...availabilities),
  openTo: fc.uniqueArray(
    fc.record(
      { kind: fc.constantFrom(...relationshipKinds), places: fc.integer({ min: 0, max: 4 }) },
      { requiredKeys: ['kind'] },
    ),
    { selector: ({ kind }) => kind },
  ),
};

/** The texts of a log: all that must never leave it. */
export interface Secrets {
  person: fc.Arbitrary<string>;
  name: fc.Arbitrary<string>;
  text: fc.Arbitrary<string>;
}

const ordinary: Secrets = {
  person: fc.string({ minLength: 1, maxLength: 20 }),
  name: fc.string({ minLength: 1, maxLength: 40 }),
  text: fc.string({ unit: 'grapheme', maxLength: 60 }),
};

/** Things that happen in a few relationships, in an order that need make no sense. */
export function anyEvents(secrets: Secrets = ordinary): fc.Arbitrary<LearningEvent[]> {
  const companion = fc.record(
    { id: secrets.person, name: secrets.name, department: fc.constantFrom('Physics', 'Music', 'Somewhere else') },
    { requiredKeys: ['name'] },
  );
  const subject = fc.record(
    { label: secrets.name, concept: fc.constantFrom('optics', 'violin', 'unknown') },
    { requiredKeys: ['label'] },
  );
  return fc.uniqueArray(anyId, { minLength: 4, maxLength: 4 }).chain((ids) => {
    const [session = '', ...relationships] = ids;
    const of = { id: anyId, at: anyInstant, relationship: fc.constantFrom(...relationships) };
    const plain = <Kind extends string>(kind: Kind) => fc.record({ ...of, kind: fc.constant(kind) });
    const begun = fc.record({
      ...of,
      kind: fc.constant('begun' as const),
      way: fc.constantFrom('drafted' as const, 'received' as const, 'agreed' as const),
      relationshipKind: fc.constantFrom(...relationshipKinds),
      role: fc.constantFrom(...learningRoles),
      companion,
      subject,
    });
    const held = fc.record(
      {
        ...of,
        kind: fc.constant('session' as const),
        session: fc.oneof(fc.constant(session), anyId),
        on: anyDay,
        minutes: fc.integer({ min: 0, max: 1440 }),
        topic: secrets.text,
        note: secrets.text,
        nextStep: secrets.text,
        remindOn: anyDay,
      },
      { requiredKeys: ['id', 'at', 'relationship', 'kind', 'session', 'on', 'minutes', 'topic', 'note', 'nextStep'] },
    );
    const event: fc.Arbitrary<LearningEvent> = fc.oneof(
      { weight: 4, arbitrary: begun },
      { weight: 2, arbitrary: plain('asked') },
      plain('more-asked'),
      plain('declined'),
      { weight: 2, arbitrary: plain('accepted') },
      plain('paused'),
      plain('resumed'),
      { weight: 3, arbitrary: held },
      fc.record({ ...of, kind: fc.constant('session-removed' as const), session: fc.constant(session) }),
      fc.record({
        ...of,
        kind: fc.constant('closed' as const),
        ending: fc.constantFrom(...endings),
        answers: fc.array(fc.record({ question: secrets.name, answer: secrets.text }), { maxLength: 3 }),
      }),
      fc.record({
        ...of,
        kind: fc.constant('agreement' as const),
        agreement: fc.record({
          goal: secrets.text,
          rhythm: secrets.text,
          confidentiality: secrets.text,
          ending: secrets.text,
        }),
      }),
      fc.record({
        ...of,
        kind: fc.constant('pulse' as const),
        moment: fc.constantFrom(...pulseMoments),
        items: fc.array(anyScore, { maxLength: 3 }),
        confidence: anyScore,
      }),
      fc.record({
        id: anyId,
        at: anyInstant,
        kind: fc.constant('help' as const),
        role: fc.constantFrom('learner' as const, 'expert' as const),
        companion,
        subject,
        on: anyDay,
        note: secrets.text,
      }),
      fc.record({
        id: anyId,
        at: anyInstant,
        kind: fc.constant('thanked' as const),
        for: fc.oneof(fc.constantFrom(...relationships), anyId),
      }),
      fc.record({ id: anyId, at: anyInstant, kind: fc.constant('capacity' as const), ...anyRoom }),
      fc.record({ id: anyId, at: anyInstant, kind: fc.constant('set-aside' as const), offer: secrets.name }),
      fc.record({
        id: anyId,
        at: anyInstant,
        kind: fc.constant('contributed' as const),
        host: fc.constantFrom('drop.example', '127.0.0.1:8080'),
        file: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => `${bytes.toHex()}.json`),
        rows: fc.nat({ max: 2000 }),
      }),
    );
    return fc.uniqueArray(event, { maxLength: 40, size: 'max', selector: ({ id }) => id });
  });
}
