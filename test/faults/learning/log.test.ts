import { readBackup, writeBackup } from '@kith/shared/learning/backup';
import type { LearningEvent, RelationshipEvent } from '@kith/shared/learning/event';
import { isOfRelationship, mergeEvents, relationshipsOf } from '@kith/shared/learning/log';
import { firstState, learningStates, nextState, stateAt } from '@kith/shared/learning/machine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvents } from '../../support/learning-events.ts';

const now = new Date('2026-11-26T12:00:00Z');

/** The same events in another order. */
const shuffledEvents = anyEvents().chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
);

/** Every state that can be reached at all, from each beginning, by any steps. */
const reachable = (events: readonly RelationshipEvent[], way: keyof typeof firstState): Set<string> => {
  const reached = new Set<ReturnType<typeof stateAt>>([firstState[way]]);
  for (const state of reached)
    for (const event of events) {
      const next = nextState(state, event);
      if (next !== undefined) reached.add(next);
    }
  return reached;
};

describe('any events, in any order', () => {
  test('make relationships in states that their own steps lead to', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        for (const { id, state, since } of relationshipsOf(events)) {
          const own = events.filter(isOfRelationship).filter(({ relationship }) => relationship === id);
          const begun = own.filter((event) => event.kind === 'begun');
          expect(begun.some(({ way }) => reachable(own, way).has(state))).toBe(true);
          expect(learningStates).toContain(stateAt(state, since, now));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('tell the same story', () => {
    fc.assert(
      fc.property(shuffledEvents, ([events, shuffled]) => {
        expect(relationshipsOf(shuffled)).toEqual(relationshipsOf(events));
      }),
    );
  });

  test('have each session once, as it was said last, and none that was removed', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        const removed = new Set(
          events.flatMap((event) =>
            event.kind === 'session-removed' ? [`${event.relationship} ${event.session}`] : [],
          ),
        );
        for (const { id, sessions } of relationshipsOf(events)) {
          const held = sessions.map(({ session }) => session);
          expect(new Set(held).size).toBe(held.length);
          expect(held.filter((session) => removed.has(`${id} ${session}`))).toEqual([]);
          for (const { session, at } of sessions) {
            const said = events.filter(
              (event) => event.kind === 'session' && event.relationship === id && event.session === session,
            );
            expect(said.every((event) => event.at <= at)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('two logs put together', () => {
  const two = fc.tuple(anyEvents(), anyEvents(), anyEvents());

  test('are the same log whichever comes first, and putting in the same again changes nothing', () => {
    fc.assert(
      fc.property(two, ([left, right]) => {
        const merged = mergeEvents(left, right);
        expect(mergeEvents(right, left)).toEqual(merged);
        expect(mergeEvents(merged, left)).toEqual(merged);
        const ids = merged.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id } of [...left, ...right]) expect(ids).toContain(id);
      }),
    );
  });

  test('agree even where a file says something else under a known id', () => {
    fc.assert(
      fc.property(two, ([left, right, third]) => {
        const forged = right.map((event, index): LearningEvent => ({ ...event, id: left[index]?.id ?? event.id }));
        expect(mergeEvents(forged, left)).toEqual(mergeEvents(left, forged));
        expect(mergeEvents(mergeEvents(left, forged), third)).toEqual(mergeEvents(left, mergeEvents(forged, third)));
      }),
    );
  });
});

describe('a log as a file', () => {
  test('is restored as it was', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        expect(readBackup(writeBackup(events, now))).toEqual({ ok: true, value: events });
      }),
    );
  });

  test('is refused with a reason when it is cut off anywhere', () => {
    fc.assert(
      fc.property(anyEvents(), fc.double({ min: 0, max: 0.99, noNaN: true }), (events, part) => {
        const text = writeBackup(events, now);
        expect(readBackup(text.slice(0, Math.floor((text.length - 2) * part)))).toEqual({
          ok: false,
          error: 'unreadable',
        });
      }),
    );
  });

  test('is refused whole when one thing in it is not as it was written', () => {
    const spoilt = anyEvents()
      .filter((events) => events.length > 0)
      .chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.nat({ max: events.length - 1 }),
          fc.constantFrom<object>({ id: '../../etc' }, { at: 'yesterday' }, { kind: 'unheard-of' }, { more: 1 }),
        ),
      );
    fc.assert(
      fc.property(spoilt, ([events, index, damage]) => {
        const file = JSON.parse(writeBackup(events, now));
        Object.assign(file.events[index], damage);
        expect(readBackup(JSON.stringify(file))).toEqual({ ok: false, error: 'damaged' });
      }),
    );
  });

  test.each([
    ['of a newer Kith', '{"format":"kith-learning","version":2,"events":[]}', 'newer'],
    ['of another program', '{"format":"something","version":1,"events":[]}', 'other'],
    ['without a head', '[]', 'other'],
    ['that is nothing', 'null', 'other'],
    ['that is empty', '', 'unreadable'],
  ])('%s is refused, and it is said why', (_, text, error) => {
    expect(readBackup(text)).toEqual({ ok: false, error });
  });
});
