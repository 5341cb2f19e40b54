import { csvOf } from './csv.ts';
import { limeSurveyOf } from './limesurvey.ts';
import { plainTextOf } from './plain-text.ts';
import { qualtricsOf } from './qualtrics.ts';
import type { Survey } from './survey.ts';
import { surveyJsOf } from './surveyjs.ts';
import type { SurveyWords } from './words.ts';

interface SurveyFormat {
  /** Follows the set's id in the file's name. */
  ending: string;
  mediaType: string;
  write(survey: Survey, words: SurveyWords): string;
}

/** What a set can be taken away as. */
export const surveyFormats = {
  csv: { ending: '.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: csvOf },
  text: { ending: '.txt', mediaType: 'text/plain; charset=utf-8', write: plainTextOf },
  qualtrics: { ending: '-qualtrics.txt', mediaType: 'text/plain; charset=utf-8', write: qualtricsOf },
  surveyjs: { ending: '-surveyjs.json', mediaType: 'application/json; charset=utf-8', write: surveyJsOf },
  limesurvey: { ending: '-limesurvey.txt', mediaType: 'text/tab-separated-values; charset=utf-8', write: limeSurveyOf },
} as const satisfies Record<string, SurveyFormat>;

export type SurveyFormatName = keyof typeof surveyFormats;

export const surveyFormatNames: readonly SurveyFormatName[] = ['csv', 'text', 'qualtrics', 'surveyjs', 'limesurvey'];
