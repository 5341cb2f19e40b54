import { hash32 } from '@kith/shared/hash';
import type { FaultLog } from '../faults.ts';
import type { Column } from '../import/columns.ts';
import type { SourceFile, SourceFormat } from '../import/format.ts';
import { createConflictTally } from './conflicts.ts';
import { type Directory, resolveManagers, shardsOf } from './directory.ts';
import { type Draft, readDraft, writeDraft } from './draft.ts';
import { createHiddenPeople } from './managers.ts';
import { keyOf, type MergeKey, mergeDrafts, type Rank } from './merge.ts';
import type { OptOuts } from './opt-out.ts';
import { type Reader, readSource } from './read.ts';
import { openRegister } from './register.ts';
import { openSpool } from './spool.ts';

export interface Source {
  source: SourceFile;
  format: SourceFormat;
}

export interface AssembleOptions extends Omit<Reader, 'faults'> {
  faults: FaultLog;
  mergeBy: MergeKey;
  /** For a column the sources that are believed before others, by the path or the file name, the most trusted first. */
  precedence: Readonly<Partial<Record<Column, readonly string[]>>>;
  optOuts: OptOuts;
  /** Where to put records aside: a path that nobody else uses. */
  folder: string;
  /** Called before each source is read. */
  onSource?(file: string): void;
}

const partitions = 64;

function rankOf(names: readonly string[], precedence: AssembleOptions['precedence']): Rank {
  const isNamed = (source: number, name: string) => {
    const file = names[source] ?? '';
    return file === name || file.split(/[/\\]/).at(-1) === name;
  };
  return (column, source) => {
    const believed = precedence[column] ?? [];
    const place = believed.findIndex((name) => isNamed(source, name));
    return place < 0 ? believed.length + source : place;
  };
}

/** Drafts of one key, and whether each source has one of them at most, so that they are one person. */
function groups(drafts: readonly Draft[], by: MergeKey): Draft[][] {
  const found = new Map<string, Draft[]>();
  const alone: Draft[][] = [];
  for (const draft of drafts) {
    const key = keyOf(draft, by);
    const group = key === undefined ? undefined : found.get(key);
    if (key === undefined) alone.push([draft]);
    else if (group === undefined) found.set(key, [draft]);
    else group.push(draft);
  }
  for (const group of found.values()) {
    const firsts = group.filter((draft, index) => group.findIndex(({ source }) => source === draft.source) === index);
    if (firsts.length === group.length) alone.push(group);
    // An id that one source has twice is reported as such; an address that several share tells nobody apart.
    else if (by === 'id')
      alone.push(firsts, ...group.filter((draft) => !firsts.includes(draft)).map((draft) => [draft]));
    else alone.push(...group.map((draft) => [draft]));
  }
  return alone;
}

/**
 * The people of all sources as one directory. Records about one person, by the declared key, are joined; everything is
 * put aside on the disk in partitions, so that memory holds a small part of a large directory.
 */
export async function assemble(sources: readonly Source[], options: AssembleOptions): Promise<Directory> {
  const { faults, folder, mergeBy, optOuts } = options;
  const names = sources.map(({ source }) => source.file);
  const register = openRegister(folder, names, faults);
  const hidden = createHiddenPeople();
  const conflicts = createConflictTally();
  let unlisted = 0;
  let merged = 0;
  let rows = 0;
  const settle = (draft: Draft, records: number) => {
    // Asked even of those who are unlisted anyway, so that the entry counts as matched.
    const optedOut = optOuts.has(draft);
    if (draft.listed && !optedOut) {
      merged += records - 1;
      register.add(draft);
    } else {
      unlisted += records;
      hidden.add(draft);
    }
  };
  const aside = sources.length > 1 ? openSpool(`${folder}/records`, partitions) : undefined;
  const add =
    aside === undefined
      ? (draft: Draft) => settle(draft, 1)
      : (draft: Draft) => aside.add(hash32(keyOf(draft, mergeBy) ?? draft.person.id) % partitions, writeDraft(draft));
  for (const [place, { format, source }] of sources.entries()) {
    options.onSource?.(source.file);
    const counts = await readSource(source, format, place, options, add);
    rows += counts.records;
  }
  if (aside !== undefined) {
    const rank = rankOf(names, options.precedence);
    for (let partition = 0; partition < partitions; partition++) {
      for (const group of groups(aside.read(partition).map(readDraft), mergeBy)) {
        const [only] = group;
        if (only !== undefined && group.length === 1) settle(only, 1);
        else settle(mergeDrafts(group, rank, conflicts.add), group.length);
      }
    }
    aside.close();
  }
  register.close();
  for (const { entry, file, line } of optOuts.unmatched()) {
    const reason = 'is nobody of the sources, by id, e-mail address, user name or name';
    const outcome = 'nobody is left out for it; check the spelling';
    faults.add({ severity: 'warning', file, line, value: entry, reason, outcome });
  }
  const managers = resolveManagers(register, hidden, names, faults);
  const { repeated, size } = register;
  return {
    size,
    has: register.has,
    shards: (count) => shardsOf(register, managers, count),
    rows,
    leftOut: rows - size - unlisted - repeated - merged,
    unlisted,
    repeated,
    merged,
    conflicts: conflicts.list(names),
    close: () => register.drafts.close(),
  };
}
