import { capacityIn, capacityOf, hasRoom, isAsListed, placesLeft, takenPlaces } from '@kith/shared/learning/capacity';
import { relationshipsOf } from '@kith/shared/learning/log';
import type { Person } from '@kith/shared/person/person';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvents, anyRoom } from '../../support/learning-events.ts';

const person = (room: Pick<Person, 'availability' | 'openTo'>): Person => ({
  id: 'ada',
  name: { display: 'Ada Lovelace', aliases: [] },
  handles: [],
  expertise: [],
  interests: [],
  ...room,
});

test('what the directory says and nobody changed is as listed, whoever has a place already', () => {
  fc.assert(
    fc.property(anyEvents(), fc.record(anyRoom), (events, room) => {
      const relationships = relationshipsOf(events);
      const listed = person(room);
      expect(isAsListed(capacityOf(listed, relationships), relationships, listed)).toBe(true);
    }),
  );
});

test('no more places are left than were set, and none where as many are taken', () => {
  fc.assert(
    fc.property(anyEvents(), fc.record(anyRoom), (events, room) => {
      const relationships = relationshipsOf(events);
      const taken = takenPlaces(relationships);
      const left = placesLeft(room, relationships);
      for (const [index, { kind, places }] of room.openTo.entries()) {
        expect(left[index]?.kind).toBe(kind);
        if (places === undefined) expect(left[index]?.places).toBeUndefined();
        else expect(left[index]?.places).toBe(Math.max(0, places - (taken.get(kind) ?? 0)));
      }
      if (hasRoom(room, relationships)) expect(room.availability).not.toBe('unavailable');
      if (left.every(({ places }) => places === 0)) expect(hasRoom(room, relationships)).toBe(false);
    }),
  );
});

test('what was said last stands, in whichever order two devices tell it', () => {
  fc.assert(
    fc.property(anyEvents(), (events) => {
      const last = capacityIn(events);
      expect(capacityIn(events.toReversed())).toEqual(last);
      const said = events.filter((event) => event.kind === 'capacity');
      expect(last === undefined).toBe(said.length === 0);
      const latest = said.filter(({ at }) => said.every((other) => other.at <= at));
      if (last !== undefined) expect(latest).toContain(last);
    }),
  );
});
