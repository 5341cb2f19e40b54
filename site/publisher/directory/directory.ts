import { shardOf } from '@kith/shared/feed/sharding';
import type { Person } from '@kith/shared/person/person';
import type { FaultLog } from '../faults.ts';
import type { Conflict } from './conflicts.ts';
import { draftFault, readDraft, readDraftText, type SourceNames } from './draft.ts';
import { findManagers, type HiddenPeople, type ManagerIds } from './managers.ts';
import { wholeText } from './person-text.ts';
import type { Register } from './register.ts';

/** Somebody in the canonical JSON of a feed. */
interface WrittenPerson {
  id: string;
  text: string;
}

/** The people of one shard of a feed, sorted by id in the order of UTF-16 code units. */
export interface Shard {
  index: number;
  people: WrittenPerson[];
}

/** Everybody of an organisation who is to be published. Ids are unique, managers are ids of others in it. */
export interface Directory {
  /** How many people. */
  readonly size: number;
  has(id: string): boolean;
  /** Everybody, cut into so many shards (a power of two), not in the order of their numbers; may be asked again. */
  shards(count: number): Iterable<Shard>;
  /** Records of all sources. */
  rows: number;
  /** Records that publish nobody because something is wrong with them. */
  leftOut: number;
  /** Records of people who are not to be listed. */
  unlisted: number;
  /** Records that say again what another record says. */
  repeated: number;
  /** Records that told more of a person whom another source has too. */
  merged: number;
  conflicts: Conflict[];
  /** Deletes what was put aside on the disk. */
  close(): void;
}

function* draftsOf({ drafts }: Register) {
  for (let partition = 0; partition < drafts.partitions; partition++) {
    for (const record of drafts.read(partition)) yield readDraft(record);
  }
}

const without = 'the person is published without manager';

/** Who is meant by each written manager who is not an id; what cannot be told is reported. */
export function resolveManagers(
  register: Register,
  hidden: HiddenPeople,
  names: SourceNames,
  faults: FaultLog,
): ManagerIds {
  const open = new Set([...register.managers].filter((written) => !register.has(written)));
  if (open.size === 0) return new Map();
  const found = findManagers(open, draftsOf(register));
  const strange = new Set([...found].filter(([, ids]) => ids.length !== 1).map(([written]) => written));
  for (const written of strange) {
    if ((found.get(written)?.length ?? 0) === 0 && hidden.has(written)) strange.delete(written);
  }
  if (strange.size === 0) return found;
  for (const draft of draftsOf(register)) {
    if (!strange.has(draft.manager)) continue;
    const count = found.get(draft.manager)?.length ?? 0;
    const what = { severity: 'error', column: 'manager', value: draft.manager } as const;
    const told =
      count === 0
        ? { reason: 'is nobody of this directory: no id, e-mail address or name', outcome: without }
        : { reason: `is the name of ${count} people`, outcome: `${without}; give an id or an e-mail address` };
    faults.add(draftFault(draft, names, { ...what, ...told }));
  }
  return found;
}

/** Somebody from their text. The type is a hand-over: the text was written by us. */
export function personIn(text: string): Person {
  return JSON.parse(text);
}

/** The people of a shard. */
export function peopleIn({ people }: Shard): Person[] {
  return people.map(({ text }) => personIn(text));
}

/** The shards of everybody in the register; in memory is one partition of it at a time. */
export function* shardsOf(register: Register, managers: ManagerIds, count: number): Generator<Shard> {
  const { partitions } = register.drafts;
  const groups = Math.min(partitions, count);
  for (let group = 0; group < groups; group++) {
    const shards = new Map<number, WrittenPerson[]>();
    for (let index = group; index < count; index += groups) shards.set(index, []);
    for (let partition = group; partition < partitions; partition += groups) {
      for (const record of register.drafts.read(partition)) {
        const { id, manager: written, text } = readDraftText(record);
        const ids = register.has(written) ? [written] : (managers.get(written) ?? []);
        const manager = ids.length === 1 && ids[0] !== id ? ids[0] : undefined;
        shards.get(shardOf(id, count))?.push({ id, text: wholeText(text, manager) });
      }
    }
    for (const [index, people] of shards) {
      yield { index, people: people.sort((left, right) => (left.id < right.id ? -1 : 1)) };
    }
  }
}
