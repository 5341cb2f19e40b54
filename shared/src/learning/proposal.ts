import * as z from 'zod/mini';
import { decodeText, encodeText } from '../base64url.ts';
import { conceptId } from '../vocabulary/concept.ts';
import { relationshipKinds } from '../vocabulary/relationship.ts';

/** The longest fragment that is looked at, in characters: an address must survive being mailed. */
export const longestFragment = 2000;
/** Says which format it is, and that it is one of ours. */
const prefix = 'k1.';

const name = z.string().check(z.minLength(1), z.maxLength(200));

/** What one asks another for, as it travels in the fragment of an address, which no server is sent. */
const proposalSchema = z.strictObject({
  /** Of the relationship: 128 random bits as 22 letters of base64url, the same on both sides. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  kind: z.enum(relationshipKinds),
  topic: z.string().check(z.minLength(1), z.maxLength(200)),
  concept: z.optional(conceptId),
  /** Who asks. */
  from: z.strictObject({
    name,
    /** In the directory. */
    id: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    /** Where the answer goes. */
    email: z.optional(z.email().check(z.maxLength(254))),
  }),
  /** Who is asked. */
  to: name,
});

export type Proposal = z.infer<typeof proposalSchema>;

/** The fragment of an invitation's address, without `#`. Undefined where it would be too long to be mailed. */
export function fragmentOf(proposal: Proposal): string | undefined {
  const fragment = prefix + encodeText(JSON.stringify(proposal));
  return fragment.length > longestFragment ? undefined : fragment;
}

/** What a fragment proposes; undefined where it is no proposal of this format. Whoever made it may be anybody. */
export function proposalIn(fragment: string): Proposal | undefined {
  if (fragment.length > longestFragment || !fragment.startsWith(prefix)) return undefined;
  const text = decodeText(fragment.slice(prefix.length));
  if (text === undefined) return undefined;
  try {
    return proposalSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
