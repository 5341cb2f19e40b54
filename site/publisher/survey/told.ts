import { type Figure, isShown, type Part } from '@kith/shared/measure/figure';
import { number, percent, plural } from '../quality/figures.ts';
import type { Surveyed } from './survey.ts';

/** Under this, it is said beside the figures that not enough have answered to be sure. */
const half = 0.5;

const shareText = (figure: Figure): string =>
  isShown(figure)
    ? `${percent(figure.shown)} positive (${percent(figure.low ?? figure.shown)} to ${percent(figure.high ?? figure.shown)})`
    : 'not told';

const scoreText = (figure: Figure): string =>
  isShown(figure)
    ? `mean ${figure.shown.toFixed(2)} (${(figure.low ?? figure.shown).toFixed(2)} to ${(figure.high ?? figure.shown).toFixed(2)})`
    : 'not told';

/** @param positive of a question, what part of the answers is positive */
function partText({ base, of, value }: Part, positive?: Part): string {
  const name = of.department ?? (of.participation === undefined ? '' : participation[of.participation]);
  const who = name === '' ? '' : `${name}: `;
  if (base === undefined || !isShown(base)) return `    ${who}not told`;
  return `    ${who}${plural(base.shown, 'answer', 'answers')}, ${scoreText(value)}${positive === undefined ? '' : `, ${shareText(positive.value)}`}`;
}

const participation = { participant: 'those who take part', other: 'the others' } as const;

/** What a difference between those who take part and the others does not show. */
const noCause =
  'Those who take part have chosen to. A difference between them and the others shows no effect: they may have differed before.';

/** For a person at a terminal, as lines. */
export function surveyText({ answered, invited, leftOut, section }: Surveyed): string[] {
  const { items, measures, title } = section;
  const rate = measures['response-rate'].value;
  const response = isShown(rate)
    ? `${number(answered)} of ${number(invited ?? 0)} who were asked have answered (${percent(rate.shown)})`
    : `${plural(answered, 'person has', 'people have')} answered; how many were asked is not known`;
  const groups = measures['response-rate'].parts.map(
    ({ base, of, value }) =>
      `  ${of.department ?? ''}: ${isShown(value) ? percent(value.shown) : 'not known'} of ${base !== undefined && isShown(base) ? number(base.shown) : '?'} who were asked`,
  );
  const scores = measures['survey-score'].parts;
  const questions = items.flatMap(({ highest, id, lowest, text }) => [
    `  ${id.toUpperCase()} ${text} (${lowest} to ${highest})`,
    ...scores.flatMap((score, place) =>
      score.of.question === id ? [partText(score, measures['survey-positive'].parts[place])] : [],
    ),
  ]);
  const constructs = section.constructs.flatMap(({ id, items: own, name }) => [
    `  ${name}: ${own.map((item) => item.toUpperCase()).join(', ')} together`,
    ...measures['construct-score'].parts.flatMap((score) => (score.of.construct === id ? [partText(score)] : [])),
  ]);
  return [
    `${title}: ${response}.${leftOut === 0 ? '' : ` ${plural(leftOut, 'row is', 'rows are')} left out: not finished, a preview, or without an answer.`}`,
    ...(isShown(rate) && rate.shown < half ? ['  Fewer than half have: not enough of you answered to be sure.'] : []),
    ...groups,
    ...questions,
    ...constructs,
    ...(scores.some(({ of }) => of.participation !== undefined) ? [`  ${noCause}`] : []),
  ];
}

/** For machines. */
export function surveyRecord({ answered, invited, leftOut, section }: Surveyed): object {
  return { title: section.title, answered, invited, leftOut, questions: section.items.map(({ id }) => id) };
}
