import type { Person } from '@kith/shared/person/person';
import type { Reason, TextRange } from '@kith/shared/search/reasons';
import { orderExpertise } from '../card/expertise.ts';

/** What to set off in one of a person's values. */
export function rangesOf(reasons: readonly Reason[], field: Reason['field'], text: string): readonly TextRange[] {
  return reasons.find((reason) => reason.field === field && reason.text === text)?.ranges ?? [];
}

/** At most so many chips stand under a result; the card has them all. */
const most = 3;

/** A chip under a result. `through`: how the vocabulary led there, where the words of the query do not stand in it. */
export type ReasonChip = Pick<Reason, 'text' | 'ranges' | 'through'>;

/**
 * The chips under a result: what the search found in it that its other lines do not show. Place and other name have
 * room before many topics, for each says something that no other chip does. Where there is nothing (a name led there, or a
 * filter alone), what the person knows best, so that the result still says whom it is about.
 */
export function reasonChips(person: Person, reasons: readonly Reason[]): ReasonChip[] {
  const topics = reasons.filter(({ field }) => field === 'expertise');
  const others = reasons.filter(({ field }) => field === 'alias' || field === 'location').slice(0, most - 1);
  if (topics.length + others.length > 0) return [...topics.slice(0, most - others.length), ...others];
  return orderExpertise(person.expertise)
    .slice(0, most)
    .map(({ topic }) => ({ text: topic, ranges: [] }));
}

/** The topics by which a person was found, for the card to show first. */
export function foundTopics(reasons: readonly Reason[]): ReadonlySet<string> {
  return new Set(reasons.filter(({ field }) => field === 'expertise').map(({ text }) => text));
}
