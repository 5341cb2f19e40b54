import { type Person, personSchema } from '@kith/shared/person/person';
import type { Column } from './columns.ts';
import type { RecordView } from './view.ts';

/** A person with all that the source says, whether or not the feed may carry it. */
export type Candidate = Omit<Person, 'id'>;

interface Rule {
  column: Column;
  reason: string;
}

const tooLong = 'is too long';

/** What it means where the feed's schema refuses a field. */
const rules: Readonly<Record<string, Rule>> = {
  pronouns: { column: 'pronouns', reason: tooLong },
  email: { column: 'email', reason: 'is not an e-mail address' },
  handles: { column: 'handles', reason: 'is not a user name' },
  title: { column: 'title', reason: tooLong },
  department: { column: 'department', reason: tooLong },
  location: { column: 'location', reason: tooLong },
  timeZone: { column: 'timezone', reason: 'is not a time zone like Europe/London' },
  expertise: { column: 'expertise', reason: tooLong },
  interests: { column: 'interests', reason: tooLong },
  openTo: { column: 'open_to', reason: tooLong },
  profileUrl: { column: 'profile', reason: 'is not an https address' },
  aliases: { column: 'aliases', reason: tooLong },
};

type Issue = NonNullable<ReturnType<typeof personSchema.safeParse>['error']>['issues'][number];
type Fields = Readonly<Record<string, unknown>>;

/** The words of a list's value: itself, or its topic. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'topic' in value ? String(value.topic) : '';
}

/** One list without the values that the issues are about. */
function shortened(
  row: RecordView,
  values: readonly unknown[],
  rule: Rule,
  issues: readonly Issue[],
  depth: number,
): unknown[] {
  const wrong = new Set(issues.map((issue) => issue.path[depth]).filter((index) => typeof index === 'number'));
  for (const index of wrong) {
    row.report('error', rule.column, wordsIn(values[index]), rule.reason, 'the person is published without it');
  }
  const most = issues.find((issue) => issue.code === 'too_big' && issue.path.length === depth);
  const good = values.filter((_, index) => !wrong.has(index));
  if (most?.code !== 'too_big' || good.length <= Number(most.maximum)) return good;
  const count = `are ${good.length} values, ${most.maximum} is the most`;
  row.report('error', rule.column, row.text(rule.column), count, 'those after are left out');
  return good.slice(0, Number(most.maximum));
}

function mendedField(row: RecordView, key: string, value: unknown, issues: readonly Issue[], depth: number): unknown {
  const rule = rules[key];
  if (rule === undefined || issues.length === 0) return value;
  if (Array.isArray(value)) return shortened(row, value, rule, issues, depth);
  row.report('error', rule.column, row.text(rule.column), rule.reason, 'the person is published without it');
  return undefined;
}

function mended(row: RecordView, candidate: Candidate, issues: readonly Issue[]): Fields {
  const about = (...path: string[]) => issues.filter((issue) => path.every((key, depth) => issue.path[depth] === key));
  const fields = Object.entries(candidate).map(([key, value]) => [key, mendedField(row, key, value, about(key), 1)]);
  const aliases = mendedField(row, 'aliases', candidate.name.aliases, about('name', 'aliases'), 2);
  return { ...Object.fromEntries(fields), name: { ...candidate.name, aliases } };
}

/**
 * The person as the feed may carry it: a field or a value that the schema refuses is reported and left out.
 * @returns undefined where not even the name can be carried, which is reported
 */
export function mend(row: RecordView, candidate: Candidate): Candidate | undefined {
  const id = '-';
  const whole = personSchema.safeParse({ id, ...candidate });
  if (whole.success) return whole.data;
  const second = personSchema.safeParse({ id, ...mended(row, candidate, whole.error.issues) });
  if (second.success) return second.data;
  row.report(
    'error',
    'name',
    candidate.name.display,
    'is not a name that a directory can carry',
    'the row is left out',
  );
  return undefined;
}
