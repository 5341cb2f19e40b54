import { askAnswers, type Figure, otherDepartments, type Part, reportedStates } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Population } from './departments.ts';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { stateIn } from './standing.ts';
import { measure, part, rounded, type Telling, unknown } from './telling.ts';

interface Told {
  telling: Telling;
  joined: Joined;
  period: Period;
  departments: readonly string[];
  population: Population | undefined;
  /** Kinds that are there at all. */
  kinds: readonly RelationshipKind[];
}

/** A figure of each kind; where nobody told of a kind, there is none of it, and that is no secret. */
const byKind = (kinds: readonly RelationshipKind[], figure: (kind: RelationshipKind) => Figure): Part[] =>
  relationshipKinds.map((kind) => part({ kind }, kinds.includes(kind) ? figure(kind) : { shown: 0 }));

export function reachOf(told: Told): MeasuresReport['reach'] {
  const { departments, kinds, population, telling } = told;
  const { count } = telling;
  const places = [...departments, otherDepartments];
  const sums = sumsOf(told);
  const sum = (unit: 'sessions' | 'hours', of: (sums: Sums) => number) =>
    measure(
      unit,
      telling.over('state/all/all', () => ({ shown: rounded(of(sums.all), 0) })),
      byKind(kinds, (kind) => telling.over(`state/${kind}/all`, () => ({ shown: rounded(of(sums[kind]), 0) }))),
    );
  return {
    'people-reached': measure(
      'people',
      count('people'),
      places.map((department) => part({ department }, count(`department/${department}`))),
    ),
    'learners-reached': measure('people', count('learners')),
    'experts-reached': measure('people', count('experts')),
    'people-in-both-roles': measure('people', count('people/both')),
    'share-of-population': measure(
      'share',
      shareOf('people', population?.all),
      departments.map((department) =>
        part({ department }, shareOf(`department/${department}`, population?.departments.get(department))),
      ),
    ),
    'new-experts': measure('people', count('experts/new')),
    'repeat-experts': measure('people', count('experts/before')),
    'relationships-reached': measure('relationships', count('state/all/all'), [
      ...byKind(kinds, (kind) => count(`state/${kind}/all`)),
      ...reportedStates.map((state) => part({ state }, count(`state/all/${state}`))),
      ...kinds.flatMap((kind) => reportedStates.map((state) => part({ kind, state }, count(`state/${kind}/${state}`)))),
    ]),
    'asks-sent': measure('asks', count('ask/all/all'), [
      ...byKind(kinds, (kind) => count(`ask/${kind}/all`)),
      ...askAnswers.map((answer) => part({ answer }, count(`ask/all/${answer}`))),
      ...kinds.flatMap((kind) => askAnswers.map((answer) => part({ kind, answer }, count(`ask/${kind}/${answer}`)))),
    ]),
    'sessions-held': sum('sessions', ({ sessions }) => sessions),
    'learning-hours': sum('hours', ({ minutes }) => minutes / 60),
    'one-off-help': measure('times', count('help')),
  };

  function shareOf(key: string, of: number | undefined): Figure {
    if (of === undefined || of === 0) return unknown;
    // More than there are: the directory is another than the one they were in.
    return telling.from([key], (people = 0) => (people > of ? unknown : { shown: rounded(people / of, 3) }));
  }
}

interface Sums {
  sessions: number;
  minutes: number;
}

/** Sessions and minutes since the beginning of each relationship that ran in the period. */
function sumsOf({ joined, period }: Told): Record<RelationshipKind | 'all', Sums> {
  const none = (): Sums => ({ sessions: 0, minutes: 0 });
  const sums = {
    all: none(),
    mentoring: none(),
    coaching: none(),
    sponsorship: none(),
    apprenticeship: none(),
    'peer-learning': none(),
  };
  for (const relationship of joined.relationships) {
    if (stateIn(relationship, period) === undefined) continue;
    for (const own of [sums.all, sums[relationship.kind]]) {
      own.sessions += relationship.sessions;
      own.minutes += relationship.minutes;
    }
  }
  return sums;
}
