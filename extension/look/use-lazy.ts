import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that is loaded when it is wanted, so that the first picture does not wait for it.
 * @param load must stay the same function
 * @returns undefined until it is there
 */
export function useLazy<Part>(load: () => Promise<Part>, wanted: boolean): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    if (!wanted) return;
    load().then(
      (loaded) => setPart(() => loaded),
      (error: unknown) => reportError(error),
    );
  }, [wanted]);
  return part;
}
