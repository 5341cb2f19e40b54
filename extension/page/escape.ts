let waiting: AbortController | undefined;

/** Calls back at the next Escape in this document: a card is open in another frame, which does not hear of it. */
export function onNextEscape(pressed: () => void, signal: AbortSignal): void {
  waiting?.abort();
  waiting = new AbortController();
  const { signal: over } = waiting;
  const heard = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    waiting?.abort();
    pressed();
  };
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, over]) };
  document.addEventListener('keydown', heard, options);
}
