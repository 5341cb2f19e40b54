import { stillness, timing } from '../card/timing.ts';
import type { CardController, Target } from './card.ts';
import type { CardFrame } from './frame.ts';
import { lineAt, type MarkLookup } from './marks.ts';
import { isSelecting, pressOn } from './press.ts';
import { rootsOnPath } from './shadow-roots.ts';

/** Around the card and on the way to it the pointer may stray this far, in CSS pixels. */
const slack = 10;

interface PointerTools {
  marks: MarkLookup;
  card: CardController;
  frame: CardFrame;
  /** A click on a name opens its card, as a tap does; rest and focus do not. */
  openOnClick: boolean;
  /** Told of the open shadow roots that the pointer is over. */
  crossed: (roots: readonly ShadowRoot[]) => void;
  signal: AbortSignal;
}

/**
 * Turns what the user does in the page into events of the card. Listens only; stops no event of the page, and holds back
 * one thing: that a link is followed by the press that opens its card (`press.ts`).
 */
export function listen({ marks, card, frame, openOnClick, crossed, signal }: PointerTools): void {
  let rested: ReturnType<typeof setTimeout> | undefined;
  let anchor = { x: -1, y: -1 };
  let notBefore = 0;
  const press = pressOn({ marks, card, openOnClick });

  const restAt = (x: number, y: number, buttons: number, roots: ShadowRoot[]): void => {
    if (buttons !== 0 || isSelecting()) return;
    const hit = marks.atPoint(x, y, roots);
    marks.reveal(hit?.mark);
    if (hit !== undefined && !openOnClick) card.dispatch({ type: 'rest', mark: sameTarget(card, hit) });
  };

  const moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    const target = card.target;
    if (target === undefined && marks.revealed !== undefined && lineAt(marks.revealed, x, y) === undefined)
      marks.reveal(undefined);
    // A button that is down while a card is open was pressed in it: elsewhere that closes it. Text is being selected there.
    if (target !== undefined && !(card.isOpen && buttons !== 0)) {
      const near =
        lineAt(target.mark, x, y) !== undefined || (card.isOpen && isNear(frame.host.getBoundingClientRect(), x, y));
      card.dispatch({ type: near ? 'enter' : 'leave' });
    }
    // Also the move that some browsers report after a scroll, when only the page moved.
    if (Math.hypot(x - anchor.x, y - anchor.y) < stillness) return;
    anchor = { x, y };
    clearTimeout(rested);
    // A pointer that comes to rest right after a scroll has to rest a little longer, but is not forgotten.
    const wait = Math.max(timing.prepare, notBefore - performance.now());
    const roots = rootsOnPath(event);
    crossed(roots);
    rested = setTimeout(() => restAt(x, y, buttons, roots), wait);
  };

  const left = ({ buttons }: PointerEvent): void => {
    if (buttons === 0) card.dispatch({ type: 'leave' });
  };

  const cancel = (event: Event): void => {
    if (!event.isTrusted || event.target === frame.host) return;
    clearTimeout(rested);
    if (event.type !== 'pointerdown') press.forget();
    card.dispatch({ type: 'cancel' });
  };

  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener('pointermove', moved, options);
  document.documentElement.addEventListener('pointerleave', left, options);
  document.addEventListener(
    'pointerdown',
    (event) => {
      press.begin(event);
      cancel(event);
    },
    options,
  );
  window.addEventListener(
    'scroll',
    (event) => {
      notBefore = performance.now() + timing.afterScroll;
      cancel(event);
    },
    options,
  );
  window.addEventListener('pagehide', cancel, options);
  window.addEventListener('popstate', cancel, options);
  window.addEventListener('resize', cancel, options);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && card.target !== undefined) cancel(event);
    },
    options,
  );
  document.addEventListener('click', press.end, { capture: true, signal });
  document.addEventListener(
    'focusin',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !(target instanceof Element) || target === frame.host) return;
      if (!Element.prototype.matches.call(target, ':focus-visible')) return;
      const mark = Element.prototype.matches.call(target, 'a, button, summary') ? marks.below(target) : undefined;
      marks.reveal(mark);
      const line = mark?.range.getClientRects()[0];
      if (openOnClick) return;
      if (mark !== undefined && line !== undefined) card.dispatch({ type: 'rest', mark: { mark, line } });
      else card.dispatch({ type: 'leave' });
    },
    options,
  );
}

/** The same object for the same mark, so that the machine knows it again. */
function sameTarget(card: CardController, hit: Target): Target {
  return card.target?.mark === hit.mark ? card.target : hit;
}

function isNear(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}
