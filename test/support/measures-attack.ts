import {
  askAnswers,
  isShown,
  type Measure,
  type Place,
  reportedStates,
  waitingTimes,
} from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import type { Highs } from 'highs';

/** Numbers that nobody knows yet, and what is known of them: sums of them that lie between two bounds. */
export interface Knowledge {
  rows: { terms: Map<string, number>; low: number; high: number }[];
}

const running = ['agreed', 'active', 'paused'] as const;
const unit = (key: string): Map<string, number> => new Map([[key, 1]]);
const sum = (...keys: readonly string[]): Map<string, number> => new Map(keys.map((key) => [key, 1]));

/**
 * What somebody knows who has a report, and the organisation's directory: each figure that is told, and how the figures hang together.
 * It is written from what a report means, not from how Kith protects it.
 * @param quarter a name before each number's key
 * @param population by department, which everybody in the organisation can look up
 * @param departments everywhere that there is
 */
export function knowledgeOf(
  report: MeasuresReport,
  quarter: string,
  population: ReadonlyMap<string, number>,
): Knowledge {
  const rows: Knowledge['rows'] = [];
  const at = (key: string) => `${quarter} ${key}`;
  const equals = (terms: Map<string, number>, value: number) => rows.push({ terms, low: value, high: value });
  /** The figure says what the sum of these numbers is. */
  const told = (figure: Measure['value'] | undefined, terms: Map<string, number>) => {
    if (figure !== undefined && isShown(figure)) equals(terms, figure.shown);
  };
  const isTotal = (terms: Map<string, number>, total: string) => equals(new Map([...terms, [total, -1]]), 0);
  const grid = (
    name: string,
    measure: Measure,
    columns: readonly string[],
    columnOf: (place: Place) => string | undefined,
  ) => {
    const cells = (kind: string | undefined, column: string | undefined) =>
      sum(
        ...relationshipKinds
          .filter((own) => kind === undefined || own === kind)
          .flatMap((own) =>
            columns.filter((one) => column === undefined || one === column).map((one) => at(`${name}/${own}/${one}`)),
          ),
      );
    told(measure.value, cells(undefined, undefined));
    for (const { of, value } of measure.parts) told(value, cells(of.kind, columnOf(of)));
  };
  const { bridging, impact, reach } = report;
  grid('state', reach['relationships-reached'], reportedStates, ({ state }) => state);
  grid('ask', reach['asks-sent'], askAnswers, ({ answer }) => answer);
  // Whoever agreed in the quarter waits or has met; it is written down of all of them.
  const waiting = impact['time-to-first-meeting'];
  equals(
    new Map([
      ...relationshipKinds.map((kind) => [at(`ask/${kind}/agreed`), 1] as const),
      ...waitingTimes.map((time) => [at(`waiting/${time}`), -1] as const),
    ]),
    0,
  );
  for (const { of, value } of waiting.parts) told(value, unit(at(`waiting/${of.waiting}`)));
  told(waiting.base, sum(...waitingTimes.filter((time) => time !== 'not-yet').map((time) => at(`waiting/${time}`))));

  // People: who learns, who helps others learn, who does both.
  const [learn, teach, both] = [at('people/learn'), at('people/teach'), at('people/both')];
  told(reach['people-reached'].value, sum(learn, teach, both));
  told(reach['learners-reached'].value, sum(learn, both));
  told(reach['experts-reached'].value, sum(teach, both));
  told(reach['people-in-both-roles'].value, unit(both));
  equals(
    new Map([
      [at('experts/new'), 1],
      [at('experts/before'), 1],
      [teach, -1],
      [both, -1],
    ]),
    0,
  );
  told(reach['new-experts'].value, unit(at('experts/new')));
  told(reach['repeat-experts'].value, unit(at('experts/before')));
  const departments = [...population.keys()];
  equals(
    new Map([
      ...departments.map((name) => [at(`department/${name}`), 1] as const),
      [learn, -1],
      [teach, -1],
      [both, -1],
    ]),
    0,
  );
  for (const name of departments)
    equals(sum(at(`department/${name}`), at(`others/${name}`)), population.get(name) ?? 0);
  const alone = reach['people-reached'].parts.map(({ of }) => of.department);
  for (const { of, value } of reach['people-reached'].parts)
    told(
      value,
      sum(
        ...departments
          .filter((name) => (alone.includes(name) ? name === of.department : of.department === '(others)'))
          .map((name) => at(`department/${name}`)),
      ),
    );
  for (const { of, value } of reach['share-of-population'].parts)
    if (isShown(value) && of.department !== undefined) {
      const size = population.get(of.department) ?? 0;
      rows.push({
        terms: unit(at(`department/${of.department}`)),
        low: (value.shown - 0.0005) * size,
        high: (value.shown + 0.0005) * size,
      });
    }
  if (isShown(report.contributions))
    rows.push({
      terms: sum(learn, teach, both, at('idle')),
      low: report.contributions.shown,
      high: report.contributions.shown + report.minimumGroup - 1,
    });

  // Within and across departments: everybody has one. What is not listed of the flows is one number a side.
  const state = relationshipKinds.flatMap((kind) =>
    reportedStates.map((one) => [at(`state/${kind}/${one}`), -1] as const),
  );
  equals(new Map([[at('within'), 1], [at('across'), 1], ...state]), 0);
  told(bridging['within-departments'].value, unit(at('within')));
  told(bridging['across-departments'].value, unit(at('across')));
  told(bridging['bridging-share'].base, sum(at('within'), at('across')));
  const flows = bridging['learning-flows'].parts;
  for (const side of ['within', 'across'] as const) {
    const listed = flows.filter(
      ({ of }) => (of.learner === of.expert && of.learner !== '(others)') === (side === 'within'),
    );
    const keys = listed.map(({ of }) => at(`flow/${of.learner}/${of.expert}`));
    isTotal(sum(...keys, at(`rest/${side}`), at(`peers/${side}`)), at(side));
    for (const { of, value } of listed) told(value, unit(at(`flow/${of.learner}/${of.expert}`)));
  }

  for (const [name, measure] of [
    ['pairs', impact['confidence-change']],
    ['pulses', impact['pulse-score']],
  ] as const) {
    told(measure.base, sum(...relationshipKinds.map((kind) => at(`${name}/${kind}`))));
    for (const { base, of } of measure.parts) told(base, unit(at(`${name}/${of.kind}`)));
  }
  for (const [measure, columns] of [
    [impact['completion-share'], ['completed', 'completed-early', 'stopped']],
    [impact['early-completion-share'], ['completed', 'completed-early']],
  ] as const) {
    told(measure.base, sum(...relationshipKinds.flatMap((kind) => columns.map((one) => at(`state/${kind}/${one}`)))));
    for (const { base, of } of measure.parts) told(base, sum(...columns.map((one) => at(`state/${of.kind}/${one}`))));
  }
  return { rows };
}

