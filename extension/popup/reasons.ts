import type { Person } from '@kith/shared/person/person';
import type { Reason, TextRange } from '@kith/shared/search/reasons';
import { orderExpertise } from '../card/expertise.ts';

/** What to set off in one of a person's values. */
export function rangesOf(reasons: readonly Reason[], field: Reason['field'], text: string): readonly TextRange[] {
  return reasons.find((reason) => reason.field === field && reason.text === text)?.ranges ?? [];
}

/** At most so many chips stand under a result; the card has them all. */
const most = 3;

/**
 * The chips under a result: what the search found in it that its other lines do not show. Where that is nothing (a
 * synonym led there, or a name), what the person knows best, so that the result still says whom it is about.
 */
export function reasonChips(person: Person, reasons: readonly Reason[]): Pick<Reason, 'text' | 'ranges'>[] {
  const shown = reasons.filter(({ field }) => field === 'expertise' || field === 'alias' || field === 'location');
  if (shown.length > 0) return shown.slice(0, most);
  return orderExpertise(person.expertise)
    .slice(0, most)
    .map(({ topic }) => ({ text: topic, ranges: [] }));
}

/** The topics by which a person was found, for the card to show first. */
export function foundTopics(reasons: readonly Reason[]): ReadonlySet<string> {
  return new Set(reasons.filter(({ field }) => field === 'expertise').map(({ text }) => text));
}
