import {
  type AssumptionId,
  type Assumptions,
  assumptionIds,
  forEachAssumption,
  type Range,
  type Values,
} from './assumption.ts';

/** A result that grows with every assumption but those with which it falls. */
interface Figure {
  at: (values: Values) => number;
  falls: readonly AssumptionId[];
}

const learners = ({ people, share }: Values): number => (people * share) / 100;

/** Hours of a learner and a helper in a year. */
const hoursOfTwo = ({ meetings, preparation, training }: Values): number => meetings * (2 + preparation) + training;

const hoursLater = (values: Values): number => learners(values) * hoursOfTwo(values) + 12 * values.running;
const hoursFirst = (values: Values): number => hoursLater(values) + values.setup;
const moneyLater = (values: Values): number => hoursLater(values) * values.hour + values.outlays;
const moneyFirst = (values: Values): number => hoursFirst(values) * values.hour + values.outlays;

/** Minutes that each learner has to gain in a working week for a cost in money to be covered, an hour gained being worth what it costs. */
const minutesFor = (money: number, values: Values): number =>
  (60 * money) / values.hour / learners(values) / values.weeks;

/** What is bought weighs less where an hour is worth more, and everything fixed less where more people learn. */
const lessWithMore: readonly AssumptionId[] = ['people', 'share', 'hour', 'weeks'];

export const figures = {
  learners: { at: learners, falls: [] },
  hoursFirst: { at: hoursFirst, falls: [] },
  hoursLater: { at: hoursLater, falls: [] },
  moneyFirst: { at: moneyFirst, falls: [] },
  moneyLater: { at: moneyLater, falls: [] },
  minutesFirst: { at: (values) => minutesFor(moneyFirst(values), values), falls: lessWithMore },
  minutesLater: { at: (values) => minutesFor(moneyLater(values), values), falls: lessWithMore },
} as const satisfies Record<string, Figure>;

export type FigureId = keyof typeof figures;
export const figureIds = Object.keys(figures).filter((id): id is FigureId => id in figures);

/**
 * The least and the most that a figure can be while every assumption stays within its range, and what it is where all are likeliest.
 * Each figure only grows or only falls with each assumption, so the two lie at corners, and no value inside the ranges gives more or less.
 */
export function reckon(id: FigureId, assumptions: Assumptions): Range {
  const { at, falls }: Figure = figures[id];
  const corner = (end: 'low' | 'high', other: 'low' | 'high'): number =>
    at(forEachAssumption((each) => assumptions[each][falls.includes(each) ? other : end]));
  return {
    low: corner('low', 'high'),
    likely: at(forEachAssumption((each) => assumptions[each].likely)),
    high: corner('high', 'low'),
  };
}

/** How far a figure moves when one assumption goes from low to high and all others stay likeliest; what moves it most comes first. */
export function swings(
  id: FigureId,
  assumptions: Assumptions,
): { assumption: AssumptionId; low: number; high: number }[] {
  const { at }: Figure = figures[id];
  const moved = (assumption: AssumptionId, end: 'low' | 'high'): number =>
    at(forEachAssumption((each) => assumptions[each][each === assumption ? end : 'likely']));
  return assumptionIds
    .map((assumption) => {
      const ends = [moved(assumption, 'low'), moved(assumption, 'high')];
      return { assumption, low: Math.min(...ends), high: Math.max(...ends) };
    })
    .filter(({ low, high }) => high > low)
    .sort((one, other) => other.high - other.low - (one.high - one.low));
}
