import { type Figure, type Measure, otherDepartments, type Part, type Place } from '@kith/shared/measure/figure';
import type { MeasuresReport } from '@kith/shared/measure/report';
import { protect } from '../measure/protect.ts';
import { type Estimate, meanEstimate, meanOfMeans, shareEstimate } from '../measure/statistics.ts';
import { createTable, type Standing, type Table, wantedPart, wantedWhole } from '../measure/table.ts';
import { estimated, hidden, measure, part, rounded, unknown } from '../measure/telling.ts';
import { type AskedConstruct, constructsAsked, listed } from './constructs.ts';
import type { SurveyQuestion } from './questions.ts';
import type { Respondent, Respondents } from './respondents.ts';

export interface SurveyQuery extends Pick<Respondents, 'questions' | 'respondents'> {
  title: string;
  /** The fewest people whom a figure may be about. */
  minimum: number;
  /** Names of the survey bank's constructs, by id. */
  constructNames: ReadonlyMap<string, string>;
  /** How many were asked; undefined where nobody said so. */
  invited: number | undefined;
  /** How many were asked, by group. */
  invitedByGroup: ReadonlyMap<string, number>;
}

export type SurveySection = NonNullable<MeasuresReport['survey']>;

/** A part of those who answered. */
interface Cut {
  key: string;
  place: Place;
  holds(respondent: Respondent): boolean;
}

/**
 * The groups that stand alone: so many were asked, or where that is not known have answered. All others are one together, and so
 * are those who named none.
 */
function groupsOf({ invitedByGroup, minimum, respondents }: SurveyQuery): string[] {
  const counts = new Map(invitedByGroup);
  for (const { group } of respondents)
    if (group !== undefined && !invitedByGroup.has(group)) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].flatMap(([group, count]) => (count >= minimum ? [group] : [])).sort();
}

/** By group, and by whether they take part; each cut has everybody once. */
function cutsOf(query: SurveyQuery): Cut[][] {
  const groups = groupsOf(query);
  const listed = new Set(groups);
  const byGroup = [...groups, otherDepartments].map(
    (department): Cut => ({
      key: `group/${department}`,
      place: { department },
      holds: ({ group }) => (group !== undefined && listed.has(group) ? group : otherDepartments) === department,
    }),
  );
  const byPart = [true, false].map(
    (taking): Cut => ({
      key: `part/${taking}`,
      place: { participation: taking ? 'participant' : 'other' },
      // Who left it open is one of the others: alone they would be few, and follow from the total.
      holds: ({ participates }) => (participates === true) === taking,
    }),
  );
  const asked = query.respondents.some(({ participates }) => participates !== undefined);
  const cuts = [...(groups.length === 0 ? [] : [byGroup]), ...(asked ? [byPart] : [])];
  // Where nobody is, there is nobody to protect.
  return cuts.map((parts) => parts.filter(({ holds }) => query.respondents.some(holds)));
}

const everybody: Cut = { key: 'all', place: {}, holds: () => true };

function scoresOf({ respondents }: SurveyQuery, { id }: SurveyQuestion, { holds }: Cut): number[] {
  return respondents.flatMap((respondent) => {
    const score = respondent.scores.get(id);
    return score === undefined || !holds(respondent) ? [] : [score];
  });
}

/** Where all gave the same answer, or all one on the same side, a figure of all is the answer of each. */
const isUnanimous = (scores: readonly number[], { positive }: SurveyQuestion): boolean =>
  new Set(scores).size < 2 || new Set(scores.map((score) => score >= positive)).size < 2;

/**
 * How many answered each question, in each part. No figure of a part is told whose number is small or who are of one mind, nor of
 * another from which that would follow.
 */
