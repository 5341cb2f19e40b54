import { asMarkup } from './markup.ts';
import { choicesOf, type Question, type Survey } from './survey.ts';
import type { SurveyWords } from './words.ts';

/** The value under which an answer that counts nowhere is exported. */
const notApplicableValue = 99;

/** A line of the text. Where it began with brackets, it would be read as an instruction. */
const line = (text: string): string => asMarkup(text).replace(/\s+/g, ' ').replace(/^\[\[/, '&#91;[');

function questionLines({ id, scale, text }: Question): string[] {
  if (scale === undefined) return ['[[Question:TE:Essay]]', `[[ID:${id}]]`, line(text), ''];
  const choices = choicesOf(scale).flatMap(({ label, value }) => [
    `[[Choice:${value ?? notApplicableValue}]]`,
    line(label),
  ]);
  return ['[[Question:MC:SingleAnswer:Vertical]]', `[[ID:${id}]]`, line(text), '[[AdvancedChoices]]', ...choices, ''];
}

/**
 * Qualtrics' text format for import, in its advanced form ("Preparing an Advanced Format TXT File" in its manual). The ids
 * become the names of the columns in an export, the numbers of the choices its values.
 */
export function qualtricsOf({ sections, set }: Survey, words: SurveyWords): string {
  const blocks = sections.flatMap(({ asked, questions }) => [
    `[[Block:${words.asked[asked].replace(/[[\]]/g, '')}]]`,
    '',
    ...questions.flatMap(questionLines),
  ]);
  const about = [`[[Block:${words.about}]]`, '', '[[Question:DB]]', `${line(set.credit)}`, ''];
  return ['[[AdvancedFormat]]', '', ...blocks, ...about].join('\n');
}
