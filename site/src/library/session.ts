interface Part {
  title: string;
  minutes: number;
}

/** A part of a session with the minute, counted from the beginning, at which it starts and at which it ends. */
export interface TimedPart extends Part {
  from: number;
  to: number;
}

/** The parts in their order, one after the other without a gap. */
export function timed(parts: readonly Part[]): TimedPart[] {
  let from = 0;
  return parts.map((part) => {
    const start = from;
    from += part.minutes;
    return { ...part, from: start, to: from };
  });
}

/** Minutes as a clock shows them: 65 is `1:05`. */
export const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
