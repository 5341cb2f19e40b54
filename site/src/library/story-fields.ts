import { groundsSchema } from '@kith/shared/story/grounds';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import * as z from 'zod/mini';
import { isSourceAddress } from './doi.ts';

/** What a writer reads who wrote an id that is none. */
export const howToWriteIds = 'write an id in small letters, digits and hyphens';
export const howToWriteAddresses = 'write a whole web address, with https://; one at doi.org ends in a whole DOI';

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, howToWriteIds));
const line = z.string().check(z.trim(), z.minLength(1));
const prose = (longest: number) => line.check(z.maxLength(longest));
const relationship = z.enum(relationshipKinds);
const ids = z._default(z.array(id), []);

const source = z.strictObject({
  text: prose(600),
  url: z.optional(z.string().check(z.refine(isSourceAddress, howToWriteAddresses))),
});

/**
 * The front matter of a story as a writer writes it. The build and the form on the page for writers ask the same of it, so this
 * schema is one that is small enough for a browser.
 */
export const storyFields = z.strictObject({
  title: prose(200),
  summary: prose(600),
  kind: relationship,
  alsoKinds: z._default(z.array(relationship), []),
  learner: id,
  expert: id,
  people: z.array(id).check(z.minLength(1), z.maxLength(50)),
  when: prose(120),
  places: z._default(z.array(line), []),
  topics: ids,
  /** Concepts of the kind practice that one can see at work in it. */
  practices: ids,
  practice: z.optional(prose(200)),
  grounds: groundsSchema,
  published: z.coerce.date(),
  sources: z.array(source).check(z.minLength(1)),
});
