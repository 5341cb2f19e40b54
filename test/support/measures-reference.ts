import { askAnswers, reportedStates } from '@kith/shared/measure/figure';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import {
  departmentOf,
  handingOver,
  type MadeOrganisation,
  type MadeRelationship,
  madeRelationships,
} from './contributions.ts';

/** The true numbers of a made organisation's quarter, counted one by one from what happened, without any contribution. */
export interface Truth {
  /** By `state/<kind>/<state>`, `ask/…`, `people/…`, `department/…` and so on: how many, and of how many who hand over. */
  counts: Map<string, { value: number; people: number }>;
  population: Map<string, number>;
  confidence: { before: number; after: number }[];
  minutes: number;
}

const running = ['agreed', 'active', 'paused'];

/**
 * @param first the quarter's first month, counted from the first of the twelve; everybody hands over in its last one (or the
 * month after it, what began then does not belong to it)
 * @param at the month in which everybody handed over last
 */
export function truthOf(organisation: MadeOrganisation, first: number, at: number): Truth {
  const last = first + 2;
  const handing = handingOver(organisation);
  const all = [...madeRelationships(organisation)].filter(
    ({ begun, people }) => begun <= at && people.some((person) => handing.has(person)),
  );
  const stateOf = ({ answer, begun, days, ending, paused }: MadeRelationship): string | undefined => {
    if (answer !== 'agreed' || begun > last) return undefined;
    const over = ending !== undefined && ending.month <= at ? ending : undefined;
    if (over !== undefined && over.month < first) return undefined;
    if (over !== undefined) return over.month <= last ? over.state : 'active';
    return days === undefined ? 'agreed' : paused ? 'paused' : 'active';
  };
  const answerOf = ({ answer, begun }: MadeRelationship): string | undefined =>
    begun < first || begun > last ? undefined : answer === 'asked' ? 'waiting' : answer;
  const who = (relationships: readonly MadeRelationship[]) =>
    new Set(relationships.flatMap(({ people }) => people).filter((person) => handing.has(person)));

  const counts: Truth['counts'] = new Map();
  const set = (key: string, relationships: readonly MadeRelationship[]) =>
    counts.set(key, { value: relationships.length, people: who(relationships).size });
  const ran = all.filter((one) => stateOf(one) !== undefined);
  for (const kind of [...relationshipKinds, 'all']) {
    const own = all.filter((one) => kind === 'all' || one.kind === kind);
    set(
      `state/${kind}/all`,
      own.filter((one) => stateOf(one) !== undefined),
    );
    for (const state of reportedStates)
      set(
        `state/${kind}/${state}`,
        own.filter((one) => stateOf(one) === state),
      );
    set(
      `ask/${kind}/all`,
      own.filter((one) => answerOf(one) !== undefined),
    );
    for (const answer of askAnswers)
      set(
        `ask/${kind}/${answer}`,
        own.filter((one) => answerOf(one) === answer),
      );
    set(
      `carried/${kind}`,
      own.filter((one) => running.includes(stateOf(one) ?? '')),
    );
  }
  const agreed = all.filter((one) => answerOf(one) === 'agreed');
  set(
    'waiting/not-yet',
    agreed.filter(({ days }) => days === undefined),
  );
  for (const [name, from, to] of [
    ['0-7', 0, 7],
    ['8-14', 8, 14],
    ['15-28', 15, 28],
    ['29-or-more', 29, 999],
  ] as const)
    set(
      `waiting/${name}`,
      agreed.filter(({ days = -1 }) => days >= from && days <= to),
    );
  const place = (one: MadeRelationship, side: 0 | 1) => departmentOf(one.people[side], organisation);
  set(
    'within',
    ran.filter((one) => place(one, 0) === place(one, 1)),
  );
  set(
    'across',
    ran.filter((one) => place(one, 0) !== place(one, 1)),
  );
  for (const side of ['within', 'across'] as const)
    set(
      `peers/${side}`,
      ran.filter((one) => one.kind === 'peer-learning' && (place(one, 0) === place(one, 1)) === (side === 'within')),
    );
  for (const one of ran) {
    if (one.kind === 'peer-learning') continue;
    const key = `flow/${place(one, 0)}/${place(one, 1)}`;
    if (counts.has(key)) continue;
    set(
      key,
      ran.filter((other) => other.kind !== 'peer-learning' && key === `flow/${place(other, 0)}/${place(other, 1)}`),
    );
  }

  const persons = (key: string, people: Iterable<number>) => {
    const size = new Set(people).size;
    counts.set(key, { value: size, people: size });
  };
  const learners = new Set(
    ran
      .flatMap((one) => (one.kind === 'peer-learning' ? one.people : [one.people[0]]))
      .filter((one) => handing.has(one)),
  );
  const experts = new Set(
    ran
      .flatMap((one) => (one.kind === 'peer-learning' ? one.people : [one.people[1]]))
      .filter((one) => handing.has(one)),
  );
  const everybody = [...learners, ...experts];
  const taughtBefore = new Set(
    all
      .filter(({ answer, begun }) => answer === 'agreed' && begun < first)
      .flatMap((one) => (one.kind === 'peer-learning' ? one.people : [one.people[1]])),
  );
  persons('people', everybody);
  persons('learners', learners);
  persons('experts', experts);
  persons(
    'people/learn',
    [...learners].filter((one) => !experts.has(one)),
  );
  persons(
    'people/teach',
    [...experts].filter((one) => !learners.has(one)),
  );
  persons(
    'people/both',
    [...learners].filter((one) => experts.has(one)),
  );
  persons(
    'experts/before',
    [...experts].filter((one) => taughtBefore.has(one)),
  );
  persons(
    'experts/new',
    [...experts].filter((one) => !taughtBefore.has(one)),
  );
  const population = new Map<string, number>();
  for (let person = 0; person < organisation.people; person++) {
    const name = departmentOf(person, organisation);
    population.set(name, (population.get(name) ?? 0) + 1);
  }
  for (const name of population.keys())
    persons(
      `department/${name}`,
      everybody.filter((one) => departmentOf(one, organisation) === name),
    );
  const active = new Set(all.flatMap(({ people }) => people).filter((one) => handing.has(one)));
  persons(
    'idle',
    [...active].filter((one) => !everybody.includes(one)),
  );

  const confidence: Truth['confidence'] = [];
  for (const kind of relationshipKinds) {
    const ended = ran.filter((one) => one.kind === kind && !running.includes(stateOf(one) ?? ''));
    const asked = ended.flatMap((one) =>
      one.people.flatMap((person, side) => (handing.has(person) ? [{ person, side, one }] : [])),
    );
    const pairs = asked.filter(({ side }) => kind === 'peer-learning' || side === 0);
    counts.set(`pairs/${kind}`, { value: pairs.length, people: new Set(pairs.map(({ person }) => person)).size });
    counts.set(`pulses/${kind}`, { value: asked.length, people: new Set(asked.map(({ person }) => person)).size });
    for (const { one, side } of pairs) {
      const [start, end] = one.pulses[side === 0 ? 0 : 1];
      confidence.push({ before: start.confidence, after: end.confidence });
    }
  }
  let minutes = 0;
  for (const { begun, days, ending, sessionsAMonth } of ran) {
    const end = ending !== undefined && ending.month <= at ? ending.month : at;
    if (days !== undefined) minutes += (end - begun + 1) * sessionsAMonth * 45;
  }
  return { counts, population, confidence, minutes };
}
