import { type Inputs, useEffect, useState } from 'preact/hooks';

/**
 * What is read of the world outside for something that is shown; undefined until it is there.
 * @param inputs what `read` depends on: read again when they are others
 */
export function useRead<Value>(read: () => Promise<Value>, inputs: Inputs): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let wanted = true;
    read().then(
      (next) => wanted && setValue(() => next),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, inputs);
  return value;
}
