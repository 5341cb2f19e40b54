import { type Proposal, proposalIn } from '@kith/shared/learning/proposal';
import { useEffect, useMemo, useState } from 'preact/hooks';

/** Where the user is in the page: at the list, beginning something, or at one relationship. */
export type LearningPlace =
  | { at: 'all' }
  | { at: 'begin' }
  | { at: 'relationship'; id: string }
  /** Somebody asks the user; without a proposal where the address holds none that can be read. */
  | { at: 'invitation'; proposal: Proposal | undefined };

const beginAnchor = '#begin';

/** What a link to a place ends in. */
export const anchorOf = (place: Exclude<LearningPlace, { at: 'invitation' }>): string =>
  place.at === 'relationship' ? `#${place.id}` : place.at === 'begin' ? beginAnchor : '#';

/** What stands in the address: the browser's way back leads back, and a place can be opened from elsewhere. */
export function useLearningPlace(): LearningPlace {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return useMemo(() => placeIn(hash), [hash]);
}

function placeIn(hash: string): LearningPlace {
  if (hash === beginAnchor) return { at: 'begin' };
  // No relationship's id has a full stop in it.
  if (hash.includes('.')) return { at: 'invitation', proposal: proposalIn(hash.slice(1)) };
  return hash.length > 1 ? { at: 'relationship', id: hash.slice(1) } : { at: 'all' };
}
