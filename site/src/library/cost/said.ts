import type { Range } from './assumption.ts';
import { rounded } from './rounded.ts';

/** How ranges are put into words, in the reader's language. */
export interface RangeWords {
  language: string;
  /** `2,400 to 9,200, likeliest 4,500` */
  range: (low: string, high: string, likely: string) => string;
  /** Where low and high are the same. */
  exact: (value: string) => string;
  /** `2,400 to 9,200` */
  ends: (low: string, high: string) => string;
}

/** A result as it is shown. There is no way to have one without its uncertainty. */
export function said(result: Range, words: RangeWords): string {
  const { format } = new Intl.NumberFormat(words.language);
  const { low, likely, high } = rounded(result);
  return result.low === result.high
    ? words.exact(format(likely))
    : words.range(format(low), format(high), format(likely));
}

/** The ends alone, for a sentence or a list. */
export function saidEnds(result: Pick<Range, 'low' | 'high'>, words: RangeWords): string {
  const { format } = new Intl.NumberFormat(words.language);
  const { low, high } = rounded({ ...result, likely: result.low });
  return words.ends(format(low), format(high));
}
