import type { Audience } from '@kith/shared/survey/bank';

/** What the files say between the questions. */
export interface SurveyWords {
  language: string;
  asked: Readonly<Record<Audience, string>>;
  /** Over the note on source and licence that ends a survey. */
  about: string;
  source: string;
  licence: string;
  caution: string;
  reversed: string;
  ownWords: string;
  columns: Readonly<Record<SurveyColumn, string>>;
}

export const surveyColumns = [
  'id',
  'asked',
  'construct',
  'question',
  'answers',
  'positive',
  'reversed',
  'why',
  'source',
  'address',
  'licence',
  'credit',
  'caution',
] as const;

export type SurveyColumn = (typeof surveyColumns)[number];
