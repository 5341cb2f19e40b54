import type { Measure } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { bridgingOf } from './bridging.ts';
import { countOthers, departmentsOf, type Population } from './departments.ts';
import { countFlows } from './flow-counts.ts';
import { impactOf } from './impact.ts';
import type { Joined } from './join.ts';
import { after, before, isWithin, type Period } from './months.ts';
import { addCarried, addPublished, kindsIn } from './neighbours.ts';
import { countOutcomes } from './outcome-counts.ts';
import { contributionsIn, countPeople, peopleIn } from './people-counts.ts';
import { protect } from './protect.ts';
import { reachOf } from './reach.ts';
import { countRelationships } from './relationship-counts.ts';
import { counted, createTable, type Noise, nothing, type Table, wantedWhole } from './table.ts';
import { tellingOf } from './telling.ts';

export interface Question {
  joined: Joined;
  period: Period;
  organisation: string;
  /** The month in which it is measured, `2026-04`. */
  made: string;
  /** The fewest people whom a figure may stand for. */
  minimum: number;
  /** Absent where no directory was given. */
  population?: Population;
  /** The reports of the quarter before and the one after, where they are published: what they tell cannot be taken back. */
  earlier?: MeasuresReport;
  later?: MeasuresReport;
  noise: Noise;
  simulated?: boolean;
}

/** Everything that is counted of a period, small groups and all: for `measuresOf` alone to tell. */
export function countsOf(question: Question) {
  const { joined, minimum, noise, period, population } = question;
  const table = createTable();
  const people = peopleIn(joined, period);
  const departments = departmentsOf(people, joined.people, population, minimum, noise);
  countPeople(table, people, joined.people, period, departments, noise);
  if (population !== undefined && noise.epsilon === undefined)
    countOthers(table, people, joined.people, departments, population);
  const kinds = countRelationships(table, joined, period, kindsAround(question), noise);
  const hasOthers = population === undefined || population.departments.size > departments.length;
  const flows = countFlows(table, joined, period, departments, hasOthers, minimum, noise);
  const outcomes = countOutcomes(table, joined, period, noise);
  countHelp(table, question);
  addNeighbours(table, question);
  return { table, people, departments, kinds, flows, outcomes };
}

/** The report of a period, in which no small group is told, nor follows from what is. */
export function measuresOf(question: Question): MeasuresReport {
  const { joined, minimum, noise, period, population } = question;
  const { departments, flows, kinds, outcomes, people, table } = countsOf(question);
  const telling = tellingOf(table, protect(table.cells, table.relations, minimum));
  const sections = {
    reach: reachOf({ telling, joined, period, departments, population, kinds }),
    bridging: bridgingOf({ telling, joined, period, minimum, departments, flows }),
    impact: impactOf({ telling, joined, period, kinds, outcomes }),
  };
  const handed = contributionsIn(joined, period, people, minimum);
  return {
    format: 'kith-measures',
    version: 1,
    period: period.name,
    organisation: question.organisation,
    made: question.made,
    ...(question.simulated === true ? { simulated: true as const } : {}),
    minimumGroup: minimum,
    ...(noise.epsilon === undefined ? {} : { epsilon: noise.epsilon }),
    contributions:
      noise.epsilon === undefined ? telling.from(['people'], () => ({ shown: handed })) : telling.count('people'),
    ...(population === undefined ? {} : { population: { shown: population.all } }),
    ...sections,
    withheld: withheldIn(sections, pairsNotListed(departments.length, sections.bridging['learning-flows'])),
  };
}

function countHelp(table: Table, { joined, noise, period }: Question): void {
  const help = nothing();
  for (const { month, participants } of joined.help)
    if (isWithin(month, period))
      counted(
        help,
        participants.map(({ person }) => person),
      );
  table.set('help', noise.to(help), wantedWhole);
}

/** Noise is another each time: nothing can be subtracted. */
const isExact = (report: MeasuresReport | undefined): report is MeasuresReport =>
  report !== undefined && report.epsilon === undefined;

const kindsAround = ({ earlier, later }: Question): RelationshipKind[] =>
  [earlier, later].filter(isExact).flatMap(kindsIn);

/** The relationships of the quarters around, as they were told or withheld there. */
function addNeighbours(table: Table, { earlier, joined, later, noise, period }: Question): void {
  if (noise.epsilon !== undefined) return;
  if (isExact(earlier)) {
    addPublished(table, earlier, 'earlier:');
    addCarried(table, joined, [before(period), 'earlier:'], [period, '']);
  }
  if (isExact(later)) {
    addPublished(table, later, 'later:');
    addCarried(table, joined, [period, ''], [after(period), 'later:']);
  }
}

/** Flows between departments that have no part in the list, with the small departments as one. */
function pairsNotListed(departments: number, { parts }: Measure): number {
  return (departments + 1) ** 2 + 1 - parts.length;
}

type Sections = Pick<MeasuresReport, 'reach' | 'bridging' | 'impact'>;

function withheldIn({ bridging, impact, reach }: Sections, flows: number): MeasuresReport['withheld'] {
  const measures: [string, Measure][] = [reach, bridging, impact].flatMap((section) => Object.entries(section));
  return measures.flatMap(([id, { parts, value }]) => {
    const figures = id === 'learning-flows' ? flows : countProtected([value, ...parts.map((one) => one.value)]);
    return figures === 0 ? [] : [{ measure: id, figures }];
  });
}

const countProtected = (figures: readonly Measure['value'][]): number =>
  figures.filter((figure) => 'withheld' in figure && figure.withheld === 'protected').length;
