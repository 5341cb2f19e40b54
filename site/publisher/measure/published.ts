import { isShown, type Measure, type Place } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';

/** The key of a cell in the table, for a part of a measure that counts relationships or asks. */
function keyOf(name: 'state' | 'ask', { answer, kind, state }: Place): string {
  return `${name}/${kind ?? 'all'}/${(name === 'state' ? state : answer) ?? 'all'}`;
}

function shownOf(name: 'state' | 'ask', { parts, value }: Measure): string[] {
  const keys = parts.flatMap((part) => (isShown(part.value) ? [keyOf(name, part.of)] : []));
  return isShown(value) ? [`${name}/all/all`, ...keys] : keys;
}

/** The cells of relationships and asks that a report has told already: they cannot be withheld any more. */
export function publishedCells({ impact, reach }: MeasuresReport): Set<string> {
  const waiting = impact['time-to-first-meeting'].parts.flatMap(({ of, value }) =>
    of.waiting !== undefined && isShown(value) ? [`waiting/${of.waiting}`] : [],
  );
  const { base } = impact['time-to-first-meeting'];
  if (base !== undefined && isShown(base)) waiting.push('waiting/met');
  return new Set([
    ...shownOf('state', reach['relationships-reached']),
    ...shownOf('ask', reach['asks-sent']),
    ...waiting,
  ]);
}
