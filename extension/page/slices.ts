import type { Steps } from '@kith/shared/sorted';

/** Longest stretch of work at once, in milliseconds: half a frame, so that scrolling stays smooth. */
const sliceMilliseconds = 8;

interface Yielding {
  yield?: () => Promise<void>;
}

/** Cuts long work into slices: `await slices.pause()` often; it gives the page its turn when a slice is used up. */
export class Slices {
  #started = performance.now();

  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether the slice is used up. */
  get isOver(): boolean {
    return this.#signal.aborted || performance.now() - this.#started >= sliceMilliseconds;
  }

  /** Does all the steps, a slice at a time; those that are left when the signal aborts too. */
  async run<Value>(steps: Steps<Value>): Promise<Value> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (this.isOver) await this.pause();
    }
  }

  async pause(): Promise<void> {
    if (this.#signal.aborted || performance.now() - this.#started < sliceMilliseconds) return;
    const scheduling: Yielding | undefined = 'scheduler' in globalThis ? globalThis.scheduler : undefined;
    if (scheduling?.yield !== undefined) await scheduling.yield();
    else await new Promise((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
  }
}
