import type { LearningEvent, Subject } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { RelationshipGuide } from '@kith/shared/vocabulary/relationship-guide';
import { assumptions } from './assumptions.ts';
import { atWork, dayOf, daysLater, isHoliday, isWorkingDay } from './calendar.ts';
import type { Chance } from './chance.ts';
import { courseOf } from './course.ts';

/** The learning log of everybody who has one, by the id of the person. Events are not in their order. */
export type Logs = ReadonlyMap<string, readonly LearningEvent[]>;

export interface Simulated {
  people: readonly Person[];
  relationships: readonly RelationshipGuide[];
  from: number;
  to: number;
}

interface Ask {
  learner: Person;
  expert: Person;
  subject: Subject;
}

/** Lets people ask one another, day by day, and gives what each of them writes down about it. */
export function logsOf({ people, relationships, from, to }: Simulated, chance: Chance): Logs {
  const logs = new Map<string, LearningEvent[]>();
  const write = (person: Person, events: readonly LearningEvent[]): void => {
    const log = logs.get(person.id);
    if (log === undefined) logs.set(person.id, [...events]);
    else log.push(...events);
  };
  const guides = new Map(relationships.map((guide) => [guide.kind, guide]));
  const who = askersOf(people, chance);
  const busy = new Map<string, number[]>();
  for (let day = from; day < to; day = daysLater(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const rate = (beginningsOn(day, from) * people.length) / 1000;
    for (let left = chance.poisson(rate); left > 0; left--) {
      const ask = who.next(day, busy);
      const kind = ask === undefined ? undefined : kindFor(ask.expert, chance);
      const guide = kind === undefined ? undefined : guides.get(kind);
      if (ask === undefined || guide === undefined) continue;
      const course = courseOf({ ...ask, kind: guide.kind, rhythm: guide.rhythm }, day, chance);
      write(ask.learner, course.learner);
      write(ask.expert, course.expert);
      busy.set(ask.expert.id, [...(busy.get(ask.expert.id) ?? []), course.until]);
    }
    for (let left = chance.poisson(rate * assumptions.helpPerBeginning); left > 0; left--) {
      const ask = who.next(day, busy);
      if (ask === undefined) continue;
      const [learner, expert] = helpBetween(ask, day, chance);
      write(ask.learner, [learner]);
      write(ask.expert, [expert]);
    }
  }
  return logs;
}

function beginningsOn(day: number, from: number): number {
  const { begunPerDay, halfwayDays, holidayShare } = assumptions;
  const left = 0.5 ** ((day - from) / daysLater(0, halfwayDays));
  const usual = begunPerDay.later - (begunPerDay.later - begunPerDay.first) * left;
  return isHoliday(day) ? usual * holidayShare : usual;
}

function kindFor({ openTo }: Person, chance: Chance): RelationshipKind | undefined {
  const open = new Set(openTo.map(({ kind }) => kind));
  if (open.has('mentoring') && chance.happens(assumptions.mentorsWhoCoach)) open.add('coaching');
  return chance.weighted(relationshipKinds, (kind) => (open.has(kind) ? assumptions.kinds[kind] : 0));
}

/** Who asks whom: whoever wants to learn something asks one of those who know it and have room. */
function askersOf(people: readonly Person[], chance: Chance) {
  const eagerness = new Map(people.map(({ id }) => [id, chance.skewed(1, assumptions.unevenness)]));
  // Drawn by their place in the sum of all: the people are many, and an ask is to cost little.
  const learners = people.filter(({ interests }) => interests.length > 0);
  const sums = Float64Array.from(learners, () => 0);
  learners.reduce((sum, { id }, index) => (sums[index] = sum + (eagerness.get(id) ?? 0)), 0);
  const experts = new Map<string, Person[]>();
  for (const person of people)
    if (person.availability !== 'unavailable' && person.openTo.length > 0)
      for (const { topic } of person.expertise) experts.set(topic, [...(experts.get(topic) ?? []), person]);
  const asked = new Map<string, number>();
  const room = ({ id, openTo }: Person, day: number, busy: ReadonlyMap<string, number[]>): boolean => {
    const places = openTo.reduce((sum, open) => sum + (open.places ?? assumptions.usualPlaces), 0);
    return (busy.get(id) ?? []).filter((until) => until > day).length < places;
  };
  return {
    next(day: number, busy: ReadonlyMap<string, number[]>): Ask | undefined {
      const at = chance.share() * (sums.at(-1) ?? 0);
      const learner = learners[firstAbove(sums, at)];
      const interest = chance.pick(learner?.interests ?? []);
      if (learner === undefined || interest === undefined) return undefined;
      const { topic, concept } = interest;
      const able = chance
        .some(experts.get(topic) ?? [], assumptions.mostLookedAt)
        .filter((person) => person !== learner && room(person, day, busy));
      const expert = chance.weighted(able, ({ id, department }) => {
        const near = department === learner.department ? assumptions.ownDepartment : 1;
        return near * (1 + assumptions.knownExpert * (asked.get(id) ?? 0));
      });
      if (expert === undefined) return undefined;
      asked.set(expert.id, (asked.get(expert.id) ?? 0) + 1);
      return { learner, expert, subject: { label: topic, ...(concept === undefined ? {} : { concept }) } };
    },
  };
}

/** The place of the first number above another, among numbers that rise. */
function firstAbove(numbers: Float64Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One-off help, as either side notes it. The two do not know that they note the same. */
function helpBetween({ learner, expert, subject }: Ask, day: number, chance: Chance): [LearningEvent, LearningEvent] {
  const note = (role: 'learner' | 'expert', other: Person): LearningEvent => {
    const at = atWork(day, chance);
    return {
      kind: 'help',
      id: chance.id(),
      at: new Date(at).toISOString(),
      role,
      companion: {
        id: other.id,
        name: other.name.display,
        ...(other.department === undefined ? {} : { department: other.department }),
      },
      subject,
      on: dayOf(at),
      note: '',
    };
  };
  return [note('learner', expert), note('expert', learner)];
}
