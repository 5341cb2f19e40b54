import type { Contribution, ContributionRow } from '@kith/shared/learning/contribution';
import type { LearningRole } from '@kith/shared/learning/event';
import type { LearningState } from '@kith/shared/learning/machine';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';
import { type Month, monthOf } from './months.ts';
import { createPeople, type People } from './people.ts';

/** Where a row is from. One object for all rows of a contribution. */
export interface Origin {
  /** The contribution's number in the order of reading. */
  contribution: number;
  made: Month;
  /** Of the contribution's text: tells which of two of one month counts, in whichever order they are read. */
  digest: string;
}

/** What one side tells of a relationship, as much as is counted. */
export interface Side {
  origin: Origin;
  kind: RelationshipKind;
  role: LearningRole;
  /** Of peers: which of the two; undefined where an older extension does not say. */
  peer: string | undefined;
  state: LearningState;
  begun: Month;
  ended: Month | undefined;
  mine: string | undefined;
  theirs: string | undefined;
  sessions: number;
  minutes: number;
  days: number | undefined;
  /** Confidence in the first pulse at the start and in the last at the end. */
  confidenceBefore: number | undefined;
  confidenceAfter: number | undefined;
  /** The answers of the last pulse that has all three. */
  pulse: readonly number[] | undefined;
}

interface Help {
  origin: Origin;
  role: 'learner' | 'expert';
  month: Month;
  mine: string | undefined;
  theirs: string | undefined;
}

/** What was told of one relationship: by the learner, by the expert, or by peers, of whom each may have told several times. */
export interface Told {
  learner?: Side;
  expert?: Side;
  peers?: Side[];
}

/** What was told of help that was given once. */
export interface HelpTold {
  learner?: Help;
  expert?: Help;
}

/** All that counts of the contributions that were taken. A row is some 200 bytes; nothing else of a contribution is kept. */
export interface Ledger {
  /** @param digest of the contribution's text */
  add(contribution: Contribution, digest: string): void;
  readonly relationships: ReadonlyMap<string, Told>;
  readonly help: ReadonlyMap<string, HelpTold>;
  readonly origins: readonly Origin[];
  readonly people: People;
  /** How many contributions were handed over before, word for word. */
  readonly repeated: number;
}

/** No organisation has more departments; texts beyond them are none. */
const mostWords = 100_000;

/** Whether the first was handed over after the second. */
export const isLater = (left: Origin, right: Origin): boolean =>
  left.made > right.made || (left.made === right.made && left.digest > right.digest);

/** @param isDepartment whether a text is one of the directory's; what else stands in a contribution may be anything */
export function createLedger(isDepartment: (name: string) => boolean = () => true): Ledger {
  const relationships = new Map<string, Told>();
  const help = new Map<string, HelpTold>();
  const origins: Origin[] = [];
  const people = createPeople();
  const digests = new Set<string>();
  // An export has the same few departments over and over: one string for each.
  const words = new Map<string, string | undefined>();
  let repeated = 0;

  const word = (text: string | undefined): string | undefined => {
    if (text === undefined) return undefined;
    const known = words.get(text);
    if (known !== undefined || words.has(text) || words.size >= mostWords) return known;
    words.set(text, isDepartment(text) ? text : undefined);
    return words.get(text);
  };

  /** Of two rows of one side the later one; both contributions are one person's. */
  function later<Row extends { origin: Origin }>(known: Row | undefined, row: Row): Row {
    if (known === undefined) return row;
    people.join(known.origin.contribution, row.origin.contribution);
    return isLater(row.origin, known.origin) ? row : known;
  }

  function addRow(row: ContributionRow, origin: Origin): void {
    const [mine, theirs] = [word(row.departments.mine), word(row.departments.theirs)];
    if (row.type === 'help') {
      const entry = entryOf(help, row.id);
      const told: Help = { origin, role: row.role, month: monthOf(row.month), mine, theirs };
      entry[row.role] = later(entry[row.role], told);
      return;
    }
    // Extensions leave out what was never sent.
    if (row.state === 'drafted') return;
    const entry = entryOf(relationships, row.id);
    const side = sideOf(row, origin, mine, theirs);
    if (row.role === 'peer') {
      entry.peers ??= [];
      entry.peers.push(side);
    } else entry[row.role] = later(entry[row.role], side);
  }

  return {
    add({ made, rows }, digest) {
      // Without rows nobody can tell whose it is, nor whether it is here for the second time.
      if (rows.length === 0) return;
      if (digests.has(digest)) {
        repeated++;
        return;
      }
      digests.add(digest);
      const origin = { contribution: origins.length, made: monthOf(made), digest };
      origins.push(origin);
      for (const row of rows) addRow(row, origin);
    },
    relationships,
    help,
    origins,
    people,
    get repeated() {
      return repeated;
    },
  };
}

type RelationshipRow = Extract<ContributionRow, { type: 'relationship' }>;

/** What is known under an id, from now on if not yet. */
function entryOf<Entry extends object>(entries: Map<string, Partial<Entry>>, id: string): Partial<Entry> {
  const known = entries.get(id);
  if (known !== undefined) return known;
  const entry: Partial<Entry> = {};
  entries.set(id, entry);
  return entry;
}

function sideOf(row: RelationshipRow, origin: Origin, mine: string | undefined, theirs: string | undefined): Side {
  const { begun, daysToFirstSession, ended, kind, minutes, pulses, role, sessions, side, state } = row;
  return {
    origin,
    kind,
    role,
    peer: side,
    state,
    begun: monthOf(begun),
    ended: ended === undefined ? undefined : monthOf(ended),
    mine,
    theirs,
    sessions,
    minutes,
    days: daysToFirstSession,
    confidenceBefore: pulses.find(({ moment }) => moment === 'start')?.confidence,
    confidenceAfter: pulses.findLast(({ moment }) => moment === 'end')?.confidence,
    pulse: pulses.findLast(({ items }) => items.length === 3)?.items,
  };
}
