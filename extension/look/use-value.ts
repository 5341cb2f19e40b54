import { useEffect, useState } from 'preact/hooks';

/**
 * A value that is read once and again after each change; undefined until it is there.
 * @param read must stay the same function, or one that reads the same thing
 * @param watch calls back after a change, until the function it returns is called
 */
export function useValue<Value>(
  read: () => Promise<Value>,
  watch: (changed: () => void) => () => void,
): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let latest = 0;
    const readAgain = () => {
      latest += 1;
      const mine = latest;
      read().then(
        (next) => {
          // An older read that ends late must not undo a newer one.
          if (mine === latest) setValue(() => next);
        },
        (error: unknown) => reportError(error),
      );
    };
    const stop = watch(readAgain);
    readAgain();
    return () => {
      latest += 1;
      stop();
    };
  }, []);
  return value;
}
