import { buildFuse, isInFuse } from '@kith/shared/recognise/fuse';
import { emptyTable, lookUp, placeOf } from '@kith/shared/recognise/number-table';
import { letterBits, mix, pairHash, smallHash } from '@kith/shared/recognise/small-hash';
import { runSteps } from '@kith/shared/sorted';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const bits = 2 ** 30;

test('no hash is a number that an engine would make an object of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(bits - 1), fc.nat(bits - 1), (text, one, other) => {
      for (const hash of [smallHash(text), mix(one), pairHash(one, other)]) {
        expect(Number.isInteger(hash) && hash >= 0 && hash < bits).toBe(true);
      }
      expect(pairHash(one, other)).toBe(pairHash(other, one));
    }),
  );
});

test('every code unit has bits of its own, and none of the numbers by which a table says that it is no letter', () => {
  const all = Array.from({ length: 0x1_0000 }, (_, unit) => letterBits(unit));
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((each) => each > 3 && each < bits)).toBe(true);
});

test('mixing loses nothing: each number comes from one alone', () => {
  const step = 4099;
  const mixed = new Set<number>();
  let count = 0;
  for (let hash = 0; hash < bits; hash += step, count++) mixed.add(mix(hash));
  expect(mixed.size).toBe(count);
});

test('of keys of other people about one in 256 passes a filter, and of those in the directory each', () => {
  const nameOf = (place: number, other: string): number =>
    pairHash(smallHash(`given${other}${place % 300}`), smallHash(`family${other}${Math.floor(place / 300)}`));
  const keys = new Set(Array.from({ length: 50_000 }, (_, place) => nameOf(place, '')));
  // So many pairs meet by chance: 50,000² ÷ 2³¹ is 1.2.
  expect(keys.size).toBeGreaterThan(49_990);
  const filter = runSteps(buildFuse(Uint32Array.from(keys)));
  expect([...keys].every((key) => isInFuse(filter, key))).toBe(true);
  let passed = 0;
  for (let place = 0; place < 100_000; place++) {
    const key = nameOf(place, 'x');
    if (!keys.has(key) && isInFuse(filter, key)) passed++;
  }
  // 391 are expected, by chance within 100 of it.
  expect(Math.abs(passed - 391)).toBeLessThan(100);
});

test('a table of numbers gives back what was put into it, and nothing else', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: 1, max: bits - 1 }), fc.nat(bits - 1)), { maxLength: 200 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: bits - 1 }), (pairs, stranger) => {
      const known = new Map(pairs);
      const table = emptyTable(known.size);
      for (const [key, value] of known) {
        const place = placeOf(table.keys, key);
        table.keys[place] = key;
        table.values[place] = value;
      }
      for (const [key, value] of known) expect(lookUp(table, key)).toBe(value);
      expect(lookUp(table, stranger, -1)).toBe(known.get(stranger) ?? -1);
    }),
  );
});
