import { isTable } from '../number-table.ts';
import type { TopicEntry, TopicFilter } from './filter.ts';

const magic = 0x4b545450; // "KTTP"
const version = 2;
const headerNumbers = 4;

/**
 * One block of bytes, numbers in the machine's byte order (it never leaves the machine): a header of four numbers (magic,
 * version, places of the table, bytes of the text), the keys, the values, then a line of text for each entry: the concept's
 * id, a tab, the label.
 */
export function encodeTopics(filter: TopicFilter, encode: (text: string) => Uint8Array): Uint8Array<ArrayBuffer> {
  const { keys, values, entries } = filter;
  const text = encode(entries.map(({ concept, label }) => `${concept}\t${label}`).join('\n'));
  const bytes = new Uint8Array((headerNumbers + 2 * keys.length) * 4 + text.length);
  const numbers = new Uint32Array(bytes.buffer, 0, headerNumbers + 2 * keys.length);
  numbers.set([magic, version, keys.length, text.length]);
  new Int32Array(bytes.buffer, headerNumbers * 4, keys.length).set(keys);
  numbers.set(values, headerNumbers + keys.length);
  bytes.set(text, numbers.byteLength);
  return bytes;
}

/** Reads what {@link encodeTopics} wrote; undefined if the bytes are something else. */
export function decodeTopics(given: Uint8Array, decode: (bytes: Uint8Array) => string): TopicFilter | undefined {
  if (given.length < headerNumbers * 4) return undefined;
  // Numbers have to lie at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const [first, second, places = 0, text = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, headerNumbers);
  const start = (headerNumbers + 2 * places) * 4;
  if (first !== magic || second !== version || start + text !== bytes.length) return undefined;
  const at = bytes.byteOffset + headerNumbers * 4;
  const keys = new Int32Array(bytes.buffer, at, places);
  if (!isTable(keys)) return undefined;
  return {
    keys,
    values: new Uint32Array(bytes.buffer, at + places * 4, places),
    entries: entriesIn(decode(bytes.subarray(start))),
  };
}

function entriesIn(text: string): TopicEntry[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const tab = line.indexOf('\t');
    return { concept: line.slice(0, tab), label: line.slice(tab + 1) };
  });
}
