import { otherDepartments } from '@kith/shared/measure/figure';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import { stateIn } from './standing.ts';
import {
  type Count,
  counted,
  implied,
  type Noise,
  nothing,
  sumOf,
  type Table,
  wantedPart,
  wantedSum,
} from './table.ts';

/** Who learns from whom, by department, and the cell that counts it. */
export interface Flow {
  key: string;
  learner: string;
  expert: string;
}

const sides = ['within', 'across'] as const;
type Side = (typeof sides)[number];

interface Flows {
  /** Learner and expert, neither a peer, by their departments. */
  directed: Map<string, DirectedFlow>;
  /** Of peers nobody is the learner. */
  peers: Record<Side, Count>;
  /** Somebody's department is not known. */
  unplaced: Count;
}

/**
 * Relationships within and across departments, and the flows from each department to each.
 * @param hasOthers whether there are departments too small to stand alone, as anybody can know who has the directory
 * @returns the flows that may be listed, the largest first
 */
export function countFlows(
  table: Table,
  joined: Joined,
  period: Period,
  departments: readonly string[],
  hasOthers: boolean,
  minimum: number,
  noise: Noise,
): Flow[] {
  const { directed, peers, unplaced } = flowsIn(joined, period, new Set(departments));
  // Whether there is a flow at all is a count too.
  if (noise.epsilon !== undefined) fillIn(directed, departments);
  // That something is not known is no property of anybody.
  table.open('unplaced', noise.to(unplaced).value);
  const listed = sides.flatMap((side) => {
    const own = [...directed.values()].filter((flow) => flow.side === side);
    const noisy = own.map((flow) => ({ ...flow, count: noise.to(flow.count) }));
    return countSide(table, side, noisy, noise.to(peers[side]), pairsOf(side, departments.length, hasOthers), minimum);
  });
  table.partition('state/all/all', [...sides, 'unplaced']);
  return listed;
}

function flowsIn({ relationships }: Joined, period: Period, listed: ReadonlySet<string>): Flows {
  const place = (name: string) => (listed.has(name) ? name : otherDepartments);
  const flows: Flows = { directed: new Map(), peers: { within: nothing(), across: nothing() }, unplaced: nothing() };
  for (const relationship of relationships) {
    if (stateIn(relationship, period) === undefined) continue;
    const { expert, learner, participants } = relationship;
    const people = participants.map(({ person }) => person);
    if (expert === undefined || learner === undefined) {
      counted(flows.unplaced, people);
      continue;
    }
    const side = expert === learner ? 'within' : 'across';
    if (participants.some(({ role }) => role === 'peer')) {
      counted(flows.peers[side], people);
      continue;
    }
    // Two departments that are too small to stand alone are two all the same: between them is across.
    counted(flowBetween(flows.directed, side, place(learner), place(expert)).count, people);
  }
  return flows;
}

type DirectedFlow = Flow & { side: Side; count: Count };

function flowBetween(flows: Map<string, DirectedFlow>, side: Side, learner: string, expert: string): DirectedFlow {
  const key = `flow/${side}/${learner}\n${expert}`;
  const flow = flows.get(key) ?? { key, side, learner, expert, count: nothing() };
  flows.set(key, flow);
  return flow;
}

/** How many flows could be: with all small departments as one more, within which and between which there may be flows too. */
function pairsOf(side: Side, alone: number, hasOthers: boolean): number {
  if (!hasOthers) return side === 'within' ? alone : alone * (alone - 1);
  return side === 'within' ? alone + 1 : alone * (alone + 1) + 1;
}

function fillIn(flows: Map<string, DirectedFlow>, departments: readonly string[]): void {
  const places = [...departments, otherDepartments];
  for (const learner of places)
    for (const expert of places) flowBetween(flows, learner === expert ? 'within' : 'across', learner, expert);
  flowBetween(flows, 'across', otherDepartments, otherDepartments);
}

/**
 * Only large flows are listed. What is not listed of a side is one number, the rest, which follows from the others: it has to be
 * large too, so that the smallest of the large flows join it until it is.
 * @param pairs how many flows of this side could be
 */
function countSide(
  table: Table,
  side: Side,
  flows: readonly DirectedFlow[],
  between: Count,
  pairs: number,
  minimum: number,
): Flow[] {
  const isSmall = ({ people, value }: Count) => value < minimum || people.size < minimum;
  // Between two small departments or within one: both have the same name in a report, and neither is listed.
  const isListed = ({ count, expert, learner }: DirectedFlow) =>
    !isSmall(count) && (learner !== otherDepartments || expert !== otherDepartments);
  const large = flows
    .filter(isListed)
    .sort((left, right) => right.count.value - left.count.value || (left.key < right.key ? -1 : 1));
  let rest = sumOf(flows.filter((flow) => !isListed(flow)).map(({ count }) => count));
  while (large.length < pairs && isSmall(rest)) {
    const smallest = large.pop();
    if (smallest === undefined) break;
    rest = sumOf([rest, smallest.count]);
  }
  for (const { count, key } of large) table.set(key, count, wantedPart);
  const parts = large.map(({ key }) => key);
  if (large.length < pairs) {
    table.set(`flow/${side}/rest`, rest, implied);
    parts.push(`flow/${side}/rest`);
  }
  table.set(`peers/${side}`, between, implied);
  table.set(side, sumOf([between, ...flows.map(({ count }) => count)]), wantedSum);
  table.partition(side, [...parts, `peers/${side}`]);
  return large;
}
