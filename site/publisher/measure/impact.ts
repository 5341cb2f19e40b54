import { type Figure, type Measure, waitingTimes } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { type RelationshipKind, relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { median } from 'simple-statistics';
import type { Joined } from './join.ts';
import type { Period } from './months.ts';
import type { Outcomes } from './outcome-counts.ts';
import { answerIn } from './standing.ts';
import { type Estimate, effectSize, meanEstimate, shareEstimate } from './statistics.ts';
import { estimated, measure, part, rounded, type Telling, unknown } from './telling.ts';

interface Told {
  telling: Telling;
  joined: Joined;
  period: Period;
  kinds: readonly RelationshipKind[];
  outcomes: Outcomes;
}

export function impactOf(told: Told): MeasuresReport['impact'] {
  const confidence = (unit: Measure['unit'], of: (pairs: readonly Pair[]) => Estimate | undefined): Measure =>
    meansOf('pairs', unit, told.outcomes.pairs, of, told.telling);
  return {
    'confidence-before': confidence('score', (pairs) => meanEstimate(pairs.map(({ before }) => before))),
    'confidence-after': confidence('score', (pairs) => meanEstimate(pairs.map(({ after }) => after))),
    'confidence-change': confidence('points', (pairs) =>
      meanEstimate(pairs.map(({ after, before }) => after - before)),
    ),
    'confidence-effect-size': confidence('standard-deviations', (pairs) =>
      effectSize(pairs.map(({ after, before }) => after - before)),
    ),
    'pulse-score': pulseOf(told),
    'completion-share': sharesOf(told, ['state', ['completed', 'completed-early', 'stopped'], 2]),
    'early-completion-share': sharesOf(told, ['state', ['completed-early', 'completed'], 1]),
    'expired-asks-share': sharesOf(told, ['ask', ['expired', 'all'], 1]),
    'time-to-first-meeting': timeOf(told),
  };
}

type Pair = Outcomes['pairs'][RelationshipKind][number];

/** Of all, and of each kind: told where the number of those is told who answered. */
function meansOf<Answer>(
  name: 'pairs' | 'pulses',
  unit: Measure['unit'],
  answers: Readonly<Record<RelationshipKind, readonly Answer[]>>,
  of: (answers: readonly Answer[]) => Estimate | undefined,
  telling: Telling,
): Measure {
  const all = relationshipKinds.flatMap((kind) => answers[kind]);
  if (all.length === 0) return measure(unit, unknown);
  const kinds = relationshipKinds.filter((kind) => answers[kind].length > 0);
  const mean = (key: string, own: readonly Answer[]): Figure => telling.over(key, () => estimated(of(own), 2));
  return measure(
    unit,
    mean(name, all),
    kinds.map((kind) => part({ kind }, mean(`${name}/${kind}`, answers[kind]), telling.count(`${name}/${kind}`))),
    telling.count(name),
  );
}

const itemPlaces = [0, 1, 2] as const;

function pulseOf({ outcomes: { pulses }, telling }: Told): Measure {
  const average = (answers: readonly (readonly number[])[]) =>
    meanEstimate(answers.map((items) => items.reduce((sum, item) => sum + item, 0) / items.length));
  const whole = meansOf('pulses', 'score', pulses, average, telling);
  const items = relationshipKinds.flatMap((kind) =>
    pulses[kind].length === 0
      ? []
      : itemPlaces.map((place) =>
          part(
            { kind, item: place + 1 },
            telling.over(`pulses/${kind}`, () =>
              estimated(meanEstimate(pulses[kind].map((one) => one[place] ?? 0)), 2),
            ),
            telling.count(`pulses/${kind}`),
          ),
        ),
  );
  return { ...whole, parts: [...whole.parts, ...items] };
}

/**
 * What part some cells are of others, overall and by kind, all of them told.
 * @param cells the table, its columns, and how many of them from the first on are counted; `all` is all columns, alone
 */
function sharesOf(
  { kinds, telling }: Told,
  [name, columns, counted]: [name: 'state' | 'ask', columns: readonly string[], counted: number],
): Measure {
  const sums = (counts: readonly number[]): [number, number] => {
    const part = counts.slice(0, counted).reduce((sum, count) => sum + count, 0);
    const last = columns.at(-1) === 'all';
    return [part, last ? (counts.at(-1) ?? 0) : counts.reduce((sum, count) => sum + count, 0)];
  };
  const keys = (row: string) => columns.map((column) => `${name}/${row}/${column}`);
  const share = (row: string): Figure =>
    telling.from(keys(row), (...counts) => {
      const [part, of] = sums(counts);
      return of === 0 ? unknown : estimated(shareEstimate(part, of), 3);
    });
  const base = (row: string): Figure => telling.from(keys(row), (...counts) => ({ shown: sums(counts)[1] }));
  return measure(
    'share',
    share('all'),
    kinds.map((kind) => part({ kind }, share(kind), base(kind))),
    base('all'),
  );
}

function timeOf({ joined, period, telling }: Told): Measure {
  const days = joined.relationships.flatMap((relationship) =>
    answerIn(relationship, period) === 'agreed' ? (relationship.days ?? []) : [],
  );
  const middle = (): Figure => (days.length === 0 ? unknown : { shown: rounded(median(days), 0) });
  return measure(
    'days',
    telling.over('waiting/met', middle),
    waitingTimes.map((waiting) => part({ waiting }, telling.count(`waiting/${waiting}`))),
    telling.count('waiting/met'),
  );
}
