import { useLog } from '../learning/use-log.ts';
import { LearningLines } from './LearningLines.tsx';
import { Start, type StartProps } from './Start.tsx';
import type { OpenedDirectory } from './use-directory.ts';

export interface BeginningProps extends Omit<StartProps, 'opened' | 'isHeld'> {
  /** Undefined while there is none: one's own learning is there without it. */
  opened: OpenedDirectory | undefined;
}

/**
 * Before anything is typed: with whom one learns, then where to begin. The second waits for the first, which would move it from
 * under the pointer.
 */
export function Beginning({ opened, ...props }: BeginningProps) {
  const log = useLog();
  return (
    <>
      {log !== undefined && log !== 'failed' && <LearningLines log={log} opened={opened} now={props.now} />}
      {opened !== undefined && <Start {...props} opened={opened} isHeld={log === undefined} />}
    </>
  );
}