function countAnswers(table: Table, query: SurveyQuery, cuts: readonly Cut[][]): void {
  for (const question of query.questions) {
    const key = (cut: Cut) => `${question.id}/${cut.key}`;
    const set = (cut: Cut, standing: Standing) => {
      const scores = scoresOf(query, question, cut);
      const people = isUnanimous(scores, question) ? 0 : scores.length;
      table.set(key(cut), { value: scores.length, people: new Set(Array(people).keys()) }, standing);
    };
    set(everybody, wantedWhole);
    for (const parts of cuts) {
      for (const cut of parts) set(cut, wantedPart);
      table.partition(key(everybody), parts.map(key));
    }
  }
}

/**
 * The results of a survey, in which no small group is told nor follows from what is. There is no figure over all questions: they ask
 * different things.
 */
export function surveyOf(query: SurveyQuery): SurveySection {
  const cuts = cutsOf(query);
  const table = createTable();
  countAnswers(table, query, cuts);
  const shown = protect(table.cells, table.relations, query.minimum);
  const partsOf = (figure: (scores: readonly number[], question: SurveyQuestion) => Estimate | undefined): Part[] =>
    query.questions.flatMap((question) =>
      [everybody, ...cuts.flat()].map((cut) => {
        const of = { question: question.id, ...cut.place };
        if (!shown.has(`${question.id}/${cut.key}`)) return part(of, hidden, hidden);
        const scores = scoresOf(query, question, cut);
        return part(of, estimated(figure(scores, question), 2), { shown: scores.length });
      }),
    );
  const constructs = constructsAsked(query.questions, query.constructNames);
  return {
    title: query.title,
    measures: {
      'response-rate': responseRate(query),
      'survey-score': measure('score', unknown, partsOf(meanEstimate)),
      'survey-positive': measure(
        'share',
        unknown,
        partsOf((scores, { positive }) =>
          shareEstimate(scores.filter((score) => score >= positive).length, scores.length),
        ),
      ),
      'construct-score': measure(
        'score',
        unknown,
        constructs.flatMap((construct) =>
          [everybody, ...cuts.flat()].map((cut) => constructPart(query, construct, cut, shown)),
        ),
      ),
    },
    items: query.questions.map(({ highest, id, lowest, text }) => ({ id, text, lowest, highest })),
    constructs: listed(constructs),
  };
}

/**
 * Told where each of its questions is told of the same people: as the mean of their means it says nothing that they do not. Where
 * it has no spread, what one answered to one question would follow from what they answered to the other.
 */
function constructPart(
  { respondents }: SurveyQuery,
  { id, questions }: AskedConstruct,
  { holds, key, place }: Cut,
  shown: ReadonlySet<string>,
): Part {
  const of = { construct: id, ...place };
  if (!questions.every((question) => shown.has(`${question.id}/${key}`))) return part(of, hidden, hidden);
  const answers = respondents.filter(holds).map(({ scores }) => questions.map((question) => scores.get(question.id)));
  const figure = estimated(meanOfMeans(answers, questions.length), 2);
  const fewest = Math.min(...questions.map((_, at) => answers.filter((one) => one[at] !== undefined).length));
  const hasSpread = 'shown' in figure && figure.low !== figure.high;
  return hasSpread ? part(of, figure, { shown: fewest }) : part(of, hidden, hidden);
}

/** Always told, of groups of which enough were asked: it says of nobody what they think. */
function responseRate({ invited, invitedByGroup, minimum, respondents }: SurveyQuery): Measure {
  const rate = (answered: number, asked: number | undefined): Figure =>
    asked === undefined || asked === 0 || answered > asked ? unknown : { shown: rounded(answered / asked, 2) };
  const parts = [...invitedByGroup].flatMap(([department, asked]): Part[] => {
    if (asked < minimum) return [];
    const answered = respondents.filter(({ group }) => group === department).length;
    return [part({ department }, rate(answered, asked), { shown: asked })];
  });
  const base: Figure = invited === undefined ? unknown : { shown: invited };
  return measure('share', rate(respondents.length, invited), parts, base);
}
