/** Milliseconds of rest after which changes are read: most pages change in bursts. */
const quiet = 60;
/** A page that never rests is read this often all the same, at first. */
const least = 300;
/** And at least this often, however long it goes on. */
const most = 5000;
/** After a reading, a page is left alone for so many times as long as it took, but no longer than a second. */
const pause = { share: 4, most: 1000 };

/**
 * How long to wait before changes are read. A page that changes without rest is read rarer and rarer, up to a bound; one
 * that comes to rest is read at once.
 */
export class Pace {
  #longest = least;
  #since: number | undefined;
  #last = 0;
  #notBefore = 0;

  readonly #now: () => number;

  /** @param now a clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** To be asked at each change. @returns how long to wait from now, in milliseconds, if nothing changes meanwhile */
  wait(): number {
    const now = this.#now();
    this.#since ??= now;
    this.#last = now;
    return Math.max(0, Math.min(quiet, this.#since + this.#longest - now), this.#notBefore - now);
  }

  /** What has changed so far is about to be read. */
  reads(): void {
    this.#since = undefined;
    // Timers are not exact. A storm that only draws breath is still one.
    const isAtRest = this.#now() - this.#last > quiet / 2;
    this.#longest = isAtRest ? Math.max(least, this.#longest / 4) : Math.min(most, this.#longest * 2);
  }

  /** @param milliseconds that the reading took, which is over now */
  took(milliseconds: number): void {
    this.#notBefore = this.#now() + Math.min(pause.most, milliseconds * pause.share);
  }
}
