import { type Assumptions, assumptionIds, forEachAssumption, type Range } from './assumption.ts';

/** What a reader changed, as the part of an address behind `#`, which no server is sent: `people=100_200_300&weeks=40_42_44`. */
export function addressOf(assumptions: Assumptions, examples: Assumptions): string {
  return assumptionIds
    .filter((id) => !same(assumptions[id], examples[id]))
    .map((id) => `${id}=${[assumptions[id].low, assumptions[id].likely, assumptions[id].high].join('_')}`)
    .join('&');
}

/** The assumptions of an address: the examples, but for what it names. What cannot be read in it is left as in the examples. */
export function assumptionsIn(address: string, examples: Assumptions): Assumptions {
  const named = new Map(address.replace(/^#/, '').split('&').map(parted));
  return forEachAssumption((id) => named.get(id) ?? examples[id]);
}

const same = (one: Range, other: Range): boolean =>
  one.low === other.low && one.likely === other.likely && one.high === other.high;

function parted(pair: string): [string, Range | undefined] {
  const [id = '', value = ''] = pair.split('=');
  const written = value.split('_');
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN] = written.map((number) =>
    /^\d+(?:\.\d+)?$/.test(number) ? Number(number) : Number.NaN,
  );
  const readable = written.length === 3 && [low, likely, high].every(Number.isFinite);
  return [id, readable ? { low, likely, high } : undefined];
}
