import type { Fault } from '../../report.ts';
import type { Column } from '../columns.ts';
import type { Line } from '../folded/lines.ts';
import { readingsOf } from '../folded/source.ts';
import type { ReadOptions, SourceFile, SourceFormat } from '../format.ts';
import type { Reading } from '../record.ts';
import { type Card, type CardReading, createCardReader } from './cards.ts';
import { type Property, parameterOf } from './property.ts';
import { readProperties, recordOf } from './record.ts';

const outcome = 'the card is left out';

/** Properties that say what a card is, and not what it tells. */
const about = ['version', 'kind', 'x-addressbookserver-kind', 'x-abshowas'];

const folding = { marks: [0x20, 0x09], most: 4_000_000 };

function wordOf(card: Card, ...names: string[]): string | undefined {
  const property = card.properties.find((candidate) => names.includes(candidate.name));
  return property?.value.trim().toLowerCase();
}

/** Why a card of this version is not read, a clause; undefined where it is. */
function againstVersion(version: string): string | undefined {
  if (version === '3.0' || version === '4.0') return undefined;
  if (version === '2.1') return 'the card is vCard 2.1, whose letters and line breaks are written in another way';
  return `the card is of version "${version.slice(0, 20)}", which is neither 3.0 nor 4.0`;
}

/** The encoding of a value, as vCard 2.1 and pictures have one; read as text it would be gibberish. */
function encodingOf(property: Property): string | undefined {
  const bare = property.parameters.get('type')?.find((type) => /^(?:quoted-printable|base64)$/i.test(type));
  const encoding = bare ?? parameterOf(property, 'encoding');
  return encoding === '' || /^[78]bit$/i.test(encoding) ? undefined : encoding;
}

/** Kinds that are counted by their own names. */
const mostKinds = 20;

/** Reads cards as people, and counts those that are none. */
function createReader(file: string, own: ReadonlyMap<string, Column | 'ignore'>) {
  const others = new Map<string, number>();
  const fault = (severity: Fault['severity'], reason: string, outcome: string, line?: number): Reading => ({
    kind: 'fault',
    fault: { severity, file, ...(line === undefined ? {} : { line }), reason, outcome },
  });
  return {
    *card(card: Card): Generator<Reading> {
      const { line } = card;
      const kind = wordOf(card, 'kind', 'x-addressbookserver-kind') ?? wordOf(card, 'x-abshowas') ?? 'individual';
      if (kind !== 'individual') {
        const known = others.size < mostKinds || others.has(kind) ? kind : 'other';
        others.set(known, (others.get(known) ?? 0) + 1);
        return;
      }
      const version = wordOf(card, 'version');
      const refusal = againstVersion(version ?? '4.0');
      if (refusal !== undefined) {
        const remedy = `${outcome}; export it as vCard 3.0 or 4.0`;
        yield { kind: 'rejected', fault: { severity: 'error', file, line, reason: refusal, outcome: remedy } };
        return;
      }
      if (version === undefined) yield fault('warning', 'the card has no VERSION', 'it is read as vCard 4.0', line);
      const properties: Property[] = [];
      for (const property of card.properties) {
        const encoding = encodingOf(property);
        if (encoding === undefined) properties.push(property);
        else {
          const reason = `${property.name.toUpperCase()} is in the encoding "${encoding.slice(0, 20)}"`;
          yield fault('error', reason, 'it is not read; export the card as vCard 4.0', property.line);
        }
      }
      yield { kind: 'record', record: recordOf({ line, properties }, own) };
    },
    *end(): Generator<Reading> {
      for (const [kind, count] of others) {
        const cards = count === 1 ? '1 card is' : `${count} cards are`;
        yield fault('note', `${cards} of the kind "${kind.slice(0, 40)}" and tell of no person`, 'they are not read');
      }
    },
  };
}

function read(source: SourceFile, options: ReadOptions): AsyncIterable<Reading> {
  const { file } = source;
  // Names of properties are compared without case (RFC 6350 section 3.3).
  const own = new Map(Object.entries(options.columns).map(([name, column]) => [name.trim().toLowerCase(), column]));
  const wanted = new Set([...about, ...readProperties, ...own.keys()]);
  const cards = createCardReader(file, (name) => wanted.has(name));
  const reader = createReader(file, own);
  function* each(readings: readonly CardReading[]): Generator<Reading> {
    for (const reading of readings) {
      if (reading.kind === 'card') yield* reader.card(reading.card);
      else yield reading;
    }
  }
  const people = {
    push: (line: Line) => {
      const found = cards.push(line);
      return found.length === 0 ? [] : each(found);
    },
    *end() {
      yield* each(cards.end());
      yield* reader.end();
    },
  };
  return readingsOf(source, folding, people, 'export it again as vCard 4.0 in UTF-8');
}

/** vCard 3.0 and 4.0 (RFC 2426, RFC 6350) with the expertise of RFC 6715 and the pronouns of RFC 9554. */
export const vcard: SourceFormat = {
  name: 'vcard',
  title: 'vCard',
  recognises: (start, ending) => ending === '.vcf' || ending === '.vcard' || /^\s*begin:vcard\s/i.test(start),
  read,
};
