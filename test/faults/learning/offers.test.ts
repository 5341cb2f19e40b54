import type { LearningEvent } from '@kith/shared/learning/event';
import { type Offer, type OfferView, offerDays, offerFor, openingOf } from '@kith/shared/learning/offers';
import type { Person } from '@kith/shared/person/person';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyEvents, anyRoom } from '../../support/learning-events.ts';

const now = new Date('2026-11-26T12:00:00Z');
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const on = { offers: true, installedAt: daysAgo(3) };
const nobody: OfferView = { me: undefined, teachers: [] };

const person = (id: string, room: Partial<Pick<Person, 'availability' | 'openTo'>> = {}): Person => ({
  id,
  name: { display: `Somebody ${id}`, aliases: [] },
  handles: [],
  expertise: [{ topic: 'Optics' }, { topic: 'Violin' }],
  interests: [],
  openTo: [],
  ...room,
});

const anyView = fc
  .tuple(fc.option(fc.record(anyRoom), { nil: undefined }), fc.array(fc.record(anyRoom), { maxLength: 4 }))
  .map(
    ([mine, theirs]): OfferView => ({
      me: mine && person('me', mine),
      teachers: theirs.map((room, index) => ({ person: person(`p${index}`, room), topics: ['Optics', 'Violin'] })),
    }),
  );

const setAside = (offer: string, days: number): LearningEvent => ({
  id: `aside${offer}`
    .replaceAll(/[^A-Za-z]/g, '')
    .padEnd(22, '_')
    .slice(0, 22),
  at: daysAgo(days),
  kind: 'set-aside',
  offer,
});

/** As somebody would answer who wants none of it, and waits each time until the next may come. */
function setAllAside(events: readonly LearningEvent[], view: OfferView): Offer[] {
  const made: Offer[] = [];
  for (let refused: LearningEvent[] = []; made.length < 50; refused = made.map(({ key }) => setAside(key, 20))) {
    const offer = offerFor([...events, ...refused], view, now, on);
    if (offer === undefined) break;
    made.push(offer);
  }
  return made;
}

describe('whatever the log and the directory', () => {
  test('nothing is offered to those who switched offers off', () => {
    fc.assert(
      fc.property(anyEvents(), anyView, (events, view) => {
        expect(offerFor(events, view, now, { ...on, offers: false })).toBeUndefined();
      }),
    );
  });

  test('what was set aside does not come again, for two weeks nothing does, and it all comes to an end', () => {
    fc.assert(
      fc.property(anyEvents(), anyView, (events, view) => {
        const calm = events.filter(({ kind }) => kind !== 'set-aside');
        const made = setAllAside(calm, view);
        expect(new Set(made.map(({ key }) => key)).size).toBe(made.length);
        expect(made.length).toBeLessThan(50);
        for (const { key } of made)
          expect(offerFor([...calm, setAside(key, offerDays.rest - 1)], view, now, on)).toBeUndefined();
      }),
    );
  });

  test('the same is offered in whichever order two devices tell it', () => {
    fc.assert(
      fc.property(anyEvents(), anyView, (events, view) => {
        expect(offerFor(events.toReversed(), view, now, on)).toEqual(offerFor(events, view, now, on));
      }),
    );
  });

  test('nobody is offered beyond the places they set, and nobody who takes nothing on', () => {
    fc.assert(
      fc.property(anyEvents(), anyView, (events, view) => {
        for (const offer of setAllAside(events, view))
          if (offer.kind === 'teacher') {
            expect(offer.person.availability).not.toBe('unavailable');
            expect(offer.openness.places).not.toBe(0);
            expect(offer.person.openTo).toContainEqual(offer.openness);
          }
      }),
    );
  });

  test('whoever said what they have room for is not asked to give back', () => {
    fc.assert(
      fc.property(anyEvents(), anyView, fc.record(anyRoom), (events, view, room) => {
        const said: LearningEvent = { id: 'z'.repeat(22), at: daysAgo(-1), kind: 'capacity', ...room };
        const decided = room.openTo.length > 0 || room.availability !== 'open';
        const made = setAllAside([...events, said], view).map(({ kind }) => kind);
        if (decided) expect(made).not.toContain('giveBack');
      }),
    );
  });
});

describe('what is offered when', () => {
  const relationship = 'AAAAAAAAAAAAAAAAAAAAAA';
  let count = 0;
  const of = (days: number) => ({ id: `${count++}`.padEnd(22, '_'), at: daysAgo(days), relationship });
  const begun = (days: number, way: 'agreed' | 'received' = 'agreed'): LearningEvent => ({
    ...of(days),
    kind: 'begun',
    way,
    relationshipKind: 'mentoring',
    role: way === 'received' ? 'expert' : 'learner',
    companion: { id: 'ada', name: 'Ada Lovelace' },
    subject: { label: 'Optics' },
  });
  const closed = (days: number, ending: 'completed' | 'stopped' = 'completed'): LearningEvent => ({
    ...of(days),
    kind: 'closed',
    ending,
    answers: [],
  });
  const open = person('grace', { openTo: [{ kind: 'coaching', places: 0 }, { kind: 'mentoring' }] });
  const teaching: OfferView = { me: person('me'), teachers: [{ person: open, topics: ['Violin'] }] };
  const kinds = (events: LearningEvent[], view: OfferView = teaching) =>
    setAllAside(events, view).map(({ kind }) => kind);

  it('in the first week, and not later, a first small question', () => {
    expect(kinds([], nobody)).toEqual(['firstWeek']);
    expect(offerFor([], nobody, now, { offers: true, installedAt: daysAgo(8) })).toBeUndefined();
    expect(offerFor([], nobody, now, { offers: true, installedAt: undefined })).toBeUndefined();
  });

  it('somebody with room who teaches what one wants to learn, in the way they are open to', () => {
    expect(offerFor([], teaching, now, on)).toMatchObject({
      kind: 'teacher',
      topic: 'Violin',
      openness: { kind: 'mentoring' },
    });
  });

  it('not somebody whom one has asked, nor a topic that one is learning', () => {
    const asked = [{ ...begun(5), companion: { id: 'grace', name: 'Grace Hopper' } }] as LearningEvent[];
    expect(kinds(asked)).toEqual([]);
    const learnt = [{ ...begun(5), subject: { label: 'violin' } }] as LearningEvent[];
    expect(kinds(learnt)).toEqual([]);
  });

  it('after an ending thanks, then a story, then passing it on, each for itself; of one that was stopped thanks alone', () => {
    expect(kinds([begun(60), closed(2)])).toEqual(['thank', 'story', 'giveBack', 'teacher']);
    expect(kinds([begun(60), closed(2, 'stopped')])).toEqual(['thank', 'teacher']);
    const thanked: LearningEvent = { id: 't'.repeat(22), at: daysAgo(1), kind: 'thanked', for: relationship };
    expect(kinds([begun(60), closed(2), thanked])).toEqual(['story', 'giveBack', 'teacher']);
    expect(kinds([begun(90), closed(31)])).toEqual(['teacher']);
  });

  it('after a quiet quarter one line, and none more for the same quiet', () => {
    expect(kinds([begun(120)], nobody)).toEqual(['quiet']);
    expect(kinds([begun(80)], nobody)).toEqual([]);
  });

  it('nothing while somebody waits for an answer', () => {
    expect(kinds([begun(2, 'received')])).toEqual([]);
  });

  it('a kind without places is passed over for one with', () => {
    expect(openingOf(open)).toEqual({ kind: 'mentoring' });
    expect(openingOf(person('x', { openTo: [{ kind: 'coaching', places: 0 }] }))).toBeUndefined();
  });
});
