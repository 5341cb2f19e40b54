import { elementAround } from './elements.ts';

/** The highlight of the one place that is shown for a moment. */
const shownName = 'kith-shown';

/** How long a place is shown: long enough to be found with the eyes, in milliseconds. */
const shownMilliseconds = 2000;

/** Scrolls to a place. Nothing of the page is changed, nor what is selected or has the focus. */
export function scrollTo(range: Range): void {
  const around = elementAround(range.startContainer);
  if (around === undefined) return;
  Element.prototype.scrollIntoView.call(around, { block: 'center', inline: 'nearest', behavior: 'instant' });
  // The middle of a long element may be far from the place in it.
  for (let at: Element | undefined = around; at !== undefined; at = elementAround(at)) {
    if (at.scrollHeight <= at.clientHeight) continue;
    const isPage = at === document.scrollingElement;
    const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : at.getBoundingClientRect();
    const place = range.getBoundingClientRect();
    if (place.top >= top && place.bottom <= bottom) continue;
    at.scrollBy({ top: place.top - (top + bottom) / 2, behavior: 'instant' });
  }
}

/** Paints a place for a moment. @returns takes the paint off at once */
export function flash(range: Range): () => void {
  const highlight = new Highlight(range);
  highlight.priority = 2;
  CSS.highlights.set(shownName, highlight);
  const end = (): void => {
    if (CSS.highlights.get(shownName) === highlight) CSS.highlights.delete(shownName);
  };
  setTimeout(end, shownMilliseconds);
  return end;
}
