import { choicesOf, type Question, type Survey } from './survey.ts';
import type { SurveyWords } from './words.ts';

function element({ id, scale, text }: Question): object {
  if (scale === undefined) return { type: 'comment', name: id, title: text };
  const choices = choicesOf(scale).flatMap(({ label, value }) => (value === undefined ? [] : [{ value, text: label }]));
  return {
    type: 'radiogroup',
    name: id,
    title: text,
    choices,
    ...(scale.notApplicable === undefined ? {} : { showNoneItem: true, noneText: scale.notApplicable }),
  };
}

/** The JSON that SurveyJS loads: a page for each group of people, one question an element. */
export function surveyJsOf({ sections, set }: Survey, words: SurveyWords): string {
  const survey = {
    title: set.title,
    description: set.credit,
    pages: sections.map(({ asked, questions }) => ({
      name: asked,
      title: words.asked[asked],
      elements: questions.map(element),
    })),
  };
  return `${JSON.stringify(survey, null, 2)}\n`;
}
