import type { NumberList } from './number-list.ts';

/** The first place at which a sorted array holds the value or a greater one; its length if there is none. */
export function lowerBound<Value extends number | string>(sorted: ArrayLike<Value>, value: Value): number {
  return firstWhere(sorted.length, (place) => {
    const at = sorted[place];
    return at === undefined || at >= value;
  });
}

/** The first place from 0 up to `length` at which something holds that holds from there on; `length` if nowhere. */
export function firstWhere(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Long work in steps, each far shorter than a slice: whoever runs it may do something else at each `yield`. */
export type Steps<Value> = Generator<void, Value, void>;

/** Does all the steps at once: for what is small. */
export function runSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How much of a simple loop is one step: well under a millisecond. */
export const stepLength = 2048;

/** Sorted by insertion before merging starts: fewer passes over everything. */
const runLength = 8;

/**
 * Sorts numbers in steps: a merge sort from the bottom up, stable. Array.prototype.sort cannot be stopped on the way,
 * and takes half a second for the terms of 100,000 people.
 * @param values are used as working space
 * @param compare below 0 if the left one comes first
 */
export function* sortSteps(
  values: Uint32Array<ArrayBuffer>,
  compare: (left: number, right: number) => number,
): Steps<Uint32Array<ArrayBuffer>> {
  for (let from = 0; from < values.length; from += runLength) {
    insertionSort(values, from, Math.min(from + runLength, values.length), compare);
    if (from % stepLength === 0) yield;
  }
  let sorted = values;
  let merged = new Uint32Array(values.length);
  for (let width = runLength; width < values.length; width *= 2) {
    yield* mergePass(sorted, merged, width, compare);
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

function insertionSort(
  values: Uint32Array,
  from: number,
  to: number,
  compare: (left: number, right: number) => number,
): void {
  for (let next = from + 1; next < to; next++) {
    const value = values[next] ?? 0;
    let place = next;
    while (place > from && compare(values[place - 1] ?? 0, value) > 0) {
      values[place] = values[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
  }
}

/** Merges each two neighbouring runs of `width` into one of twice the width. */
function* mergePass(
  from: Uint32Array,
  into: Uint32Array,
  width: number,
  compare: (left: number, right: number) => number,
): Steps<void> {
  for (let start = 0; start < from.length; start += 2 * width) {
    const middle = Math.min(start + width, from.length);
    const end = Math.min(start + 2 * width, from.length);
    let left = start;
    let right = middle;
    for (let place = start; place < end; place++) {
      const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
      into[place] = from[takeLeft ? left++ : right++] ?? 0;
      if (place % stepLength === 0) yield;
    }
  }
}

/** The numbers of a list, sorted in steps; the list stays as it is. */
export function* sortedList(list: NumberList): Steps<Uint32Array<ArrayBuffer>> {
  const values = new Uint32Array(list.length);
  for (let place = 0; place < values.length; place++) {
    values[place] = list.at(place);
    if (place % stepLength === 0) yield;
  }
  return yield* sortSteps(values, (left, right) => left - right);
}

/** Each value of a sorted list once. */
export function* distinctSteps(sorted: Uint32Array): Steps<Uint32Array> {
  const values = new Uint32Array(sorted.length);
  let count = 0;
  for (let place = 0; place < sorted.length; place++) {
    const value = sorted[place] ?? 0;
    if (place === 0 || value !== sorted[place - 1]) values[count++] = value;
    if (place % stepLength === 0) yield;
  }
  return values.subarray(0, count);
}
