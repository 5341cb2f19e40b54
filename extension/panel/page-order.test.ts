import { expect, test } from 'vitest';
import { inOrderOfPage } from './page-order.ts';
import type { FrameMentions } from './port.ts';

const told = (path: number[], written: string[], frames: number[] = []): FrameMentions => ({
  list: 1,
  path,
  frames,
  mentions: written.map((each) => ({ written: each })),
});
const order = (...frames: FrameMentions[]): string =>
  inOrderOfPage(new Map(frames.map((frame, index) => [index, frame])))
    .map(({ mention }) => mention.written)
    .join(' ');

test('names in a frame come where the frame stands, whichever answered first', () => {
  const page = told([], ['A', 'B', 'C'], [1, 3, 1]);
  expect(order(told([1], ['z']), told([2], ['y']), page, told([0], ['w', 'x']))).toBe('A w x y B C z');
});

test('names in frames within frames come in their frame', () => {
  expect(order(told([0, 0], ['q']), told([0], ['p', 'r'], [1]), told([], ['A', 'B'], [1]))).toBe('A p q r B');
});

test('names in frames that nobody can place come last, in the order of the frames', () => {
  expect(order(told([3], ['y']), told([1, 0], ['x']), told([], ['A']))).toBe('A x y');
});

test('each place says which frame it is in, and its number there', () => {
  const places = inOrderOfPage(
    new Map([
      ['page', told([], ['A', 'B'], [1])],
      ['frame', told([0], ['x'])],
    ]),
  );
  expect(places.map(({ frame, at }) => `${frame} ${at}`)).toEqual(['page 0', 'frame 0', 'page 1']);
});
