import { chance } from './crowd.ts';

type Change = (text: string, random: () => number) => string;

const pick = <Value>(values: readonly [Value, ...Value[]], random: () => number): Value =>
  values[Math.floor(random() * values.length)] ?? values[0];

const place = (text: string, random: () => number): number => Math.floor(random() * text.length);

/** Changes of bytes, as bad memory, disks and proxies make them. Texts are Latin-1: a character is a byte. */
const byteChanges: readonly [Change, ...Change[]] = [
  function flipBit(text, random) {
    const at = place(text, random);
    const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(random() * 8)));
    return text.slice(0, at) + flipped + text.slice(at + 1);
  },
  function truncate(text, random) {
    return text.slice(0, place(text, random));
  },
  function dropByte(text, random) {
    const at = place(text, random);
    return text.slice(0, at) + text.slice(at + 1);
  },
  function addByte(text, random) {
    const at = place(text, random);
    return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(at);
  },
  function repeatBlock(text, random) {
    const at = place(text, random);
    const block = text.slice(at, at + Math.ceil(random() * 64));
    return text.slice(0, at) + block + text.slice(at);
  },
  function swapBlocks(text, random) {
    const length = 1 + Math.floor(random() * 40);
    const [one, other] = [place(text, random), place(text, random)].sort((left, right) => left - right);
    if (one === undefined || other === undefined || one + length > other) return `${text} x`;
    const first = text.slice(one, one + length);
    const second = text.slice(other, other + length);
    return text.slice(0, one) + second + text.slice(one + length, other) + first + text.slice(other + length);
  },
];

interface Slot {
  holder: object;
  key: string;
  value: unknown;
}

/** Every place in a tree of JSON, from the top down. */
function slots(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key, value: inner }, ...slots(inner)]);
}

const oddValues: readonly [unknown, ...unknown[]] = [
  null,
  '',
  'x',
  [],
  {},
  -1,
  0,
  1,
  2.5,
  1e308,
  true,
  '../x',
  '__proto__',
];
const oddKeys: readonly [string, ...string[]] = ['x', '__proto__', 'constructor', 'toString', 'people', 'sequence', ''];

/** Sets an own member, `__proto__` included. */
const put = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Changes of meaning, as a careless or a malicious hand makes them. */
const treeChanges: readonly [Change, ...Change[]] = [
  inTree(function replaceValue({ holder, key }, _, random) {
    put(holder, key, pick(oddValues, random));
  }),
  inTree(function swapValues({ holder, key, value }, other) {
    put(holder, key, other.value);
    put(other.holder, other.key, value);
  }),
  inTree(function dropMember({ holder, key }) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  }),
  inTree(function addMember({ holder, value }, _, random) {
    if (Array.isArray(holder)) holder.push(value);
    else put(holder, pick(oddKeys, random), value);
  }),
  inTree(function renameMember({ holder, key, value }, _, random) {
    if (!Array.isArray(holder)) Reflect.deleteProperty(holder, key);
    put(holder, pick(oddKeys, random), value);
  }),
  inTree(function changeNumber({ holder, key, value }, _, random) {
    const by = pick([-1, 1, 2, -1000, 1e6, 0.5], random);
    put(holder, key, typeof value === 'number' ? value + by : by);
  }),
  inTree(function changeLetter({ holder, key, value }, _, random) {
    if (typeof value !== 'string' || value === '') return;
    const at = place(value, random);
    put(
      holder,
      key,
      value.slice(0, at) + pick(['a', '0', 'Z', '/', '.', '\u{202e}', '\u{d800}'], random) + value.slice(at + 1),
    );
  }),
  inTree(function cutOrDouble({ value }, _, random) {
    if (!Array.isArray(value)) return;
    if (random() < 0.5) value.length = Math.floor(random() * value.length);
    else value.push(...value);
  }),
  inTree(function reorder({ value }) {
    if (Array.isArray(value)) value.reverse();
  }),
];

function inTree(change: (slot: Slot, other: Slot, random: () => number) => void): Change {
  return (text, random) => {
    const tree: unknown = JSON.parse(Buffer.from(text, 'latin1').toString('utf8'));
    const all = slots(tree);
    const [slot, other] = [all[Math.floor(random() * all.length)], all[Math.floor(random() * all.length)]];
    // A tree that would hold itself is no JSON.
    if (slot === undefined || other === undefined || holds(slot.value, other) || holds(other.value, slot))
      return `${text},`;
    change(slot, other, random);
    return Buffer.from(JSON.stringify(tree), 'utf8').toString('latin1');
  };
}

const holds = (value: unknown, { holder }: Slot): boolean =>
  value === holder || slots(value).some((inner) => inner.value === holder);

/**
 * A changed copy of a JSON file; the same seed gives the same.
 * @returns bytes that differ from the given ones
 */
export function mutant(bytes: Uint8Array, seed: number): Uint8Array<ArrayBuffer> {
  const random = chance(seed);
  const text = Buffer.from(bytes).toString('latin1');
  for (;;) {
    const change = pick(random() < 0.5 ? byteChanges : treeChanges, random);
    const changed = change(text, random);
    if (changed !== text) return new Uint8Array(Buffer.from(changed, 'latin1'));
  }
}
