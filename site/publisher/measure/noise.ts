import type { Count, Noise } from './table.ts';

/**
 * By how much all counts together change when one relationship, or help that was given once, is there or not: one each of the
 * tables by state, by answer, by waiting time and by department; two people, each of whom moves from one group to another; and the
 * answers of both before and after, and in the pulse.
 */
const sensitivity = 12;

/** Random numbers from 0 up to below 1. */
export type Random = () => number;

/**
 * Noise from the two-sided geometric distribution, P(k) ∝ exp(−|k| ε / s): the counts are ε-differentially private for one
 * relationship (A. Ghosh, T. Roughgarden, M. Sundararajan, Universally Utility-Maximizing Privacy Mechanisms, SIAM Journal on
 * Computing 41, 2012). What is made of them (sums, what is below the minimum, no count below 0) adds nothing to that.
 */
export function noiseOf(epsilon: number, random: Random): Noise {
  const ratio = Math.exp(-epsilon / sensitivity);
  // Nobody: people whom a noisy count seems to have, all of them different.
  let nobody = 0;
  return {
    epsilon,
    to({ value }: Count): Count {
      const noisy = Math.max(0, value + geometric(ratio, random) - geometric(ratio, random));
      return { value: noisy, people: new Set(Array.from({ length: noisy }, () => --nobody)) };
    },
  };
}

/** Failures before the first success, by inversion: P(k) = (1 − ratio) ratioᵏ. The difference of two is two-sided. */
const geometric = (ratio: number, random: Random): number => Math.floor(Math.log(1 - random()) / Math.log(ratio));
