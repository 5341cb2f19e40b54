import type { Fault } from '../../report.ts';
import type { Line } from '../folded/lines.ts';
import { type Attribute, readDescription, readValue, type Written } from './attribute.ts';

/** An entry of a directory with those of its attributes that somebody wants. */
export interface Entry {
  /** Of its `dn`. */
  line: number;
  /** The distinguished name as it is written. */
  name: string;
  attributes: Attribute[];
}

export type EntryReading =
  | { kind: 'entry'; entry: Entry }
  | { kind: 'rejected'; fault: Fault }
  | { kind: 'fault'; fault: Fault };

/** The most that is kept of an entry: its wanted values, in UTF-16 code units and in number. */
const mostText = 4_000_000;
const mostValues = 10_000;

interface OpenEntry extends Entry {
  /** Its `dn` has been read. */
  named: boolean;
  text: number;
  /** Why it cannot be read, and the line that says so. */
  refusal?: { line: number; reason: string };
  /** Lines that are no attributes: the first of them, and how many. */
  strange?: { line: Line; count: number };
  faults: Fault[];
  /** What a search tool writes behind the entries: how the search ended. */
  ending?: { line: number; value: string };
}

const changes = 'Kith reads entries and not changes to them: export the people with a search';

/** Takes a file's lines and gives its entries, one in memory at a time. */
export interface EntryReader {
  push(line: Line): EntryReading[];
  end(): EntryReading[];
}

/** @param wants whether an attribute of this name, in lower case, is of interest */
export function createEntryReader(file: string, wants: (name: string) => boolean): EntryReader {
  let open: OpenEntry | undefined;
  let first = true;
  let stopped = false;
  let entries = 0;

  const error = (line: number, reason: string, outcome: string, value?: string): Fault => {
    const said = value === undefined ? {} : { value: value.slice(0, 200) };
    return { severity: 'error', file, line, ...said, reason, outcome };
  };
  const refuse = (entry: OpenEntry, line: number, reason: string) => {
    entry.refusal ??= { line, reason };
    // Nothing of it will be used: let it go at once.
    entry.attributes = [];
    entry.faults = [];
  };

  const closed = (entry: OpenEntry): EntryReading[] => {
    const { ending, faults, line, name, named, refusal, strange } = entry;
    if (refusal !== undefined) {
      const fault = error(refusal.line, refusal.reason, 'the entry is left out');
      return [{ kind: 'rejected', fault }];
    }
    if (!named && ending !== undefined) {
      if (/^0\b/.test(ending.value)) return [];
      const reason = 'is how the search ended: the directory did not give all entries';
      return [{ kind: 'fault', fault: error(ending.line, reason, 'those before it are read', ending.value) }];
    }
    if (!named) {
      const fault = error(line, 'the entry does not begin with "dn:"', 'the entry is left out');
      return [{ kind: 'rejected', fault }];
    }
    const readings = faults.map((fault): EntryReading => ({ kind: 'fault', fault }));
    if (strange !== undefined) {
      const more =
        strange.count === 1
          ? ''
          : `, nor ${strange.count === 2 ? 'is 1' : `are ${strange.count - 1}`} more of the entry that begins in ${line}`;
      const outcome = 'the entry is read without it; a line that continues another begins with a space';
      const fault = error(strange.line.number, `is no attribute${more}`, outcome, strange.line.text);
      readings.push({ kind: 'fault', fault });
    }
    return [...readings, { kind: 'entry', entry: { line, name, attributes: entry.attributes } }];
  };
  const close = (): EntryReading[] => {
    const entry = open;
    open = undefined;
    if (entry === undefined) return [];
    entries++;
    return closed(entry);
  };

  const begin = (line: number): OpenEntry => {
    const entry = { line, name: '', named: false, text: 0, attributes: [], faults: [] };
    open = entry;
    return entry;
  };
  const keep = (entry: OpenEntry, line: Line, { name, options, rest }: Written) => {
    const value = line.cut ? undefined : readValue(rest);
    if (value?.ok !== true) {
      const reason = value?.error ?? 'is longer than 4 MB';
      const fault = error(line.number, reason, 'the value is left out', rest.replace(/^[:<]? */, ''));
      entry.faults.push({ ...fault, field: name });
    } else {
      entry.text += value.value.length;
      entry.attributes.push({ line: line.number, name, options, value: value.value });
    }
    const values = entry.attributes.length + entry.faults.length;
    if (entry.text > mostText) refuse(entry, entry.line, `the entry has more than ${mostText / 1_000_000} MB of text`);
    else if (values > mostValues) refuse(entry, entry.line, `the entry has more than ${mostValues} values`);
  };
  const name = (line: Line, rest: string): EntryReading[] => {
    // A name begins an entry, whether or not a blank line ended the one before.
    const readings = open === undefined ? [] : close();
    const entry = begin(line.number);
    entry.named = true;
    const value = line.cut ? undefined : readValue(rest);
    if (value?.ok === true) entry.name = value.value;
    else refuse(entry, line.number, `the entry's dn ${value?.error ?? 'is longer than 4 MB'}`);
    return readings;
  };
  const version = (line: Line, rest: string): EntryReading[] => {
    if (rest.trim() === '1') return [];
    stopped = true;
    const outcome = 'the file is not read; export it as LDIF version 1';
    const fault = error(line.number, 'is not the version of LDIF that Kith reads', outcome, rest.trim());
    return [{ kind: 'fault', fault }];
  };
  const attribute = (line: Line): EntryReading[] => {
    const written = readDescription(line.text);
    if (first && written?.name === 'version') {
      first = false;
      return version(line, written.rest);
    }
    first = false;
    if (written?.name === 'dn') return name(line, written.rest);
    const entry = open ?? begin(line.number);
    if (entry.refusal !== undefined) return [];
    if (line.text.trim() === '-')
      refuse(entry, line.number, `the record is a change, as its line "-" says; ${changes}`);
    else if (written === undefined) {
      entry.strange ??= { line, count: 0 };
      entry.strange.count++;
    } else if (written.name === 'changetype' || written.name === 'control')
      refuse(entry, line.number, `the record is a change, as its "${written.name}" says; ${changes}`);
    else if (!entry.named && (written.name === 'result' || written.name === 'ref'))
      entry.ending = { line: line.number, value: written.name === 'ref' ? '0' : written.rest.trim() };
    else if (wants(written.name)) keep(entry, line, written);
    return [];
  };
  return {
    push: (line) => {
      if (stopped || line.text.startsWith('#')) return [];
      return line.text === '' ? close() : attribute(line);
    },
    end: () => {
      const readings = close();
      if (entries > 0 || stopped) return readings;
      const outcome = 'nobody is read from it; each entry begins with "dn:"';
      return [{ kind: 'fault', fault: { severity: 'error', file, reason: 'the file has no entry', outcome } }];
    },
  };
}
