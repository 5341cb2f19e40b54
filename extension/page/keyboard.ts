import type { Target } from './card.ts';
import { focusedElement } from './flat-tree.ts';
import type { MarkLookup } from './marks.ts';

/**
 * The name that somebody at the keyboard means: the one in the focused link, at the text selection, or the first one
 * in view after the one shown last.
 */
export function markAtKeyboard(marks: MarkLookup, last: Target | undefined): Target | undefined {
  const element = focusedElement();
  const focused = element === null || element === document.body ? undefined : marks.below(element);
  if (focused !== undefined && focused !== last?.mark) return target(focused);
  const selection = getSelection();
  const anchor = selection?.anchorNode;
  const selected =
    selection === null || anchor === null || anchor === undefined
      ? undefined
      : marks.atText(anchor, selection.anchorOffset);
  if (selected !== undefined && selected !== last?.mark) return target(selected);
  const visible = marks
    .inOrder()
    .map(target)
    .filter((each) => each !== undefined && isInView(each.line));
  const after = visible.findIndex((each) => each?.mark === last?.mark) + 1;
  return visible[after] ?? visible[0];
}

function target(mark: Target['mark']): Target | undefined {
  const line = mark.range.getClientRects()[0];
  return line === undefined ? undefined : { mark, line };
}

function isInView(line: DOMRect): boolean {
  return line.bottom > 0 && line.top < innerHeight && line.right > 0 && line.left < innerWidth && line.width > 0;
}
