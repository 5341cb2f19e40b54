import { useEffect, useRef, useState } from 'preact/hooks';
import { type CardEvent, type CardState, idle, step } from '../card/machine.ts';
import { timing } from '../card/timing.ts';

interface CardMachine {
  state: CardState<string>;
  tell: (event: CardEvent<string>) => void;
}

interface CardEffects {
  /** Gets the card of a name; false where there is none. */
  draw: (name: string, token: number) => Promise<boolean>;
  /** Gives the focus back to the name. */
  returnFocus: (name: string) => void;
}

/** The very machine that runs the card on pages, for names on a page of our own. */
export function useCardMachine({ draw, returnFocus }: CardEffects): CardMachine {
  const [state, setState] = useState<CardState<string>>(idle);
  const current = useRef<CardState<string>>(idle);
  const token = useRef(0);
  const timers = useRef(new Map<'show' | 'leave', ReturnType<typeof setTimeout>>());
  const stopTimers = () => {
    for (const timer of timers.current.values()) clearTimeout(timer);
    timers.current.clear();
  };
  useEffect(() => stopTimers, []);

  const tell = (event: CardEvent<string>): void => {
    token.current += 1;
    const before = current.current;
    const { state: next, effects } = step(before, event, token.current);
    current.current = next;
    setState(next);
    for (const effect of effects) {
      switch (effect.type) {
        case 'start': {
          const { timer } = effect;
          // The pointer had been at rest for `prepare` when the machine was told.
          const wait = timer === 'show' ? timing.show - timing.prepare : timing.leave;
          timers.current.set(
            timer,
            setTimeout(() => tell({ type: `${timer} timer` }), wait),
          );
          break;
        }
        case 'stop timers':
          stopTimers();
          break;
        case 'draw': {
          const { mark, token: asked } = effect;
          draw(mark, asked).then(
            (isThere) => tell({ type: isThere ? 'ready' : 'nobody', token: asked }),
            () => tell({ type: 'nobody', token: asked }),
          );
          break;
        }
        case 'hide':
          if (effect.returnFocus && 'mark' in before) returnFocus(before.mark);
          break;
      }
    }
  };
  return { state, tell };
}
