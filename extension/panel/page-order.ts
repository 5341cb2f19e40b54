import type { Mention } from '@kith/shared/recognise/mention';
import type { FrameMentions } from './port.ts';

/** One place in a page where somebody is named. */
export interface Place<Frame> {
  mention: Mention;
  frame: Frame;
  /** Its index in the list of the frame. */
  at: number;
}

/**
 * The places of all frames of a page, in the order in which a reader meets them: what stands in a frame comes where the frame
 * is in the page around it, as far as that page tells.
 */
export function inOrderOfPage<Frame>(told: ReadonlyMap<Frame, FrameMentions>): Place<Frame>[] {
  const framesAt = new Map([...told.values()].map(({ path, frames }) => [path.join(), frames]));
  /** Where a frame is: for each page around it, before which of its mentions, and among the frames there the how-manieth. */
  const keyOf = (path: readonly number[]): number[] =>
    path.flatMap((index, depth) => {
      const before = framesAt.get(path.slice(0, depth).join())?.[index] ?? Number.MAX_SAFE_INTEGER;
      return [before, 0, index];
    });
  return [...told]
    .flatMap(([frame, { path, mentions }]) => {
      const around = keyOf(path);
      return mentions.map((mention, at) => ({ place: { mention, frame, at }, key: [...around, at, 1, 0] }));
    })
    .toSorted((left, right) => compare(left.key, right.key))
    .map(({ place }) => place);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
