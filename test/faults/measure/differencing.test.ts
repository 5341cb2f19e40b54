import { askAnswers, reportedStates, waitingTimes } from '@kith/shared/measure/figure';
import { type MeasuresReport, reportSchema } from '@kith/shared/measure/report';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import highsLoader from 'highs';
import { expect, test } from 'vitest';
import { joinSides } from '../../../site/publisher/measure/join.ts';
import { createLedger } from '../../../site/publisher/measure/ledger.ts';
import { measuresOf, type Question } from '../../../site/publisher/measure/measure.ts';
import { periodNamed } from '../../../site/publisher/measure/months.ts';
import { exact } from '../../../site/publisher/measure/table.ts';
import { type MadeOrganisation, madeContributions, monthOf } from '../../support/contributions.ts';
import { chance } from '../../support/crowd.ts';
import { attackWith, carriedOver, type Knowledge, knowledgeOf } from '../../support/measures-attack.ts';
import { type Truth, truthOf } from '../../support/measures-reference.ts';

const organisations = Number(process.env['ORGANISATIONS'] ?? 1000);

/** The second and the third quarter of the organisation's twelve months: `2026-Q2`, `2026-Q3` where the last is December. */
const quarters = [3, 6] as const;

function organisationOf(seed: number): MadeOrganisation {
  const random = chance(seed);
  const people = 20 + Math.floor(random() ** 2 * 400);
  return {
    seed,
    people,
    departments: 1 + Math.floor(random() * 7),
    relationships: Math.floor(people * (0.2 + random() * 1.5)),
    handing: 0.2 + random() * 0.8,
    last: '2026-12',
  };
}

/** The reports of both quarters, each measured when it was over, from all that had been handed over by then. */
function reportsOf(organisation: MadeOrganisation, minimum: number): MeasuresReport[] {
  const ledger = createLedger();
  const reports: MeasuresReport[] = [];
  const { population } = truthOf(organisation, quarters[0], quarters[0] + 2);
  for (const first of quarters) {
    for (const { contribution, person } of madeContributions(organisation, first + 2))
      ledger.add(contribution, `${first} ${person}`);
    const period = periodNamed(`2026-Q${first / 3 + 1}`);
    if (period === undefined) throw new Error('There is no such quarter.');
    const [earlier] = reports;
    const question: Question = {
      joined: joinSides(ledger),
      period,
      organisation: 'Made',
      made: monthOf(first + 3, organisation),
      minimum,
      population: { all: organisation.people, departments: population },
      ...(earlier === undefined ? {} : { earlier }),
      noise: exact,
    };
    reports.push(measuresOf(question));
  }
  return reports;
}

/** Every number of a quarter that could be small, by its key. */
const sensitive = [
  ...relationshipKinds.flatMap((kind) => [
    ...reportedStates.map((state) => `state/${kind}/${state}`),
    ...askAnswers.map((answer) => `ask/${kind}/${answer}`),
    `pairs/${kind}`,
    `pulses/${kind}`,
  ]),
  ...waitingTimes.map((time) => `waiting/${time}`),
  ...['people/learn', 'people/teach', 'people/both', 'experts/new', 'experts/before', 'idle', 'within', 'across'],
];

