import type { CardController } from './card.ts';
import type { Mark, MarkLookup } from './marks.ts';
import { rootsOnPath } from './shadow-roots.ts';

interface PressTools {
  marks: Pick<MarkLookup, 'atPoint'>;
  card: Pick<CardController, 'dispatch'>;
  /** Clicks of a mouse open cards as well, not taps alone. */
  openOnClick: boolean;
}

/** Presses on names, from the page's own events. */
interface Press {
  begin(event: PointerEvent): void;
  end(event: MouseEvent): void;
  /** Something else came between: the next press is a first one. */
  forget(): void;
}

/**
 * A press on a name opens its card; the second one does what it does without Kith: it follows the link. So a link is held
 * back by the first press and by that alone. Buttons of the page are pressed as always.
 */
export function pressOn({ marks, card, openOnClick }: PressTools): Press {
  let opens = openOnClick;
  let pressed: Mark | undefined;
  return {
    begin({ pointerType }) {
      opens = openOnClick || pointerType === 'touch';
    },
    end(event) {
      const before = pressed;
      pressed = undefined;
      if (!opens || !isPlain(event) || isSelecting()) return;
      const path = event.composedPath();
      const control = path.find(isControl);
      if (control !== undefined && !isLink(control)) return;
      const hit = marks.atPoint(event.clientX, event.clientY, rootsOnPath(event));
      // Also where the first press found nobody to show: no link may be out of reach.
      if (hit === undefined || hit.mark === before) return;
      pressed = hit.mark;
      if (control !== undefined) event.preventDefault();
      card.dispatch({ type: 'ask', mark: hit, cause: 'press' });
    },
    forget() {
      pressed = undefined;
    },
  };
}

/** Whether text is selected in the page. */
export function isSelecting(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}

/** A press of the finger or the main button, and not the Enter key on a link, which is a click to the page as well. */
const isPlain = (event: MouseEvent): boolean =>
  event.isTrusted && event.detail > 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && Element.prototype.matches.call(target, 'a, button, summary');

const isLink = (target: EventTarget): boolean =>
  target instanceof Element && Element.prototype.matches.call(target, 'a');
