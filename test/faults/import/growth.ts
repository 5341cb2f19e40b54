import { describe, expect, test } from 'vitest';
import { cpuTimer } from '../../../site/publisher/cpu-time.ts';
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
        const stop = cpuTimer();
        await read(input, text);
        return stop();
      };
      // Once more where it looks bad: a collection of the garbage that others left counts as well.
      let quarter = await timed(1 / 4);
      let whole = await timed(1);
      for (let again = 0; again < 2 && whole > Math.max(noise, growth * quarter); again++) {
        quarter = Math.max(quarter, await timed(1 / 4));
        whole = Math.min(whole, await timed(1));
      }
      expect(whole, 'milliseconds of processor time').toBeLessThan(longest);
      expect(whole, `beside ${quarter} for a quarter`).toBeLessThan(Math.max(noise, growth * quarter));
    });
  });
}