test(`of ${organisations} organisations, nobody who has every report recovers a number of few people`, {
  timeout: 600_000,
}, async () => {
  const highs = await highsLoader();
  let attacked = 0;
  let told = 0;
  const narrow: string[] = [];
  for (let seed = 1; seed <= organisations; seed++) {
    const organisation = organisationOf(seed);
    const minimum = seed % 3 === 0 ? 5 : 10;
    const reports = reportsOf(organisation, minimum).map((report) => reportSchema.parse(report));
    const truths = quarters.map((first) => truthOf(organisation, first, first + 2));
    const [before, after] = truths;
    const [population = new Map<string, number>()] = truths.map((truth) => truth.population);
    const knowledge: Knowledge[] = reports.map((report, place) => knowledgeOf(report, `Q${place}`, population));
    knowledge.push(carriedOver('Q0', 'Q1', kindsCarried(before, after)));
    const attack = attackWith(highs, knowledge);
    for (const [place, truth] of truths.entries()) {
      const there = relationshipKinds.filter(
        (kind) => count(truth, `state/${kind}/all`) + count(truth, `ask/${kind}/all`) > 0,
      );
      const used = there.length === 0 ? relationshipKinds : there;
      const departments = [...population.keys()].flatMap((name) => [`department/${name}`, `others/${name}`]);
      for (const key of [...sensitive, ...departments]) {
        const [name = '', part = ''] = key.split('/');
        // Of a kind that nobody told of it is said that there is none.
        const isUsed = name === 'state' || name === 'ask' ? used.some((kind) => kind === part) : true;
        if (!isUsed || (['pairs', 'pulses'].includes(name) && count(truth, key) === 0)) continue;
        const value =
          name === 'others' ? (population.get(part) ?? 0) - count(truth, `department/${part}`) : count(truth, key);
        const people = name === 'others' ? value : (truth.counts.get(key)?.people ?? 0);
        if (value >= minimum && people >= minimum) continue;
        attacked++;
        const width = widthOf(key, minimum, population);
        if (attack.seen(`Q${place} ${key}`) >= width) continue;
        const [low, high] = attack.bounds(`Q${place} ${key}`) ?? [0, Number.POSITIVE_INFINITY];
        expect(low, `${seed} ${key}`).toBeLessThanOrEqual(value + 1e-6);
        expect(high, `${seed} ${key}`).toBeGreaterThanOrEqual(value - 1e-6);
        if (high - low < width - 1e-6) narrow.push(`${seed} Q${place} ${key} ${value}: ${low} to ${high}`);
      }
    }
    attack.close();
    told += reports.flatMap(({ reach }) => Object.values(reach)).filter(({ value }) => 'shown' in value).length;
  }
  expect(narrow).toEqual([]);
  // There is something to attack, and the reports are not all withheld.
  expect(attacked).toBeGreaterThan(organisations * 40);
  expect(told).toBeGreaterThan(organisations * 5);
});

test('the same attack recovers what is withheld where only small figures are, and nothing that they would follow from', async () => {
  const highs = await highsLoader();
  let recovered = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const organisation = organisationOf(seed);
    const [report] = reportsOf(organisation, 1);
    if (report === undefined) continue;
    const bare = withoutSmall(report, 10);
    const { population } = truthOf(organisation, quarters[0], quarters[0] + 2);
    const attack = attackWith(highs, [knowledgeOf(bare, 'Q0', population)]);
    for (const key of sensitive) {
      const [low = 0, high = 1] = attack.bounds(`Q0 ${key}`) ?? [];
      if (high - low < 1e-6 && low > 0 && low < 10) recovered++;
    }
    attack.close();
  }
  expect(recovered).toBeGreaterThan(20);
});

/** The report with every figure below the minimum struck out, and no other. */
function withoutSmall(report: MeasuresReport, minimum: number): MeasuresReport {
  const text = JSON.stringify({ ...report, minimumGroup: minimum }, (_, value: unknown) => {
    const isFigure = typeof value === 'object' && value !== null && 'shown' in value && typeof value.shown === 'number';
    return isFigure && Number(value.shown) < minimum ? { withheld: 'protected' } : value;
  });
  return JSON.parse(text);
}

const count = (truth: Truth | undefined, key: string): number => truth?.counts.get(key)?.value ?? 0;

/** Kinds of which everything that ran is in the next quarter's report: there the carrying over holds as it stands. */
const kindsCarried = (before: Truth | undefined, after: Truth | undefined) =>
  relationshipKinds.filter(
    (kind) =>
      count(before, `carried/${kind}`) + count(after, `ask/${kind}/agreed`) === count(after, `state/${kind}/all`),
  );

/** How far apart the least and the most are to be: as many values as the minimum stay possible, or all that the directory leaves. */
function widthOf(key: string, minimum: number, population: ReadonlyMap<string, number>): number {
  const [name = '', part = ''] = key.split('/');
  return name === 'department' || name === 'others' ? Math.min(minimum - 1, population.get(part) ?? 0) : minimum - 1;
}
