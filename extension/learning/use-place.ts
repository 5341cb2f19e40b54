import { useEffect, useState } from 'preact/hooks';

/** Where the user is in the page: at the list, beginning something, or at one relationship. */
export type LearningPlace = { at: 'all' } | { at: 'begin' } | { at: 'relationship'; id: string };

const beginAnchor = '#begin';

/** What a link to a place ends in. */
export const anchorOf = (place: LearningPlace): string =>
  place.at === 'relationship' ? `#${place.id}` : place.at === 'begin' ? beginAnchor : '#';

/** What stands in the address: the browser's way back leads back, and a place can be opened from elsewhere. */
export function useLearningPlace(): LearningPlace {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = (): void => setHash(location.hash);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  if (hash === beginAnchor) return { at: 'begin' };
  return hash.length > 1 ? { at: 'relationship', id: hash.slice(1) } : { at: 'all' };
}
