import type { ContributionContext } from '@kith/shared/learning/contribute';
import type { Companion } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { Directory } from '../directory/directory.ts';

/** What the directory has to say about a log: departments of those concerned, and broader words for what is learnt. */
export async function contributionContext(
  companions: readonly Companion[],
  directory: Directory | undefined,
  me: string,
  now: Date,
): Promise<ContributionContext> {
  const read = (id: string): Promise<Person | undefined> => directory?.person(id) ?? Promise.resolve(undefined);
  const ids = new Set(companions.flatMap(({ id }) => id ?? []));
  const [myself, ...others] = await Promise.all([read(me), ...[...ids].map(read)]);
  const concepts = (await directory?.concepts()) ?? new Map<string, Concept>();
  return {
    now,
    department: myself?.department,
    // Only what the directory says today of those who are in it: a department of the past may be of one person alone.
    departments: new Set([myself, ...others].flatMap((person) => person?.department ?? [])),
    broaderOf: (concept) => {
      const known = concepts.get(concept);
      return known === undefined ? undefined : (known.broader.find((id) => concepts.has(id)) ?? known.id);
    },
    digest: sha256,
  };
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(bytes).toHex();
}
