import type { MeasuresReport } from '@kith/shared/measure/report';
import type { SurveyQuestion } from './questions.ts';

/** What several questions of a survey ask about together. */
export interface AskedConstruct {
  id: string;
  name: string;
  /** Two at least, on one scale. */
  questions: SurveyQuestion[];
}

/**
 * The constructs of which a survey asked two questions or more on one scale: with one question alone, its own figure says all.
 * @param names of the constructs of the survey bank, by id
 */
export function constructsAsked(
  questions: readonly SurveyQuestion[],
  names: ReadonlyMap<string, string>,
): AskedConstruct[] {
  const groups = Map.groupBy(questions, ({ construct }) => construct);
  return [...groups].flatMap(([id, own]) => {
    const [first] = own;
    const name = id === undefined ? undefined : names.get(id);
    if (id === undefined || name === undefined || first === undefined || own.length < 2) return [];
    const isOneScale = own.every(({ highest, lowest }) => highest === first.highest && lowest === first.lowest);
    return isOneScale ? [{ id, name, questions: own }] : [];
  });
}

/** As a report lists them. */
export const listed = (constructs: readonly AskedConstruct[]): NonNullable<MeasuresReport['survey']>['constructs'] =>
  constructs.map(({ id, name, questions }) => ({ id, name, items: questions.map((question) => question.id) }));
