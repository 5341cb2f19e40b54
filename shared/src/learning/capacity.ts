import type { Openness, Person } from '../person/person.ts';
import type { RelationshipKind } from '../vocabulary/relationship.ts';
import type { EventOf, LearningEvent } from './event.ts';
import type { Relationship } from './log.ts';
import type { LearningState } from './machine.ts';

/** What somebody has room for as an expert: how it is at the moment, and places in all, those that are taken included. */
export type Capacity = Pick<EventOf<'capacity'>, 'availability' | 'openTo'>;

/** What the user said last that they have room for; undefined where they never did. */
export const capacityIn = (events: readonly LearningEvent[]): Capacity | undefined =>
  events
    .filter((event) => event.kind === 'capacity')
    .reduce<EventOf<'capacity'> | undefined>(
      (last, event) => (last === undefined || isLater(event, last) ? event : last),
      undefined,
    );

/** What the directory says of somebody. It counts how many more there is room for: those who have a place come on top. */
export const capacityOf = ({ availability, openTo }: Person, relationships: readonly Relationship[]): Capacity => {
  const taken = takenPlaces(relationships);
  return {
    availability: availability ?? 'open',
    openTo: openTo.map(({ kind, places }) => opennessWith(kind, places && places + (taken.get(kind) ?? 0))),
  };
};

/** How many the user helps to learn now, by kind. */
export function takenPlaces(relationships: readonly Relationship[]): ReadonlyMap<RelationshipKind, number> {
  const helped = relationships.filter(({ role, state }) => role !== 'learner' && taking.has(state));
  return new Map([...Map.groupBy(helped, ({ kind }) => kind)].map(([kind, members]) => [kind, members.length]));
}

/** How many more there is room for by kind, as the directory counts. */
export function placesLeft({ openTo }: Capacity, relationships: readonly Relationship[]): Openness[] {
  const taken = takenPlaces(relationships);
  return openTo.map(({ kind, places }) => opennessWith(kind, places && Math.max(0, places - (taken.get(kind) ?? 0))));
}

/** Whether the user would take on one more. */
export const hasRoom = (capacity: Capacity, relationships: readonly Relationship[]): boolean =>
  capacity.availability !== 'unavailable' && placesLeft(capacity, relationships).some(({ places }) => places !== 0);

/** Whether the directory says of the user what they said themselves. */
export function isAsListed(capacity: Capacity, relationships: readonly Relationship[], listed: Person): boolean {
  const said = new Map(placesLeft(capacity, relationships).map(({ kind, places }) => [kind, places]));
  return (
    capacity.availability === (listed.availability ?? 'open') &&
    said.size === listed.openTo.length &&
    listed.openTo.every(({ kind, places }) => said.has(kind) && said.get(kind) === places)
  );
}

const taking: ReadonlySet<LearningState> = new Set(['agreed', 'active', 'paused']);

/** More places than the directory takes are as many as it takes. */
const mostPlaces = 99;

const opennessWith = (kind: RelationshipKind, places: number | undefined): Openness =>
  places === undefined ? { kind } : { kind, places: Math.min(places, mostPlaces) };

const isLater = (left: EventOf<'capacity'>, right: EventOf<'capacity'>): boolean =>
  left.at > right.at || (left.at === right.at && left.id > right.id);
