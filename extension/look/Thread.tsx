import { threads } from '@kith/shared/look/threads';
import type { RelationshipKind } from '@kith/shared/vocabulary/relationship';

/** A kind's line between two people, in its own colour. A picture beside a word: it has no name of its own. */
export function Thread({ kind }: { kind: RelationshipKind }) {
  const { path, dots } = threads[kind];
  return (
    <svg class={`thread thread-${kind}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      {dots.map(([x, y, radius]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} fill="currentColor" />
      ))}
    </svg>
  );
}
