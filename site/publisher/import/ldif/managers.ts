import { linesOf } from '../folded/source.ts';
import type { SourceFile } from '../format.ts';
import { readDescription, readValue } from './attribute.ts';
import { createEntryReader } from './entries.ts';
import { folding } from './folding.ts';
import { nameKey, readName } from './name.ts';
import { Attributes, addressesOf, idsOf, namesOf } from './person.ts';

/** The attributes by which somebody can be found, besides the distinguished name. */
const identifying = new Set([
  ...['employeenumber', 'employeeid', 'uid', 'samaccountname', 'mail', 'rfc822mailbox', 'userprincipalname'],
  ...['displayname', 'cn'],
]);

/** Attributes of the last part of a name that tell who is meant where the file has no such entry, the best first. */
const telling = ['employeenumber', 'uid', 'mail', 'cn'];

/** What the publisher finds the person of an entry by: its id, else its address, else its name. */
function referenceOf(attributes: Attributes): string | undefined {
  return idsOf(attributes)[0] ?? addressesOf(attributes)[0] ?? namesOf(attributes)[0];
}

/** How a manager's distinguished name is told to the publisher, which knows ids, e-mail addresses and names. */
export type ManagerOf = (written: string) => string | undefined;

/**
 * Reads the file once for the managers' names, and once more for the entries that they are of: no entry needs to stand
 * before those that refer to it, and only the managers are kept in memory.
 */
export async function managersIn(source: SourceFile): Promise<ManagerOf> {
  const wanted = new Map<string, string | undefined>();
  const keyOf = (written: string) => {
    const name = readName(written);
    return name === undefined ? undefined : nameKey(name);
  };
  for await (const written of managerLines(source)) {
    const key = keyOf(written);
    if (key !== undefined) wanted.set(key, undefined);
  }
  if (wanted.size > 0) {
    for await (const entry of entriesOf(source, identifying)) {
      const key = keyOf(entry.name);
      if (key !== undefined && wanted.has(key)) wanted.set(key, referenceOf(new Attributes(entry.attributes)));
    }
  }
  return (written) => {
    const name = readName(written);
    if (name === undefined) return written;
    const found = wanted.get(nameKey(name));
    if (found !== undefined) return found;
    const parts = name[0] ?? [];
    return telling.flatMap((attribute) => parts.find((part) => part.attribute === attribute)?.value ?? [])[0];
  };
}

const [small, capital] = Buffer.from('mM');

/** The managers' names as they are written, wherever they stand: one too many finds nobody. */
async function* managerLines(source: SourceFile): AsyncGenerator<string> {
  const wants = (first: number) => first === small || first === capital;
  for await (const lines of linesOf(source, { ...folding, wants })) {
    for (const { cut, text } of lines.ok ? lines.value : []) {
      const written = cut ? undefined : readDescription(text);
      const value = written?.name === 'manager' ? readValue(written.rest) : undefined;
      if (value?.ok === true) yield value.value;
    }
  }
}

async function* entriesOf(source: SourceFile, names: ReadonlySet<string>) {
  const entries = createEntryReader(source.file, (name) => names.has(name));
  // What is wrong with the file is said when the entries themselves are read.
  for await (const lines of linesOf(source, folding)) {
    for (const line of lines.ok ? lines.value : []) {
      for (const reading of entries.push(line)) if (reading.kind === 'entry') yield reading.entry;
    }
  }
  for (const reading of entries.end()) if (reading.kind === 'entry') yield reading.entry;
}
