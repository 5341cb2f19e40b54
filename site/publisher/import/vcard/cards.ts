import type { Fault } from '../../report.ts';
import type { Line } from '../folded/lines.ts';
import { type Property, propertyName, readProperty } from './property.ts';

/** A card with those of its properties that somebody wants. */
export interface Card {
  /** Of `BEGIN:VCARD`. */
  line: number;
  properties: Property[];
}

export type CardReading =
  | { kind: 'card'; card: Card }
  | { kind: 'rejected'; fault: Fault }
  | { kind: 'fault'; fault: Fault };

/** The most that is kept of a card: its wanted lines, in UTF-16 code units and in number. */
const mostText = 4_000_000;
const mostProperties = 10_000;

interface OpenCard extends Card {
  text: number;
  /** Why it cannot be read, a clause. */
  refusal?: string;
  /** Lines that are no properties: the first of them, and how many. */
  strange?: { line: Line; count: number };
}

const begins = /^begin:vcard\s*$/i;
const ends = /^end:vcard\s*$/i;

/** Takes a file's lines and gives its cards, one in memory at a time. */
export interface CardReader {
  push(line: Line): CardReading[];
  end(): CardReading[];
}

/** @param wants whether a property of this name, in lower case, is of interest */
export function createCardReader(file: string, wants: (name: string) => boolean): CardReader {
  let open: OpenCard | undefined;
  /** The run of lines outside of cards has been reported. */
  let told = false;
  let cards = 0;

  const rejected = (line: number, reason: string): CardReading => ({
    kind: 'rejected',
    fault: { severity: 'error', file, line, reason, outcome: 'the card is left out' },
  });
  const broken = (line: Line, reason: string, outcome: string): CardReading => ({
    kind: 'fault',
    fault: { severity: 'error', file, line: line.number, value: line.text.slice(0, 200), reason, outcome },
  });
  const closed = ({ line, properties, refusal, strange }: OpenCard): CardReading[] => {
    if (refusal !== undefined) return [rejected(line, refusal)];
    const readings: CardReading[] = [];
    if (strange !== undefined) {
      const more =
        strange.count === 1
          ? ''
          : `, nor ${strange.count === 2 ? 'is 1' : `are ${strange.count - 1}`} more of the card that begins in ${line}`;
      const outcome = 'the card is read without it; a line that continues another begins with a space';
      readings.push(broken(strange.line, `is no line of a vCard${more}`, outcome));
    }
    return [...readings, { kind: 'card', card: { line, properties } }];
  };
  const outside = (line: Line): CardReading[] => {
    if (told || line.text.trim() === '') return [];
    told = true;
    const outcome = 'it is not read, nor what follows it up to the next BEGIN:VCARD';
    return [broken(line, 'stands outside of any card', outcome)];
  };
  const keep = (card: OpenCard, line: Line) => {
    if (line.text.trim() === '') return;
    const name = propertyName(line.text)?.name;
    if (name !== undefined && !wants(name)) return;
    const property = line.cut ? undefined : readProperty(line);
    if (property === undefined) {
      card.strange ??= { line, count: 0 };
      card.strange.count++;
      return;
    }
    card.text += line.text.length;
    card.properties.push(property);
    if (card.text > mostText) card.refusal = `the card has more than ${mostText / 1_000_000} MB of text`;
    else if (card.properties.length > mostProperties) card.refusal = `the card has more than ${mostProperties} lines`;
    // Nothing of it will be used: let it go at once.
    if (card.refusal !== undefined) card.properties = [];
  };
  return {
    push: (line) => {
      if (begins.test(line.text)) {
        const earlier = open;
        open = { line: line.number, properties: [], text: 0 };
        told = false;
        cards++;
        const reason = `the card has no END:VCARD before line ${line.number}, where another begins`;
        return earlier === undefined ? [] : [rejected(earlier.line, reason)];
      }
      if (open === undefined) return outside(line);
      if (ends.test(line.text)) {
        const whole = open;
        open = undefined;
        return closed(whole);
      }
      if (open.refusal === undefined) keep(open, line);
      return [];
    },
    end: () => {
      const last = open;
      open = undefined;
      if (last !== undefined) return [rejected(last.line, 'the file ends within the card: it has no END:VCARD')];
      if (cards > 0) return [];
      const outcome = 'nobody is read from it; a card begins with BEGIN:VCARD';
      return [{ kind: 'fault', fault: { severity: 'error', file, reason: 'the file has no vCard', outcome } }];
    },
  };
}
