import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contributionSchema } from '../../../shared/src/learning/contribution.ts';
import { compiled } from '../../../site/publisher/measure/compiled.ts';
import { madeContributions } from '../../support/contributions.ts';

const schema = compiled(contributionSchema);
const good: unknown[] = [
  ...madeContributions({ seed: 4, people: 60, departments: 4, relationships: 120, handing: 1, last: '2026-10' }),
].map(({ contribution }) => JSON.parse(JSON.stringify(contribution)));

/** A copy whose value at a place is another one; the place is found by walking down, one number a step. */
function changed(value: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || value === null || typeof value !== 'object') return by;
  if (Array.isArray(value))
    return value.map((item, at) => (at === step % value.length ? changed(item, rest, by) : item));
  const keys = [...Object.keys(value), 'more'];
  const key = keys[step % keys.length];
  const inside: Readonly<Record<string, unknown>> = { more: undefined, ...value };
  const entries = Object.entries(inside).filter(([name]) => name !== 'more' || key === 'more');
  return Object.fromEntries(entries.map(([name, item]) => [name, name === key ? changed(item, rest, by) : item]));
}

const slips = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, '2026-10', 'relationship', 'help', 1, 5, 6, [], {}));

test('what the schema takes, the compiled one takes; what it refuses, the compiled one refuses', () => {
  let refused = 0;
  for (const contribution of good) expect(z.core.safeParse(schema, contribution).success).toBe(true);
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.array(fc.nat(30), { maxLength: 6 }),
      slips,
      (contribution, steps, slip) => {
        const candidate = changed(contribution, steps, slip);
        const plain = contributionSchema.safeParse(candidate);
        const quick = z.core.safeParse(schema, candidate);
        if (!plain.success) refused++;
        expect(quick.success).toBe(plain.success);
        expect(quick.error?.issues[0]?.path).toEqual(plain.error?.issues[0]?.path);
        // What was taken is handed on as it came.
        if (plain.success) expect(plain.data).toEqual(candidate);
      },
    ),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(3000);
});
