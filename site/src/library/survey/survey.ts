import {
  type Audience,
  audiences,
  type Construct,
  type Item,
  type QuestionSet,
  type Scale,
} from '@kith/shared/survey/bank';

/** A question with what its ids stand for. */
export interface Question extends Omit<Item, 'scale' | 'construct'> {
  /** Undefined: it is answered in the reader's own words. */
  scale: Scale | undefined;
  construct: Construct;
}

/** The questions of one set, ready to be asked. */
export interface Survey {
  id: string;
  set: QuestionSet;
  /** By whom they are for; without those that are for nobody. */
  sections: { asked: Audience; questions: Question[] }[];
}

/**
 * A set with its scales and constructs.
 * @throws where an id leads nowhere, so that the site does not build
 */
export function surveyOf(
  id: string,
  set: QuestionSet,
  scales: ReadonlyMap<string, Scale>,
  constructs: ReadonlyMap<string, Construct>,
): Survey {
  const questions = set.items.map((item): Question => {
    const scale = item.scale === undefined ? undefined : scales.get(item.scale);
    const construct = constructs.get(item.construct);
    if (item.scale !== undefined && scale === undefined)
      throw new Error(`content/surveys/${id}.md, ${item.id}: there is no scale "${item.scale}" in scales.yml.`);
    if (construct === undefined)
      throw new Error(
        `content/surveys/${id}.md, ${item.id}: there is no construct "${item.construct}" in constructs.yml.`,
      );
    return { ...item, scale, construct };
  });
  const sections = audiences.map((asked) => ({ asked, questions: questions.filter((one) => one.asked === asked) }));
  return { id, set, sections: sections.filter((section) => section.questions.length > 0) };
}

/** The answers that one can choose, with what each counts; the one that counts nowhere has no value. */
export function choicesOf({ answers, notApplicable }: Scale): { value: number | undefined; label: string }[] {
  const counted = answers.map((label, index): { value: number | undefined; label: string } => ({
    value: index + 1,
    label,
  }));
  return notApplicable === undefined ? counted : [...counted, { value: undefined, label: notApplicable }];
}
