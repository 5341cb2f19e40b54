import type { SourceFile } from '../import/format.ts';
import type { Fault } from '../report.ts';
import type { BankItem } from './bank.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { readRespondents } from './respondents.ts';
import { type SurveySection, surveyOf } from './results.ts';

export interface SurveySources {
  /** The export of a survey tool. */
  results: SourceFile;
  mapping: { file: string; text: string };
  bank: ReadonlyMap<string, BankItem>;
  /** Names of the bank's constructs, by id. */
  constructNames: ReadonlyMap<string, string>;
  minimum: number;
}

/** What a survey came to. */
export interface Surveyed {
  section: SurveySection;
  answered: number;
  /** How many were asked; undefined where the mapping does not say so. */
  invited: number | undefined;
  leftOut: number;
}

/** By group where only that is said: then all together are the sum. */
function invitedIn({ group, invited }: Mapping['data']): number | undefined {
  const groups = Object.values(group?.invited ?? {});
  return invited ?? (groups.length === 0 ? undefined : groups.reduce((sum, count) => sum + count, 0));
}

/** The results of a survey; undefined where the mapping cannot be read or nobody's answer can. What is wrong is told. */
export async function readSurvey(
  { bank, constructNames, mapping: source, minimum, results }: SurveySources,
  report: (fault: Fault) => void,
): Promise<Surveyed | undefined> {
  const mapping = readMapping(source.file, source.text);
  if (!mapping.ok) {
    report(mapping.error);
    return undefined;
  }
  const { questions, respondents, leftOut } = await readRespondents(results, mapping.value, bank, report);
  if (questions.length === 0) return undefined;
  const answered = respondents.length;
  if (answered === 0) {
    const reason = 'nobody has answered any of the questions';
    report({ severity: 'error', file: results.file, reason, outcome: 'nothing is measured' });
    return undefined;
  }
  const { data } = mapping.value;
  const invited = invitedIn(data);
  const warn = (reason: string, outcome: string) =>
    report({
      severity: 'warning',
      file: source.file,
      line: mapping.value.lineOf('invited'),
      field: 'invited',
      reason,
      outcome,
    });
  if (invited === undefined) warn('nobody says how many were asked', 'there is no response rate; add "invited"');
  else if (answered > invited)
    warn(`${answered} have answered, and ${invited} were asked`, 'there is no response rate');
  const section = surveyOf({
    title: data.title,
    questions,
    respondents,
    minimum,
    constructNames,
    invited,
    invitedByGroup: new Map(Object.entries(data.group?.invited ?? {})),
  });
  return { section, answered, invited, leftOut };
}
