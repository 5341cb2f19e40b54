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

  async pause(): Promise<void> {
    if (this.#signal.aborted || performance.now() - this.#started < sliceMilliseconds) return;
    const scheduling: Yielding | undefined = 'scheduler' in globalThis ? globalThis.scheduler : undefined;
    if (scheduling?.yield !== undefined) await scheduling.yield();
    else await new Promise((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
  }
}
