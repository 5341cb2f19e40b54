/** What progress needs of a stream: standard error has it. */
export interface Terminal {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

export interface Progress {
  /** A new step begins: `Reading people.csv`. */
  step(title: string): void;
  /** How far the step is: `12 of 24 MB`. */
  advance(done: number, total: number, unit?: string): void;
  /** The last step is over; a line that was being rewritten is cleared. */
  end(): void;
}

/** Between two rewrites; more often than the eye can follow is work for nothing. */
const rewriteEvery = 100;

/**
 * Progress for a person who waits: on a terminal one line that is rewritten, elsewhere (a log) one line a step.
 * @param now milliseconds of any clock
 */
export function progressOn(terminal: Terminal, now: () => number): Progress {
  const live = terminal.isTTY === true;
  let current = '';
  let written = 0;
  const rewrite = (text: string) => terminal.write(`\r\u001b[K${text.slice(0, (terminal.columns ?? 80) - 1)}`);
  return {
    step(title) {
      current = title;
      written = now();
      if (live) rewrite(`${title} …`);
      else terminal.write(`${title}\n`);
    },
    advance(done, total, unit) {
      if (!live || now() - written < rewriteEvery) return;
      written = now();
      rewrite(`${current} … ${done} of ${total}${unit === undefined ? '' : ` ${unit}`}`);
    },
    end() {
      if (live) rewrite('');
    },
  };
}
