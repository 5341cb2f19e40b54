import { describe, expect, test } from 'vitest';
import { longest } from './lines.ts';

/** Writes the parts of an input that make it long. */
interface Fill {
  /** A part again and again, up to the size of the input. */
  big(part: string): string;
  /** Lines that each say two numbers, one after the other. */
  chain(line: (from: number, to: number) => string): string;
  /** How many lines a chain has. */
  links: number;
}

/** An input: what it is made of, and its text at the size that is asked for. */
export type Slow = readonly [name: string, write: (fill: Fill) => string];

interface Size {
  bytes: number;
  links?: number;
}

function fillOf({ bytes, links = 0 }: Size): Fill {
  return {
    big: (part) => part.repeat(Math.floor(bytes / part.length)),
    chain: (line) => Array.from({ length: links }, (_, number) => line(number, number + 1)).join(''),
    links,
  };
}

/** Less processor time than this, in milliseconds, says nothing about growth: the garbage collector takes as much. */
const noise = 150;

/**
 * The most that four times the input may take, in times: four and what a full memory and a busy processor add. What grows
 * with the square takes sixteen times as much.
 */
const growth = 9;

/**
 * Starts to count the processor time of this program's own instructions, in milliseconds. Time in the kernel is left out:
 * it is that of handing out pages of memory, which a text that no longer fits the young generation asks for in a step
 * (half a million bytes none, two million 60 ms of them), and as slow as the host is busy.
 */
function instructionTimer(): () => number {
  const begun = process.cpuUsage();
  return () => process.cpuUsage(begun).user / 1_000;
}

/** The processor's other work may spoil a measurement; three in a row are no chance. */
const tries = 3;

/** Whether each of these inputs is read in less than a second of processor time, and in time that grows as it does. */
export function testSlow(
  name: string,
  { bytes, links = 0 }: Size,
  inputs: readonly Slow[],
  read: (input: string, text: string) => Promise<void>,
): void {
  describe(`${name} take less than a second, and four times as much no more than it should`, () => {
    test.each(inputs)('%s', async (input, write) => {
      const timed = async (part: number): Promise<number> => {
        const text = write(fillOf({ bytes: bytes * part, links: links * part }));
        const stop = instructionTimer();
        await read(input, text);
        return stop();
      };
      let quarter = await timed(1 / 4);
      let whole = await timed(1);
      const most = (): number => Math.min(longest, Math.max(noise, growth * quarter));
      // The collector and the compiler run when they like; what grows too fast is too slow at every try.
      for (let retry = 1; retry < tries && whole >= most(); retry++) {
        quarter = Math.min(quarter, await timed(1 / 4));
        whole = Math.min(whole, await timed(1));
      }
      expect(whole, 'milliseconds of processor time').toBeLessThan(longest);
      expect(whole, `beside ${quarter} for a quarter`).toBeLessThan(most());
    });
  });
}
