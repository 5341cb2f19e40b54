import { type CardEvent, type CardState, idle, step } from '../card/machine.ts';
import type { FromCard, OffScope } from '../card/port.ts';
import { timing } from '../card/timing.ts';
import { send } from '../send.ts';
import { elementAround } from './elements.ts';
import { focusedElement } from './flat-tree.ts';
import type { CardFrame } from './frame.ts';
import type { Mark } from './marks.ts';
import { largestCard, type Placement, placeCard, type Size } from './place.ts';

/** A mark and the rectangle of the line on which it was pointed at. */
export interface Target {
  mark: Mark;
  line: DOMRect;
}

/** Runs the card's machine in a page: events in, effects done. */
export class CardController {
  #state: CardState<Target> = idle;
  #token = 0;
  #size: Size = { width: 360, height: 300 };
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #before: Element | null = null;

  readonly #frame: CardFrame;
  readonly #host: string;
  readonly #off: (scope: OffScope) => void;

  /**
   * @param host name of the page's host, for "off on this site"
   * @param off switches that page or site, or all, off
   */
  constructor(frame: CardFrame, host: string, off: (scope: OffScope) => void) {
    this.#frame = frame;
    this.#host = host;
    this.#off = off;
  }

  get target(): Target | undefined {
    return 'mark' in this.#state ? this.#state.mark : undefined;
  }

  get isOpen(): boolean {
    return this.#state.name === 'open' || this.#state.name === 'leaving';
  }

  dispatch(event: CardEvent<Target>): void {
    this.#token += 1;
    const { state, effects } = step(this.#state, event, this.#token);
    this.#state = state;
    for (const effect of effects) {
      switch (effect.type) {
        case 'start':
          this.#start(effect.timer);
          break;
        case 'stop timers':
          for (const timer of this.#timers.values()) clearTimeout(timer);
          this.#timers.clear();
          break;
        case 'draw':
          this.#draw(effect.mark, effect.token, effect.focus);
          break;
        case 'prepare':
          this.#frame.prepare(this.#placeAt(effect.mark), this.#size, around(effect.mark));
          break;
        case 'reveal':
          this.#reveal(effect.mark, effect.focus);
          break;
        case 'hide':
          this.#frame.hide();
          if (effect.returnFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
          break;
      }
    }
  }

  /** What the frame says. */
  receive(message: FromCard): void {
    switch (message.type) {
      case 'ready':
        this.#size = { width: message.width, height: message.height };
        if (this.isOpen && this.target !== undefined) this.#reveal(this.target, false);
        else this.dispatch({ type: 'ready', token: message.token });
        break;
      case 'nobody':
        this.dispatch({ type: 'nobody', token: message.token });
        break;
      case 'close':
        this.dispatch({ type: 'cancel' });
        break;
      case 'entered':
        this.dispatch({ type: 'enter' });
        break;
      case 'left':
        this.dispatch({ type: 'leave' });
        break;
      case 'off':
        this.dispatch({ type: 'cancel' });
        this.#off(message.scope);
        break;
    }
  }

  #start(timer: 'show' | 'leave'): void {
    // The pointer had been at rest for `prepare` when the machine was told.
    const wait = timer === 'show' ? timing.show - timing.prepare : timing.leave;
    this.#timers.set(
      timer,
      setTimeout(() => this.dispatch({ type: `${timer} timer` }), wait),
    );
  }

  #draw({ mark, line }: Target, token: number, focus: boolean): void {
    const subject =
      'topic' in mark
        ? { type: 'show topic' as const, topic: mark.topic }
        : { type: 'show' as const, mention: mark.mention };
    this.#before = focusedElement();
    const largest = largestCard(line, { width: innerWidth, height: innerHeight });
    this.#frame
      .post({ ...subject, token, host: this.#host, focus, ...largest })
      .catch(() => this.dispatch({ type: 'nobody', token }));
  }

  #placeAt(target: Target): Placement {
    const rightToLeft = getComputedStyle(around(target)).direction === 'rtl';
    return placeCard(target.line, this.#size, { width: innerWidth, height: innerHeight }, rightToLeft);
  }

  #reveal(target: Target, focus: boolean): void {
    this.#frame.show(this.#placeAt(target), this.#size, { around: around(target), focus });
    // Escape closes the card wherever it is pressed.
    if (!document.hasFocus()) send('card.shown', {}).catch(() => undefined);
  }
}

const around = ({ mark }: Target): Element => elementAround(mark.range.startContainer) ?? document.documentElement;
