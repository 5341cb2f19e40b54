import { useEffect, useState } from 'preact/hooks';
import { pictureShown } from './picture-shown.ts';

/**
 * A part of the page that is loaded when it is wanted and nothing else waits, so that no picture waits for it.
 * @param load must stay the same function
 * @returns undefined until it is there
 */
export function useLazy<Part>(load: () => Promise<Part>, wanted: boolean): Part | undefined {
  const [part, setPart] = useState<Part>();
  useEffect(() => {
    let isWanted = wanted;
    const begin = async (): Promise<void> => {
      await pictureShown();
      if (!isWanted) return;
      const loaded = await load();
      setPart(() => loaded);
    };
    if (wanted) begin().catch((error: unknown) => reportError(error));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return part;
}
