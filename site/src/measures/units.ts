import type { Measure } from '@kith/shared/measure/figure';
import { strings } from '../strings/en.ts';

const { measures: words } = strings;

/** How figures of a unit are written. */
const written: Readonly<Record<Measure['unit'], (value: number) => string>> = {
  people: words.whole,
  relationships: words.number,
  asks: words.whole,
  sessions: words.whole,
  hours: words.whole,
  times: words.whole,
  topics: words.whole,
  share: words.share,
  score: words.decimal,
  points: words.signed,
  'standard-deviations': words.signed,
  index: words.decimal,
  days: words.days,
};

export const writtenIn = (unit: Measure['unit']): ((value: number) => string) => written[unit];
