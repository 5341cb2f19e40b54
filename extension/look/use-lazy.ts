import { useEffect, useState } from 'preact/hooks';

/** In milliseconds. */
const longestWait = 100;

/**
 * A part of the page that is loaded when it is wanted and nothing else waits, so that no picture waits for it.
 * @param load must stay the same function
 * @returns undefined until it is there
 */
export function useLazy<Part>(load: () => Promise<Part>, wanted: boolean): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    if (!wanted) return;
    const begin = (): void =>
      void load().then(
        (loaded) => setPart(() => loaded),
        (error: unknown) => reportError(error),
      );
    const idle = requestIdleCallback(begin, { timeout: longestWait });
    return () => cancelIdleCallback(idle);
  }, [wanted]);
  return part;
}
