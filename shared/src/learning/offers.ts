import type { Openness, Person } from '../person/person.ts';
import { nameKey } from '../person/words.ts';
import type { Teacher } from '../vocabulary/learn.ts';
import { type Capacity, capacityIn, capacityOf } from './capacity.ts';
import { type LearningEvent, longest } from './event.ts';
import { helpIn, type Relationship, relationshipsOf, thanksIn } from './log.ts';
import { type LearningState, stateAt } from './machine.ts';

/**
 * A step that Kith suggests, once, in passing. Those who would gain most ask least, so everybody gets a few; nobody is pushed.
 * `key` tells it from every other one, for good: what was set aside under it does not come again.
 */
export type Offer = { key: string } & (
  | { kind: 'thank' | 'story' | 'giveBack'; relationship: Relationship }
  /** Somebody with room teaches what the user wants to learn. */
  | { kind: 'teacher'; person: Person; topic: string; openness: Openness }
  | { kind: 'firstWeek' | 'quiet' }
);

/** What the directory says, as far as offers need it. */
export interface OfferView {
  /** The user; undefined where they have not said who they are, or are not listed. */
  me: Person | undefined;
  /** Whose expertise meets the user's interests, in the order in which they are to be offered. */
  teachers: readonly Teacher[];
}

export interface OfferSettings {
  /** Whether the user wants offers at all. */
  offers: boolean;
  /** When Kith was installed; undefined where nobody noted it. */
  installedAt: string | undefined;
}

/**
 * Days: how long Kith is new; how long after an ending one still looks back; how long nothing is offered after something was
 * set aside; after how long a log is quiet (a quarter).
 */
export const offerDays = { new: 7, ending: 30, rest: 14, quiet: 90 } as const;

/**
 * The one thing to offer now, or nothing. An ending comes first, then somebody to learn from, then the general ones.
 * Nothing while somebody waits for the user's answer: people come before suggestions.
 */
export function offerFor(
  events: readonly LearningEvent[],
  view: OfferView,
  now: Date,
  { offers, installedAt }: OfferSettings,
): Offer | undefined {
  const setAside = events.filter((event) => event.kind === 'set-aside');
  if (!offers || setAside.some(({ at }) => daysSince(at, now) < offerDays.rest)) return undefined;
  const relationships = relationshipsOf(events);
  const isAwaited = ({ received, state, since }: Relationship): boolean =>
    received && stateAt(state, since, now) === 'asked';
  if (relationships.some(isAwaited)) return undefined;
  const unwanted = new Set(setAside.map(({ offer }) => offer));
  return [
    ...afterEndings(events, relationships, view, now),
    ...toLearnFrom(relationships, view),
    ...general(events, relationships, now, installedAt),
  ].find(({ key }) => !unwanted.has(key));
}

/** Thanks, a story, and whether one would pass it on. */
function* afterEndings(
  events: readonly LearningEvent[],
  relationships: readonly Relationship[],
  { me }: OfferView,
  now: Date,
): Iterable<Offer> {
  const thanks = thanksIn(events);
  const mayGiveBack = me !== undefined && isUndecided(capacityIn(events) ?? capacityOf(me, relationships));
  for (const relationship of relationships) {
    const { id, role, closing } = relationship;
    if (closing === undefined || daysSince(closing.at, now) >= offerDays.ending) continue;
    if (role !== 'expert' && !thanks.has(id)) yield { key: `thank ${id}`, kind: 'thank', relationship };
    if (closing.ending === 'stopped') continue;
    yield { key: `story ${id}`, kind: 'story', relationship };
    if (role === 'learner' && mayGiveBack) yield { key: `give back ${id}`, kind: 'giveBack', relationship };
  }
}

/** Experts are volunteers: whoever said what they have room for, be it nothing, is not asked for more. */
const isUndecided = ({ availability, openTo }: Capacity): boolean => availability === 'open' && openTo.length === 0;

/** Somebody who has room, and whom the user has nothing with, for a topic that is not being learnt. */
function* toLearnFrom(relationships: readonly Relationship[], { me, teachers }: OfferView): Iterable<Offer> {
  const known = new Set(relationships.filter(({ state }) => !done.has(state)).map(({ companion }) => companion.id));
  const learning = new Set(
    relationships.filter(({ state }) => running.has(state)).map(({ subject }) => nameKey(subject.label)),
  );
  for (const { person, topics } of teachers) {
    const openness = openingOf(person);
    if (openness === undefined || known.has(person.id) || person.id === me?.id) continue;
    for (const topic of topics)
      if (!learning.has(nameKey(topic)))
        yield { key: `topic ${nameKey(topic)}`.slice(0, longest.line), kind: 'teacher', person, topic, openness };
  }
}

/** In which way somebody may be asked: the first for which they have a place. Nobody is offered beyond the places they set. */
export const openingOf = ({ availability, openTo }: Person): Openness | undefined =>
  availability === 'unavailable' ? undefined : openTo.find(({ places }) => places !== 0);

function* general(
  events: readonly LearningEvent[],
  relationships: readonly Relationship[],
  now: Date,
  installedAt: string | undefined,
): Iterable<Offer> {
  const isEmpty = relationships.length === 0 && helpIn(events).length === 0;
  const isNew = installedAt !== undefined && daysSince(installedAt, now) < offerDays.new;
  if (isEmpty && isNew) yield { key: 'first week', kind: 'firstWeek' };
  const last = events
    .filter(({ kind }) => !aside.has(kind))
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  // One offer for each quiet spell: it begins with the month in which something happened last.
  if (last !== undefined && daysSince(last, now) >= offerDays.quiet)
    yield { key: `quiet ${last.slice(0, 7)}`, kind: 'quiet' };
}

/** What nobody learns by. */
const aside: ReadonlySet<LearningEvent['kind']> = new Set(['set-aside', 'contributed', 'capacity']);

const done: ReadonlySet<LearningState> = new Set(['completed', 'completed-early']);
const running: ReadonlySet<LearningState> = new Set(['drafted', 'asked', 'more-asked', 'agreed', 'active', 'paused']);

const daysSince = (since: string, now: Date): number => (now.getTime() - Date.parse(since)) / 86_400_000;
