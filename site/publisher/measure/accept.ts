import { type Contribution, type ContributionRow, contributionSchema } from '@kith/shared/learning/contribution';
import { failed, ok, type Result } from '@kith/shared/result';
import { endings } from '@kith/shared/vocabulary/relationship';
import * as z from 'zod/mini';
import { compiled } from './compiled.ts';
import { guardOf } from './guard.ts';
import { type Month, monthOf } from './months.ts';

/** What is wrong with a contribution, and where in it. */
export interface Refusal {
  /** `rows[3].minutes`; absent where it is about the whole. */
  field?: string;
  value?: string;
  /** A clause that follows the value where there is one. */
  reason: string;
}

/** No session of a log is longer than a day. */
const longestSession = 1440;

const ended: ReadonlySet<string> = new Set(endings);

const compiledSchema = compiled(contributionSchema);

/** Nearly all that is handed over passes here, in about a third of the time. */
const isSound = guardOf(contributionSchema);

const isContribution = (candidate: unknown): candidate is Contribution =>
  isSound(candidate) || z.core.safeParse(compiledSchema, candidate).success;

/**
 * A contribution as it was handed over, or why it cannot be one. The schema says what it may hold; this, what cannot be: a month
 * to come, an end before the beginning, a row twice.
 * @param now the month in which it is read
 */
export function acceptContribution(candidate: unknown, now: Month): Result<Contribution, Refusal> {
  if (!isContribution(candidate)) return failed(refusalOf(contributionSchema.safeParse(candidate).error?.issues[0]));
  const { made, rows } = candidate;
  if (monthOf(made) > now) return failed({ field: 'made', value: made, reason: 'is a month to come' });
  const isRepeated = repetitionIn(rows);
  for (const [place, row] of rows.entries()) {
    if (isRepeated(row.id, place))
      return failed({ field: `rows[${place}].id`, reason: 'is the id of another row too' });
    const refusal = row.type === 'help' ? helpFault(row.month, made) : relationshipFault(row, made);
    if (refusal !== undefined) return failed({ ...refusal, field: `rows[${place}].${refusal.field ?? ''}` });
  }
  return ok(candidate);
}

/** Up to so many rows are compared each with each, which is quicker than a set of each contribution's ids. */
const few = 16;

/** Whether the id of a row is that of one before it. */
function repetitionIn(rows: readonly ContributionRow[]): (id: string, place: number) => boolean {
  if (rows.length <= few)
    return (id, place) => {
      for (let at = 0; at < place; at++) if (rows[at]?.id === id) return true;
      return false;
    };
  const ids = new Set<string>();
  return (id) => ids.size === ids.add(id).size;
}

function helpFault(month: string, made: string): Refusal | undefined {
  if (month > made) return { field: 'month', value: month, reason: 'is after the contribution was made' };
  return undefined;
}

type RelationshipRow = Extract<ContributionRow, { type: 'relationship' }>;

function relationshipFault(row: RelationshipRow, made: string): Refusal | undefined {
  const { begun, daysToFirstSession, ended: end, minutes, role, sessions, side, state } = row;
  if (side !== undefined && role !== 'peer') return { field: 'side', reason: `is there, and the role is "${role}"` };
  if (begun > made) return { field: 'begun', value: begun, reason: 'is after the contribution was made' };
  if (ended.has(state) !== (end !== undefined))
    return { field: 'ended', reason: `is ${end === undefined ? 'missing' : 'there'}, and the state is "${state}"` };
  if (end !== undefined && end < begun) return { field: 'ended', value: end, reason: 'is before the beginning' };
  if (end !== undefined && end > made)
    return { field: 'ended', value: end, reason: 'is after the contribution was made' };
  if (minutes > sessions * longestSession)
    return { field: 'minutes', value: String(minutes), reason: 'are more than the sessions can have had' };
  if (daysToFirstSession !== undefined && sessions === 0)
    return { field: 'daysToFirstSession', reason: 'is there, and there was no session' };
  return undefined;
}

/** The first thing that the schema complains of, as a place and a clause. */
function refusalOf(issue: z.core.$ZodIssue | undefined): Refusal {
  const path = issue?.path ?? [];
  if (path.length === 0 && issue?.code === 'invalid_type') return { reason: 'is no contribution' };
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...path, ...extra].reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}${text === '' ? '' : '.'}${String(step)}`),
    '',
  );
  if (extra.length > 0) return { field, reason: 'is nothing that a contribution has' };
  if (field === 'format' || field === 'version') return { field, reason: 'is not that of a contribution, version 1' };
  return { field, reason: 'is missing or not as it should be' };
}
