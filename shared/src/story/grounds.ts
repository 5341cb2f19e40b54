import * as z from 'zod/mini';
import { failed, ok, type Result } from '../result.ts';

/** Where a story can stand: on its page, on cards beside the names of its people, in the RSS feed that leaves the site. */
export const showings = ['page', 'card', 'rss'] as const;
export type Showing = (typeof showings)[number];

/** A day as YAML has it, as a date or as text: `2026-11-26`. */
const day = z.pipe(
  z.union([z.date(), z.iso.date('write a day as 2026-11-26')], { error: 'write a day as 2026-11-26' }),
  z.transform((written: Date | string) => new Date(written)),
);

const consentSchema = z.strictObject({
  /** The id of the person who gave it. */
  person: z.string().check(z.minLength(1), z.maxLength(120)),
  given: day,
  scope: z
    .array(z.enum(showings, { error: `list some of ${showings.join(', ')}` }))
    .check(z.minLength(1, { error: `list some of ${showings.join(', ')}` })),
  /** The last day on which it holds. */
  until: day,
});

/** What a writer reads who left the grounds out, or wrote something else. */
const howToWrite =
  'Say on what grounds this story may be told. Write "grounds: historical" when everybody in it belongs to the past and its sources are public; otherwise ask each person and list their consents, each with person, given, scope and until';

/**
 * On what grounds a story may be told: it is historical, or each of its people consented. One field holds either, so that
 * a story cannot be both and cannot be neither.
 */
export type Grounds = 'historical' | readonly z.infer<typeof consentSchema>[];

function readGrounds(written: unknown): Result<Grounds, string> {
  if (written === 'historical') return ok(written);
  if (!Array.isArray(written) || written.length === 0) return failed(howToWrite);
  const consents: z.infer<typeof consentSchema>[] = [];
  for (const [index, record] of written.entries()) {
    const parsed = consentSchema.safeParse(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const field = issue?.path[0] ?? 'the record';
      return failed(
        `Consent ${index + 1}, ${String(field)}: ${issue?.message}. Each has person, given, scope and until`,
      );
    }
    consents.push(parsed.data);
  }
  return ok(consents);
}

/** The grounds as front matter has them; what is wrong with them is one sentence with what to do. */
export const groundsSchema = z.pipe(
  z.unknown(),
  z.transform((written, context): Grounds => {
    const read = readGrounds(written);
    if (read.ok) return read.value;
    context.issues.push({ code: 'custom', message: read.error, input: written });
    return z.NEVER;
  }),
);

const written = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * Why the story may not be told on a day, as clauses that say what to do; empty when it may.
 * @param people the ids of everybody in it
 */
export function consentFaults(grounds: Grounds, people: Iterable<string>, today: Date): string[] {
  if (grounds === 'historical') return [];
  return [...new Set(people)].flatMap((person) => {
    const own = grounds.filter((consent) => consent.person === person);
    if (own.length === 0) return [`"${person}" has given no consent; ask and add a record, or take the story out`];
    const standing = own.filter(
      ({ given, until }) => written(given) <= written(today) && written(today) <= written(until),
    );
    if (standing.length === 0) {
      const last = own.map(({ until }) => written(until)).sort();
      return [
        `no consent of "${person}" holds on ${written(today)} (the last ends on ${last.at(-1)}); ask again and add a record, or take the story out`,
      ];
    }
    if (!standing.some(({ scope }) => scope.includes('page')))
      return [`"${person}" has not consented to a page; ask and write "page" into the scope, or take the story out`];
    return [];
  });
}

/** Whether everybody who was asked wants the story in a place. Whether they were all asked is for `consentFaults` to say. */
export function mayStand(grounds: Grounds, showing: Showing): boolean {
  return grounds === 'historical' || grounds.every(({ scope }) => scope.includes(showing));
}
