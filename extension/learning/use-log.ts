import type { LearningEvent } from '@kith/shared/learning/event';
import { useEffect, useState } from 'preact/hooks';
import { readLog, watchLog } from './log-store.ts';

/** The log, kept current; undefined until it is read, `failed` where it cannot be. */
export function useLog(): readonly LearningEvent[] | 'failed' | undefined {
  const [log, setLog] = useState<readonly LearningEvent[] | 'failed'>();
  useEffect(() => {
    let latest = 0;
    const read = (): void => {
      latest += 1;
      const mine = latest;
      readLog().then(
        (events) => mine === latest && setLog(events),
        (error: unknown) => {
          reportError(error);
          if (mine === latest) setLog('failed');
        },
      );
    };
    const stop = watchLog(read);
    read();
    return () => {
      latest += 1;
      stop();
    };
  }, []);
  return log;
}
