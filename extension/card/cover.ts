declare global {
  interface IntersectionObserverInit {
    trackVisibility?: boolean;
    delay?: number;
  }
  interface IntersectionObserverEntry {
    readonly isVisible?: boolean;
  }
}

/** The shortest that browsers allow, in milliseconds: each look costs a picture of what is around. */
const shortestDelay = 100;

/**
 * Tells whether something lies over the card or makes it hard to see, as a page would have it that wants it pressed unseen
 * (Intersection Observer v2, W3C, section 2.3). Browsers without that say nothing of it, and then nothing does.
 * @returns asks what is so now
 */
export function watchCover(card: Element): () => boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => false;
  let isCovered = false;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      isCovered = last?.isIntersecting === true && last.isVisible !== true;
    },
    { trackVisibility: true, delay: shortestDelay },
  );
  observer.observe(card);
  return () => isCovered;
}
