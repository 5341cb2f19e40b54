import { hash32 } from '@kith/shared/hash';
import type { FaultLog } from '../faults.ts';
import { type Draft, draftFault, placeOf, readDraft, type SourceNames, writeDraft } from './draft.ts';
import { openSpool, type Spool } from './spool.ts';

/** Everybody who is to be published, under an id of their own; put aside so that only ids and names stay in memory. */
export interface Register {
  add(draft: Draft): void;
  /** After the last one: settles who has an id that is given twice, and who gets which id that is made of a name. */
  close(): void;
  has(id: string): boolean;
  readonly size: number;
  /** Managers as written, each once. */
  managers: ReadonlySet<string>;
  /** How many said again what another said. */
  readonly repeated: number;
  drafts: Spool;
}

/** The first who has an id or an address. */
interface Owner {
  display: string;
  source: number;
  line: number;
}

/** Divides every number of shards that a large directory has, and any small number of shards divides it. */
const partitions = 64;

const ownerOf = ({ line, person, source }: Draft): Owner => ({ display: person.name.display, source, line });

/** What is said of the person, to tell a repetition from somebody else. */
const saidIn = ({ manager, person }: Draft) => `${JSON.stringify({ ...person, id: '' })} ${manager}`;

export function openRegister(folder: string, names: SourceNames, faults: FaultLog): Register {
  const ids = new Set<string>();
  const byEmail = new Map<string, Owner>();
  const managers = new Set<string>();
  const drafts = openSpool(`${folder}/people`, partitions);
  const again = openSpool(`${folder}/again`, partitions);
  const unnumbered = openSpool(`${folder}/names`, partitions);
  let repeated = 0;

  const put = (spool: Spool, draft: Draft) => spool.add(hash32(draft.person.id) % partitions, writeDraft(draft));
  const reportSharedAddress = (draft: Draft, email: string) => {
    const address = email.toLowerCase();
    const owner = byEmail.get(address);
    if (owner === undefined) {
      byEmail.set(address, ownerOf(draft));
      return;
    }
    const reason = `is the address of ${owner.display} in ${placeOf(owner, names)} too`;
    const what = { severity: 'warning', column: 'email', value: email, reason } as const;
    faults.add(draftFault(draft, names, { ...what, outcome: 'both are published with it' }));
  };
  const keep = (draft: Draft) => {
    ids.add(draft.person.id);
    if (draft.manager !== '') managers.add(draft.manager);
    if (draft.person.email !== undefined) reportSharedAddress(draft, draft.person.email);
    put(drafts, draft);
  };
  const reportRepetition = (draft: Draft, first: Draft) => {
    repeated++;
    const reason = `says the same as ${placeOf(first, names)}`;
    const what = { severity: 'note', column: 'id', value: draft.person.id, reason } as const;
    faults.add(draftFault(draft, names, { ...what, outcome: 'the person is published once' }));
  };
  const settleSecond = (draft: Draft, first: Draft) => {
    if (saidIn(first) === saidIn(draft)) {
      reportRepetition(draft, first);
      return;
    }
    const reason = `is the id of ${first.person.name.display} in ${placeOf(first, names)} too`;
    const what = { severity: 'error', column: 'id', value: draft.person.id, reason } as const;
    const elsewhere = draft.source !== first.source;
    const outcome = elsewhere ? 'the row is left out; --merge-by id would join the two' : 'the row is left out';
    faults.add(draftFault(draft, names, { ...what, outcome }));
  };
  const settleSeconds = (partition: number) => {
    const seconds = again.read(partition).map(readDraft);
    if (seconds.length === 0) return;
    const firsts = new Map(
      drafts
        .read(partition)
        .map(readDraft)
        .map((draft) => [draft.person.id, draft]),
    );
    for (const draft of seconds) {
      const first = firsts.get(draft.person.id);
      if (first !== undefined) settleSecond(draft, first);
    }
  };
  const numberNames = (bearers: readonly Draft[]) => {
    const seen = new Map<string, Draft>();
    for (const draft of bearers) {
      const { id } = draft.person;
      const said = `${id} ${saidIn(draft)}`;
      const first = seen.get(said);
      if (first !== undefined) {
        reportRepetition(draft, first);
        continue;
      }
      seen.set(said, draft);
      let free = id;
      for (let number = 2; ids.has(free); number++) free = `${id}-${number}`;
      keep({ ...draft, person: { ...draft.person, id: free } });
    }
  };
  return {
    add(draft) {
      if (draft.idFrom === 'name') put(unnumbered, draft);
      else if (ids.has(draft.person.id)) put(again, draft);
      else keep(draft);
    },
    close() {
      for (let partition = 0; partition < partitions; partition++) settleSeconds(partition);
      again.close();
      for (let partition = 0; partition < partitions; partition++)
        numberNames(unnumbered.read(partition).map(readDraft));
      unnumbered.close();
      byEmail.clear();
    },
    has: (id) => ids.has(id),
    get size() {
      return ids.size;
    },
    managers,
    get repeated() {
      return repeated;
    },
    drafts,
  };
}
