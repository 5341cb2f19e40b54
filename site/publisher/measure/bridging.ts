import { type Figure, otherDepartments } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import type { Flow } from './flow-counts.ts';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { stateIn } from './standing.ts';
import { gini, shareEstimate, topShare } from './statistics.ts';
import { estimated, hidden, measure, part, rounded, type Telling, unknown } from './telling.ts';

interface Told {
  telling: Telling;
  joined: Joined;
  period: Period;
  minimum: number;
  departments: readonly string[];
  flows: readonly Flow[];
}

/** Whose load is the top of it. */
const topPart = 0.05;

/**
 * Within and across departments, and how the load is spread. Reciprocity and density are reckoned from the flows that are listed,
 * and so from nothing that is withheld.
 */
export function bridgingOf(told: Told): MeasuresReport['bridging'] {
  const { flows, telling } = told;
  const both = ['within', 'across'];
  const listed = flows.filter(({ key }) => telling.isTold(key));
  const sum = listed.reduce((all, { key }) => all + telling.value(key), 0);
  return {
    'within-departments': measure('relationships', telling.count('within')),
    'across-departments': measure('relationships', telling.count('across')),
    'bridging-share': measure(
      'share',
      telling.from(both, (within = 0, across = 0) =>
        within + across === 0 ? unknown : estimated(shareEstimate(across, within + across), 3),
      ),
      [],
      telling.from(both, (within = 0, across = 0) => ({ shown: within + across })),
    ),
    'external-internal-index': measure(
      'index',
      telling.from(both, (within = 0, across = 0) =>
        within + across === 0 ? unknown : { shown: rounded((across - within) / (across + within), 2) },
      ),
    ),
    'learning-flows': measure(
      'relationships',
      listed.length === 0 ? hidden : { shown: sum },
      listed.map(({ expert, key, learner }) => part({ learner, expert }, telling.count(key))),
    ),
    reciprocity: reciprocityOf(listed, telling),
    'flow-density': densityOf(told.departments, listed),
    'relationships-per-person': measure(
      'relationships',
      telling.from(['state/all/all', 'people'], (relationships = 0, people = 0) =>
        people === 0 ? unknown : { shown: rounded(relationships / people, 2) },
      ),
    ),
    ...loadOf(told),
  };
}

/** Of the pairs of departments whose flows are listed both ways: what part of their relationships has one the other way. */
function reciprocityOf(listed: readonly Flow[], telling: Telling) {
  let pairs = 0;
  let matched = 0;
  let all = 0;
  for (const { expert, key, learner } of listed) {
    if (learner >= expert) continue;
    const back = listed.find((other) => other.learner === expert && other.expert === learner);
    if (back === undefined) continue;
    const [there, here] = [telling.value(key), telling.value(back.key)];
    pairs++;
    matched += 2 * Math.min(there, here);
    all += there + here;
  }
  return measure('share', pairs === 0 ? hidden : { shown: rounded(matched / all, 2) }, [], { shown: pairs });
}

/** Of all pairs of departments that stand alone: between which part of them the flow is large enough to be listed. */
function densityOf(departments: readonly string[], listed: readonly Flow[]) {
  const possible = departments.length * (departments.length - 1);
  const dense = listed.filter(
    ({ expert, learner }) => learner !== expert && learner !== otherDepartments && expert !== otherDepartments,
  );
  const value: Figure = possible === 0 ? unknown : { shown: rounded(dense.length / possible, 2) };
  return measure('share', value, [], { shown: possible });
}

/** How the relationships of a period are spread over the experts who told of them. */
function loadOf({ joined, minimum, period, telling }: Told) {
  const loads = new Map<number, number>();
  for (const relationship of joined.relationships)
    if (stateIn(relationship, period) !== undefined)
      for (const { person, role } of relationship.participants)
        if (role === 'expert') loads.set(person, (loads.get(person) ?? 0) + 1);
  const spread = [...loads.values()];
  const top = Math.ceil(spread.length * topPart);
  const isTold = telling.isTold('experts') && spread.length >= minimum;
  return {
    'load-gini': measure('index', isTold ? { shown: rounded(gini(spread), 2) } : hidden),
    // The busiest are a group of people like any other.
    'load-top-share': measure(
      'share',
      isTold && top >= minimum ? { shown: rounded(topShare(spread, top), 2) } : hidden,
    ),
  };
}
