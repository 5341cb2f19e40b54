import * as z from 'zod/mini';
import { availabilities, opennessSchema } from '../person/person.ts';
import { conceptId } from '../vocabulary/concept.ts';
import { endings, relationshipKinds } from '../vocabulary/relationship.ts';

/** What one does in a learning relationship. In peer learning both sides are peers. */
export const learningRoles = ['learner', 'expert', 'peer'] as const;
export type LearningRole = (typeof learningRoles)[number];

export const pulseMoments = ['start', 'middle', 'end'] as const;
export type PulseMoment = (typeof pulseMoments)[number];

/** The most characters of each text of a log. */
export const longest = { name: 200, topic: 200, line: 300, text: 4000 } as const;

const line = z.string().check(z.minLength(1), z.maxLength(longest.line));
const text = z.string().check(z.maxLength(longest.text));

/** 128 random bits as 22 letters of base64url. Both sides of a relationship hold the same one. */
export const randomId = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** `2026-11-23`, a day that the calendar has. */
export const dayText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
);

/** Name of a file that is sent: random, so that it says nothing of anybody. */
export const contributionName = z.string().check(z.regex(/^[0-9a-f]{32}\.json$/));

/** The most rows of one person's contribution. */
export const mostRows = 2000;

const score = z.int().check(z.minimum(1), z.maximum(5));
const minutes = z.int().check(z.minimum(0), z.maximum(1440));

const companionSchema = z.strictObject({
  /** In the directory; absent where somebody is not in one. */
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  name: z.string().check(z.minLength(1), z.maxLength(longest.name)),
  department: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
/** The other one, as they were called when it began. */
export type Companion = z.infer<typeof companionSchema>;

const subjectSchema = z.strictObject({
  label: z.string().check(z.minLength(1), z.maxLength(longest.topic)),
  /** The vocabulary's concept, where it has one. */
  concept: z.optional(conceptId),
});
/** What is learnt. */
export type Subject = z.infer<typeof subjectSchema>;

const agreementSchema = z.strictObject({
  goal: text,
  rhythm: text,
  confidentiality: text,
  /** How we end. */
  ending: text,
});
export type Agreement = z.infer<typeof agreementSchema>;

const base = { id: randomId, at: instant };
const of = { ...base, relationship: randomId };

/** One thing that happened. The log is a set of them: nothing is ever changed, a later one says it anew. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...of,
    kind: z.literal('begun'),
    /** By a draft of an ask, by an ask that came, or by hand: both have agreed already. */
    way: z.enum(['drafted', 'received', 'agreed']),
    relationshipKind: z.enum(relationshipKinds),
    /** My own. */
    role: z.enum(learningRoles),
    companion: companionSchema,
    subject: subjectSchema,
  }),
  z.strictObject({ ...of, kind: z.literal('asked') }),
  z.strictObject({ ...of, kind: z.literal('more-asked') }),
  z.strictObject({ ...of, kind: z.literal('declined') }),
  z.strictObject({ ...of, kind: z.literal('accepted') }),
  z.strictObject({ ...of, kind: z.literal('paused') }),
  z.strictObject({ ...of, kind: z.literal('resumed') }),
  z.strictObject({
    ...of,
    kind: z.literal('closed'),
    ending: z.enum(endings),
    /** Question and answer, for oneself. */
    answers: z.array(z.strictObject({ question: line, answer: text })).check(z.maxLength(10)),
  }),
  z.strictObject({ ...of, kind: z.literal('agreement'), agreement: agreementSchema }),
  z.strictObject({
    ...of,
    kind: z.literal('session'),
    /** The same id again says the session anew. */
    session: randomId,
    on: dayText,
    minutes,
    topic: z.string().check(z.maxLength(longest.topic)),
    note: text,
    nextStep: text,
    remindOn: z.optional(dayText),
  }),
  z.strictObject({ ...of, kind: z.literal('session-removed'), session: randomId }),
  z.strictObject({
    ...of,
    kind: z.literal('pulse'),
    moment: z.enum(pulseMoments),
    /** Answers to the kind's items, from 1 to 5. */
    items: z.array(score).check(z.maxLength(3)),
    /** In the topic, from 1 to 5. */
    confidence: score,
  }),
  z.strictObject({
    ...base,
    kind: z.literal('help'),
    /** Who helped: the expert. */
    role: z.enum(['learner', 'expert']),
    companion: companionSchema,
    subject: subjectSchema,
    on: dayText,
    note: text,
  }),
  /** A word of thanks that was sent. */
  z.strictObject({
    ...base,
    kind: z.literal('thanked'),
    /** The id of the piece of help, or of the relationship. */
    for: randomId,
  }),
  /** What the user, as an expert, has room for from now on. */
  z.strictObject({
    ...base,
    kind: z.literal('capacity'),
    availability: z.enum(availabilities),
    /** Places in all, those that are taken included; without a number nobody counts. */
    openTo: z.array(opennessSchema).check(z.maxLength(relationshipKinds.length)),
  }),
  /** An offer that the user does not want: it is not made again. */
  z.strictObject({
    ...base,
    kind: z.literal('set-aside'),
    /** Its key, see `offers.ts`. */
    offer: z.string().check(z.minLength(1), z.maxLength(longest.line)),
  }),
  /** Counts that the user gave their organisation: where to, under which name, how many lines. */
  z.strictObject({
    ...base,
    kind: z.literal('contributed'),
    host: z.string().check(z.minLength(1), z.maxLength(260)),
    file: contributionName,
    rows: z.int().check(z.minimum(0), z.maximum(mostRows)),
  }),
]);

export type LearningEvent = z.infer<typeof eventSchema>;
export type EventOf<Kind extends LearningEvent['kind']> = Extract<LearningEvent, { kind: Kind }>;
/** What happened in a relationship, unlike one-off help. */
export type RelationshipEvent = Extract<LearningEvent, { relationship: string }>;

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
