import type { Contribution, ContributionRow } from './contribution.ts';
import { type Companion, type EventOf, type LearningEvent, mostRows, type Subject } from './event.ts';
import { helpIn, type Relationship, relationshipsOf } from './log.ts';
import { stateAt } from './machine.ts';

/** What the directory has to say about a log. */
export interface ContributionContext {
  now: Date;
  /** Of the user. */
  department: string | undefined;
  /** Every department of the directory: a text that is none never leaves. */
  departments: ReadonlySet<string>;
  /** The broader concept of one, itself where it has none; undefined where the vocabulary does not know it. */
  broaderOf: (concept: string) => string | undefined;
  /** SHA-256 in hexadecimal. */
  digest: (text: string) => Promise<string>;
}

/**
 * What a log hands over for measures. Only what is counted, dated by the month, or a word of the organisation's own lists
 * goes in: there is no way for a name, a note or an id of a person. An ask that was never sent is nobody's business.
 */
export async function contributionOf(
  events: readonly LearningEvent[],
  context: ContributionContext,
): Promise<Contribution> {
  const sent = relationshipsOf(events).filter(({ state }) => state !== 'drafted');
  const rows = await Promise.all([
    ...sent.map((relationship) => relationshipRow(relationship, context)),
    ...helpIn(events).map((help) => helpRow(help, context)),
  ]);
  return {
    format: 'kith-contribution',
    version: 1,
    made: monthOf(context.now.toISOString()),
    // By their ids, so that the order says nothing.
    rows: rows.slice(0, mostRows).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

/** The same without the rows that the user has struck out. */
export const withoutRows = (contribution: Contribution, struck: ReadonlySet<string>): Contribution => ({
  ...contribution,
  rows: contribution.rows.filter(({ id }) => !struck.has(id)),
});

async function relationshipRow(relationship: Relationship, context: ContributionContext): Promise<ContributionRow> {
  const { id, beginning, kind, role, state, since, begunAt, sessions, pulses, closing, companion, subject } =
    relationship;
  const days = daysToFirstSession(relationship);
  return {
    type: 'relationship',
    id: await rowIdOf(id, context),
    kind,
    role,
    ...(role === 'peer' ? { side: await sideOf(beginning, context) } : {}),
    state: stateAt(state, since, context.now),
    begun: monthOf(begunAt),
    ...(closing === undefined ? {} : { ended: monthOf(closing.at) }),
    ...conceptOf(subject, context),
    departments: departmentsOf(companion, context),
    sessions: Math.min(sessions.length, 1000),
    minutes: Math.min(sum(sessions.map(({ minutes }) => minutes)), 100_000),
    ...(days === undefined ? {} : { daysToFirstSession: days }),
    pulses: pulses.slice(-100).map(({ moment, items, confidence }) => ({ moment, items, confidence })),
  };
}

const helpRow = async (
  { id, role, on, companion, subject }: EventOf<'help'>,
  context: ContributionContext,
): Promise<ContributionRow> => ({
  type: 'help',
  id: await rowIdOf(id, context),
  role,
  month: monthOf(on),
  ...conceptOf(subject, context),
  departments: departmentsOf(companion, context),
});

/** Both sides get the same, since they hold the same random id. */
const rowIdOf = async (id: string, { digest }: ContributionContext): Promise<string> =>
  (await digest(`kith contribution ${id}`)).slice(0, 32);

/** Of peers: without it two who have the same to tell would hand over the same file, and be taken for one. */
const sideOf = async (beginning: string, { digest }: ContributionContext): Promise<string> =>
  (await digest(`kith contribution side ${beginning}`)).slice(0, 32);

function conceptOf({ concept }: Subject, { broaderOf }: ContributionContext): { concept?: string } {
  const broader = concept === undefined ? undefined : broaderOf(concept);
  return broader === undefined ? {} : { concept: broader };
}

function departmentsOf(
  { department: theirs }: Companion,
  { department: mine, departments }: ContributionContext,
): { mine?: string; theirs?: string } {
  const isListed = (name: string | undefined): name is string => name !== undefined && departments.has(name);
  return { ...(isListed(mine) ? { mine } : {}), ...(isListed(theirs) ? { theirs } : {}) };
}

function daysToFirstSession({ agreedAt, sessions: [first] }: Relationship): number | undefined {
  if (agreedAt === undefined || first === undefined) return undefined;
  const days = Math.round((Date.parse(first.on) - Date.parse(agreedAt.slice(0, 10))) / 86_400_000);
  return Math.min(Math.max(days, 0), 1000);
}

const monthOf = (day: string): string => day.slice(0, 7);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
