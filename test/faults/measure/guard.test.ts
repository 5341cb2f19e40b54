import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contributionSchema } from '../../../shared/src/learning/contribution.ts';
import { guardOf } from '../../../site/publisher/measure/guard.ts';
import { madeContributions } from '../../support/contributions.ts';

const isSound = guardOf(contributionSchema);
const takes = (candidate: unknown): boolean => contributionSchema.safeParse(candidate).success;

const help = {
  type: 'help',
  id: 'a'.repeat(32),
  role: 'expert',
  month: '2026-09',
  concept: 'optics',
  departments: { mine: '🜁'.repeat(100) },
};
const made = [
  ...madeContributions({ seed: 5, people: 60, departments: 4, relationships: 120, handing: 1, last: '2026-10' }),
].map(({ contribution }) => contribution);
const good = [...made, { ...made[0], rows: [help] }, { ...made[0], rows: [] }].map((one) => JSON.stringify(one));

/** At the edges of what a field may hold, and what only looks like something that it may. */
const odd = fc.constantFrom<unknown[]>(
  ...['', ' ', '2026-10', '2026-10\n', '2026-13', '２０２６-10', 'a'.repeat(32), `${'a'.repeat(32)}\n`, 'A'.repeat(32)],
  ...['x'.repeat(200), 'x'.repeat(201), '🜁'.repeat(101), '🜁'.repeat(200), '🜁'.repeat(201), '\ud83d', '\0'],
  ...['relationship', 'help', 'peer', 'drafted', 'mentoring', 'optics', 'a-b', 'a--b', 'a'.repeat(81), 'toString'],
  ...[0, -0, 1, 5, 6, -1, 1.5, 1000, 1001, 100_000, 100_001, 2 ** 53, 1e308, '1', true, false, null, [], {}, [[]]],
  ...[{ length: 0 }, { 0: 1 }, [1, 2, 3], [1, 2, 3, 4], [6], Array(101).fill(1), { mine: '' }, { theirs: 'x' }],
);
const oddKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'length', '0', 'side', 'ended', 'concept', '');

/** Every place of a value, as the keys that lead to it. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside, [...path, key]))];
}

type Slip = { by: unknown } | { more: string; by: unknown } | { without: string };

/** The JSON of a value that is another one at a place. */
function slipped(value: unknown, path: readonly string[], slip: Slip): string {
  const [step, ...rest] = path;
  if (step === undefined && 'by' in slip && !('more' in slip)) return JSON.stringify(slip.by);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((item, at) => (step === String(at) ? slipped(item, rest, slip) : JSON.stringify(item))).join()}]`;
  const pairs = Object.entries(value).flatMap(([key, inside]) => {
    if (step === undefined && 'without' in slip && slip.without === key) return [];
    return [`${JSON.stringify(key)}:${step === key ? slipped(inside, rest, slip) : JSON.stringify(inside)}`];
  });
  if (step === undefined && 'more' in slip) pairs.push(`${JSON.stringify(slip.more)}:${JSON.stringify(slip.by)}`);
  return `{${pairs.join()}}`;
}

const value = fc.oneof(odd, fc.jsonValue());

/** JSON as it might be handed over: a good contribution with slips at one or two places. */
const candidates = fc.constantFrom(...good).chain((text) => {
  const slipOnce = (json: string): fc.Arbitrary<string> => {
    const whole: unknown = JSON.parse(json);
    return fc
      .constantFrom(...placesIn(whole))
      .chain((path) =>
        fc
          .oneof(
            fc.record({ by: value }),
            fc.record({ more: oddKey, by: value }),
            fc.record({ without: fc.constantFrom('id', 'pulses', 'side', 'mine', 'made', 'sessions', 'ended') }),
          )
          .map((slip) => slipped(whole, path, slip)),
      );
  };
  return fc.oneof(slipOnce(text), slipOnce(text).chain(slipOnce));
});

test('what is right passes the quick look at once', () => {
  for (const text of good) expect(isSound(JSON.parse(text))).toBe(true);
});

test('whatever is handed over, the quick look takes nothing that the schema refuses, and little is left to the schema', () => {
  const seen = { taken: 0, quickly: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof({ weight: 9, arbitrary: candidates }, { weight: 1, arbitrary: fc.json() }), (text) => {
      const candidate: unknown = JSON.parse(text);
      const taken = takes(candidate);
      const quickly = isSound(candidate);
      // Where it says no, the schema is asked: then both say the same.
      if (quickly) expect(taken).toBe(true);
      if (taken) seen.taken++;
      else seen.refused++;
      if (quickly) seen.quickly++;
    }),
    { numRuns: 10_000 },
  );
  expect(seen.refused).toBeGreaterThan(3000);
  expect(seen.taken).toBeGreaterThan(500);
  expect(seen.quickly).toBeGreaterThan(0.9 * seen.taken);
});

test('about what it does not know the quick look is in doubt, so that the schema is asked', () => {
  const strict = (field: z.core.$ZodType) => guardOf(z.strictObject({ field }));
  const plain = { field: 'a' };
  expect(strict(z.string())(plain)).toBe(true);
  expect(strict(z.string().check(z.refine(() => true)))(plain)).toBe(false);
  expect(strict(z.string().check(z.regex(/a/g)))(plain)).toBe(false);
  expect(strict(z.string().check(z.trim()))(plain)).toBe(false);
  expect(strict(z.union([z.string(), z.number()]))(plain)).toBe(false);
  expect(strict(z._default(z.string(), ''))(plain)).toBe(false);
  expect(strict(z.email())({ field: 'a@example.org' })).toBe(false);
  expect(strict(z.coerce.string())(plain)).toBe(false);
  expect(strict(z.int().check(z.gt(1)))({ field: 1 })).toBe(false);
  expect(strict(z.array(z.string()).check(z.refine(() => true)))({ field: [] })).toBe(false);
  expect(guardOf(z.object({ field: z.string() }))(plain)).toBe(false);
  expect(guardOf(z.strictObject({ toString: z.optional(z.string()) }))({})).toBe(false);
});
