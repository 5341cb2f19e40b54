/** What somebody takes to be true, with how far it may be off either way. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Everything that the cost rests on. Nothing else goes into it. */
export const assumptionIds = [
  /** People whom it is for. */
  'people',
  /** Of a hundred of them, how many learn from somebody in a year. */
  'share',
  /** Hours that a learner and a helper meet in a year. */
  'meetings',
  /** Hours that both together prepare, to each hour that they meet. */
  'preparation',
  /** Hours of training in a year, of a learner and a helper together. */
  'training',
  /** Hours of work once: installing, agreeing, telling people. */
  'setup',
  /** Hours of work a month, for whoever looks after it. */
  'running',
  /** What an hour of work costs, in the reader's currency. */
  'hour',
  /** What is bought in a year, in the reader's currency. */
  'outlays',
  /** Weeks that somebody works in a year. */
  'weeks',
] as const;

export type AssumptionId = (typeof assumptionIds)[number];
export type Assumptions = Readonly<Record<AssumptionId, Range>>;
export type Values = Readonly<Record<AssumptionId, number>>;

/** Something for each assumption. */
export function forEachAssumption<Of>(of: (id: AssumptionId) => Of): Record<AssumptionId, Of> {
  return {
    people: of('people'),
    share: of('share'),
    meetings: of('meetings'),
    preparation: of('preparation'),
    training: of('training'),
    setup: of('setup'),
    running: of('running'),
    hour: of('hour'),
    outlays: of('outlays'),
    weeks: of('weeks'),
  };
}

/** The least and the most that may be entered. What is divided by is never nought. */
export const limits: Readonly<Record<AssumptionId, { least: number; most: number }>> = {
  people: { least: 1, most: 10_000_000 },
  share: { least: 0.1, most: 100 },
  meetings: { least: 0, most: 2000 },
  preparation: { least: 0, most: 20 },
  training: { least: 0, most: 500 },
  setup: { least: 0, most: 100_000 },
  running: { least: 0, most: 10_000 },
  hour: { least: 0.01, most: 1_000_000 },
  outlays: { least: 0, most: 1_000_000_000 },
  weeks: { least: 1, most: 53 },
};

/** Why an assumption cannot be reckoned with. */
export type Fault = 'not-a-number' | 'out-of-limits' | 'not-in-order';

/** What is wrong with a range, or undefined. */
export function faultOf(id: AssumptionId, { low, likely, high }: Range): Fault | undefined {
  const { least, most } = limits[id];
  if (![low, likely, high].every(Number.isFinite)) return 'not-a-number';
  if (![low, likely, high].every((value) => value >= least && value <= most)) return 'out-of-limits';
  return low <= likely && likely <= high ? undefined : 'not-in-order';
}
