import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../../publisher/export/escapes.ts';
import { choicesOf, type Question, type Survey } from './survey.ts';
import { type SurveyColumn, type SurveyWords, surveyColumns } from './words.ts';

/** `1 = Strongly disagree; 2 = Disagree; …; Does not apply`. */
function answersText({ scale }: Question): string {
  if (scale === undefined) return '';
  return choicesOf(scale)
    .map(({ label, value }) => (value === undefined ? label : `${value} = ${label}`))
    .join('; ');
}

function cells({ set }: Survey, question: Question, words: SurveyWords): Record<SurveyColumn, string> {
  const { asked, construct, id, reversed, scale, text, why } = question;
  return {
    id,
    asked: words.asked[asked],
    construct: construct.name,
    question: text,
    answers: answersText(question),
    positive: scale === undefined ? '' : `${scale.positive}–${scale.answers.length}`,
    reversed: reversed ? words.reversed : '',
    why: why ?? construct.why,
    source: set.source.text,
    address: set.source.url ?? '',
    licence: set.licence,
    credit: set.credit,
    caution: set.caution,
  };
}

/** One question a row, with everything that is known of it (RFC 4180, UTF-8 with a byte order mark). */
export function csvOf(survey: Survey, words: SurveyWords): string {
  const header = surveyColumns.map((column) => words.columns[column]);
  const rows = survey.sections.flatMap(({ questions }) =>
    questions.map((question) => {
      const written = cells(survey, question, words);
      return surveyColumns.map((column) => guarded(written[column]));
    }),
  );
  return stringify([header, ...rows], { bom: true, record_delimiter: '\r\n' });
}
