import type { TextRange } from '@kith/shared/search/reasons';

export interface Part {
  text: string;
  /** Where the part begins in the whole text, UTF-16 code units. */
  start: number;
  marked: boolean;
}

/**
 * Cuts a text where its ranges begin and end, for drawing. Overlapping, unsorted or outlying ranges are put right, so
 * that the parts always make up the text.
 */
export function markedParts(text: string, ranges: readonly TextRange[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (end: number, marked: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), start: at, marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
