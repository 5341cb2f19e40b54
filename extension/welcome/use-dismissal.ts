import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls back for all that closes a card on a page: Escape, a scroll or a press outside of it, another size of the window. */
export function useDismissal(card: RefObject<HTMLElement | null>, dismiss: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, passive: true, signal: listening.signal } as const;
    const isInside = ({ target }: Event): boolean => target instanceof Node && card.current?.contains(target) === true;
    const dismissOutside = (event: Event): void => {
      if (!isInside(event)) dismiss();
    };
    addEventListener('pointerdown', dismissOutside, options);
    addEventListener('scroll', dismissOutside, options);
    addEventListener('resize', dismiss, options);
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Escape') dismiss();
      },
      options,
    );
    return () => listening.abort();
  });
}