/** What runs at the end of a quarter is in the next one, with what began there. */
export function carriedOver(earlier: string, later: string, kinds: readonly string[]): Knowledge {
  return {
    rows: kinds.map((kind) => ({
      terms: new Map([
        ...running.map((state) => [`${earlier} state/${kind}/${state}`, 1] as const),
        [`${later} ask/${kind}/agreed`, 1],
        ...reportedStates.map((state) => [`${later} state/${kind}/${state}`, -1] as const),
      ]),
      low: 0,
      high: 0,
    })),
  };
}

export interface Attack {
  /** How far apart two values are that the number was already seen to have in something that fits all that is known. */
  seen(key: string): number;
  /** The least and the most that a number can be; undefined where nothing at all is known of it. */
  bounds(key: string): [low: number, high: number] | undefined;
  close(): void;
}

/** Reckons by linear programmes what the knowledge says of each number: none of them is below 0. */
export function attackWith(highs: Highs, knowledge: readonly Knowledge[]): Attack {
  const rows = knowledge.flatMap((one) => one.rows);
  const columns = [...new Set(rows.flatMap(({ terms }) => [...terms.keys()]))];
  const places = new Map(columns.map((key, place) => [key, place]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [key, factor] of terms) {
      indices.push(places.get(key) ?? 0);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(() => 0),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => Number.POSITIVE_INFINITY),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns.length, starts, indices, values },
  });
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  const { modelStatus, objectiveSense } = highs.constants;
  const lows = columns.map(() => Number.POSITIVE_INFINITY);
  const highest = columns.map(() => 0);
  const look = () => {
    for (const [place, value] of model.getSolution().colValue.entries()) {
      lows[place] = Math.min(lows[place] ?? value, value);
      highest[place] = Math.max(highest[place] ?? value, value);
    }
  };
  const bound = (direction: 'minimize' | 'maximize'): number => {
    model.changeObjectiveSense(objectiveSense[direction]);
    const { modelStatus: status } = model.run();
    if (status === modelStatus.optimal) {
      look();
      return model.getObjectiveValue();
    }
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
      return Number.POSITIVE_INFINITY;
    throw new Error(`What the reports say cannot be (${status}).`);
  };
  return {
    seen(key) {
      const place = places.get(key);
      return place === undefined ? 0 : Math.max(0, (highest[place] ?? 0) - (lows[place] ?? 0));
    },
    bounds(key) {
      const place = places.get(key);
      if (place === undefined) return undefined;
      model.changeColCost(place, 1);
      const found: [number, number] = [bound('minimize'), bound('maximize')];
      model.changeColCost(place, 0);
      return found;
    },
    close: () => model.dispose(),
  };
}
