import * as z from 'zod/mini';
import { conceptId } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';
import { expertiseLevels } from './levels.ts';

const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** `2026-11-23`, the calendar date of ISO 8601. */
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** An address that a card may link to: `https:` only. */
const webAddress = z.string().check(z.regex(/^https:\/\/[^\s"'<>\\]+$/), z.maxLength(2000));

export const availabilities = ['open', 'limited', 'unavailable'] as const;

/** A user name without the `@`. */
export const handleSchema = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), z.maxLength(100));

export const aliasSchema = line(200);

/** The most that a person may have of each. */
export const mostOf = { aliases: 40, handles: 20, expertise: 200, interests: 100 } as const;

export const expertiseSchema = z.strictObject({
  topic: line(200),
  /** The vocabulary's concept for this topic, where it has one. */
  concept: z.optional(conceptId),
  level: z.optional(z.enum(expertiseLevels)),
  /** Who says so: `self`, `import`, or the name of the organisation's source. */
  source: z.optional(line(60)),
  date: z.optional(isoDate),
  evidence: z.optional(z.array(webAddress).check(z.maxLength(20))),
});

export const interestSchema = z.strictObject({ topic: line(200), concept: z.optional(conceptId) });

export const opennessSchema = z.strictObject({
  kind: z.enum(relationshipKinds),
  /** How many more people there is room for; absent where nobody counts. */
  places: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
});

/** Somebody of the organisation, as the feed carries them and every part of Kith knows them. */
export const personSchema = z.strictObject({
  /** Stable over publications, unique in the organisation. */
  id: z.string().check(z.regex(/^[^\s\p{Cc}]+$/u), z.maxLength(120)),
  name: z.strictObject({
    display: line(200),
    given: z.optional(line(120)),
    family: z.optional(line(120)),
    aliases: z.array(aliasSchema).check(z.maxLength(mostOf.aliases)),
  }),
  pronouns: z.optional(line(40)),
  email: z.optional(z.string().check(z.regex(/^[^\s@<>"']+@[^\s@<>"']+$/), z.maxLength(254))),
  handles: z.array(handleSchema).check(z.maxLength(mostOf.handles)),
  title: z.optional(line(300)),
  department: z.optional(line(200)),
  location: z.optional(line(200)),
  /** A name of the IANA time zone database, `Europe/London`. */
  timeZone: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_+-]+(?:\/[A-Za-z0-9_+-]+)*$/), z.maxLength(60))),
  /** The id of another person. */
  manager: z.optional(line(120)),
  expertise: z.array(expertiseSchema).check(z.maxLength(mostOf.expertise)),
  /** What the person wants to learn. */
  interests: z.array(interestSchema).check(z.maxLength(mostOf.interests)),
  openTo: z.array(opennessSchema).check(z.maxLength(relationshipKinds.length)),
  availability: z.optional(z.enum(availabilities)),
  profileUrl: z.optional(webAddress),
  updated: z.optional(isoDate),
});

export type Person = z.infer<typeof personSchema>;
export type Expertise = z.infer<typeof expertiseSchema>;
export type Interest = z.infer<typeof interestSchema>;
export type Openness = z.infer<typeof opennessSchema>;
export type Availability = (typeof availabilities)[number];
