/**
 * A signal that aborts when a newer page script starts in this document; scripts that are older than this one stop. By an event,
 * for those of an older version of the extension may be in a world of their own.
 */
export function startLifetime(): AbortSignal {
  const started = `${browser.runtime.id}:started`;
  const ending = new AbortController();
  document.dispatchEvent(new CustomEvent(started));
  document.addEventListener(started, () => ending.abort(), { once: true });
  return ending.signal;
}

/** Whether the extension was updated or removed under this script: it is told nothing of that. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;
