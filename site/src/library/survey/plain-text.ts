import { choicesOf, type Question, type Survey } from './survey.ts';
import type { SurveyWords } from './words.ts';

function questionText({ id, reversed, scale, text }: Question, words: SurveyWords): string {
  const answers =
    scale === undefined
      ? [`   ${words.ownWords}`]
      : choicesOf(scale).map(({ label, value }) => `   ( ) ${value === undefined ? label : `${value}  ${label}`}`);
  return [`${id}. ${text}${reversed ? ` (${words.reversed})` : ''}`, ...answers].join('\n');
}

/** To read, to paste anywhere, and to print. */
export function plainTextOf({ sections, set }: Survey, words: SurveyWords): string {
  const parts = sections.map(({ asked, questions }) =>
    [words.asked[asked].toUpperCase(), ...questions.map((question) => questionText(question, words))].join('\n\n'),
  );
  const about = [
    words.about.toUpperCase(),
    `${words.source}: ${set.source.text}${set.source.url === undefined ? '' : ` ${set.source.url}`}`,
    `${words.licence}: ${set.licence}.`,
    set.credit,
    set.caution,
  ];
  return `${[set.title, ...parts, about.join('\n')].join('\n\n')}\n`;
}
