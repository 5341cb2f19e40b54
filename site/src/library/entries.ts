import { groundsSchema } from '@kith/shared/story/grounds';
import { conceptKinds } from '@kith/shared/vocabulary/concept';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { z } from 'astro/zod';
import { typeset } from './typeset.ts';

/** The front matter of what writers write. A field that is missing, wrong or unknown stops the build with its file and name. */

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'write an id in small letters, digits and hyphens');
const line = z.string().trim().min(1);
/** Words to be read, as print sets them. */
const prose = (longest: number) => line.max(longest).transform(typeset);
const relationship = z.enum(relationshipKinds);

const source = z.strictObject({
  text: prose(600),
  url: z.url({ protocol: /^https?$/, error: 'write a whole web address, with https://' }).optional(),
});

export const concept = z.strictObject({
  prefLabel: line.max(120),
  altLabel: z.array(line.max(120)).max(50).default([]),
  kind: z.enum(conceptKinds),
  definition: prose(600),
  broader: z.array(id).max(20).default([]),
  related: z.array(id).max(50).default([]),
});

export const story = z.strictObject({
  title: prose(200),
  summary: prose(600),
  kind: relationship,
  alsoKinds: z.array(relationship).default([]),
  learner: id,
  expert: id,
  people: z.array(id).min(1).max(50),
  when: prose(120),
  places: z.array(line).default([]),
  topics: z.array(id).default([]),
  /** Concepts of the kind practice that one can see at work in it. */
  practices: z.array(id).default([]),
  practice: prose(200).optional(),
  grounds: groundsSchema,
  published: z.coerce.date(),
  sources: z.array(source).min(1),
});

export const guide = z.strictObject({
  title: prose(200),
  summary: prose(600),
  for: z.array(line).min(1),
  kinds: z.array(relationship).default([]),
  topics: z.array(id).default([]),
  order: z.number().int(),
  published: z.coerce.date(),
  sources: z.array(source).default([]),
});

/** The columns that pages show; the rest of the row is the directory's. */
export const person = z.object({ id, name: line, title: z.string() });

export type Source = z.infer<typeof source>;
export type ConceptFields = z.infer<typeof concept>;
