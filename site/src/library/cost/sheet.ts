import type { AssumptionId, Assumptions } from './assumption.ts';
import { type FigureId, figureIds, reckon, swings } from './reckon.ts';
import { type RangeWords, said, saidEnds } from './said.ts';

export interface SheetWords {
  words: RangeWords;
  summary: (hours: string, minutes: string) => string;
  swing: (label: string, ends: string) => string;
}

/** What the sheet on costs says: the build writes it for the examples, the reader's browser for what they put in. */
export interface Sheet {
  summary: string;
  figures: { id: FigureId; text: string }[];
  /** What moves the minutes of the first year most, three at the most. */
  swings: string[];
}

const mostSwings = 3;

export function sheetOf(
  assumptions: Assumptions,
  labels: Readonly<Record<AssumptionId, string>>,
  { words, summary, swing }: SheetWords,
): Sheet {
  return {
    summary: summary(
      saidEnds(reckon('hoursFirst', assumptions), words),
      saidEnds(reckon('minutesFirst', assumptions), words),
    ),
    figures: figureIds.map((id) => ({ id, text: said(reckon(id, assumptions), words) })),
    swings: swings('minutesFirst', assumptions)
      .slice(0, mostSwings)
      .map(({ assumption, ...ends }) => swing(labels[assumption], saidEnds(ends, words))),
  };
}
