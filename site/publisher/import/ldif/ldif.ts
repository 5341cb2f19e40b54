import type { Column } from '../columns.ts';
import type { Line } from '../folded/lines.ts';
import { readingsOf } from '../folded/source.ts';
import type { ReadOptions, SourceFile, SourceFormat } from '../format.ts';
import type { Reading } from '../record.ts';
import { createEntryReader, type EntryReading } from './entries.ts';
import { folding } from './folding.ts';
import { managersIn } from './managers.ts';
import { readAttributes, recordOf } from './record.ts';

async function* read(source: SourceFile, options: ReadOptions): AsyncGenerator<Reading> {
  const { file } = source;
  // Names of attributes are compared without case (RFC 4512 section 2.5).
  const own = new Map<string, Column | 'ignore'>(
    Object.entries(options.columns).map(([name, column]) => [name.trim().toLowerCase(), column]),
  );
  const ignored = new Set(Array.from(own).flatMap(([name, column]) => (column === 'ignore' ? name : [])));
  const wanted = new Set([...readAttributes, ...own.keys()].filter((name) => !ignored.has(name)));
  const managerOf = await managersIn(source);
  const entries = createEntryReader(file, (name) => wanted.has(name));
  let others = 0;
  function* each(readings: readonly EntryReading[]): Generator<Reading> {
    for (const reading of readings) {
      if (reading.kind !== 'entry') yield reading;
      else {
        const record = recordOf(reading.entry, own, managerOf);
        if (record === undefined) others++;
        else yield { kind: 'record', record };
      }
    }
  }
  const people = {
    push: (line: Line) => {
      const found = entries.push(line);
      return found.length === 0 ? [] : each(found);
    },
    *end(): Generator<Reading> {
      yield* each(entries.end());
      if (others === 0) return;
      const some = others === 1 ? '1 entry is' : `${others} entries are`;
      const reason = `${some} of groups, units or devices and of no person`;
      yield { kind: 'fault', fault: { severity: 'note', file, reason, outcome: 'they are not read' } };
    },
  };
  yield* readingsOf(source, folding, people, 'export it again as LDIF in UTF-8');
}

/** LDIF (RFC 2849) as directory servers export it, with people of inetOrgPerson (RFC 2798) or Active Directory. */
export const ldif: SourceFormat = {
  name: 'ldif',
  title: 'LDIF',
  recognises: (start, ending) => {
    if (ending === '.ldif' || ending === '.ldi') return true;
    const lines = start.split(/\r\n?|\n/);
    const first = lines.find((line) => line !== '' && !line.startsWith('#') && !line.startsWith(' '));
    return first !== undefined && /^(?:version: *1\s*$|dn::? *)/i.test(first);
  },
  read,
};
