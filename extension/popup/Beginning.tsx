import { LearningLines } from './LearningLines.tsx';
import { Start, type StartProps } from './Start.tsx';
import type { OpenedDirectory } from './use-directory.ts';

export interface BeginningProps extends Omit<StartProps, 'opened'> {
  /** Undefined while there is none: one's own learning is there without it. */
  opened: OpenedDirectory | undefined;
}

/** Before anything is typed: with whom one learns, then where to begin. */
export const Beginning = ({ opened, ...props }: BeginningProps) => (
  <>
    <LearningLines opened={opened} now={props.now} />
    {opened !== undefined && <Start {...props} opened={opened} />}
  </>
);
