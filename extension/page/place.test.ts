import { expect, test } from 'vitest';
import { largestCard, placeCard } from './place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (left: number, top: number, width = 100): DOMRectReadOnly => ({
  x: left,
  y: top,
  left,
  top,
  width,
  height: 20,
  right: left + width,
  bottom: top + 20,
  toJSON: () => '',
});

test('the card lies below the line, near it', () => {
  expect(placeCard(line(100, 100), card, viewport, false)).toEqual({ left: 100, top: 127 });
});

test('near the bottom it flips above', () => {
  expect(placeCard(line(100, 700), card, viewport, false)).toEqual({ left: 100, top: 393 });
});

test('it never leaves the viewport', () => {
  expect(placeCard(line(950, 100), card, viewport, false).left).toBe(632);
  expect(placeCard(line(-50, 100), card, viewport, false).left).toBe(8);
  expect(placeCard(line(10, 100), card, { width: 320, height: 200 }, false)).toEqual({ left: 8, top: 8 });
});

test('in right-to-left text it hangs from the end of the line', () => {
  expect(placeCard(line(600, 100), card, viewport, true).left).toBe(340);
});

test('it is at most 360 px wide and three fifths of the viewport high', () => {
  expect(largestCard(line(0, 10), viewport)).toEqual({ width: 360, height: 480 });
  expect(largestCard(line(0, 10), { width: 320, height: 900 })).toEqual({ width: 304, height: 540 });
});

test('the name that was pointed at stays visible, wherever it is on the page', () => {
  for (let top = 0; top < 780; top += 20) {
    const at = line(100, top);
    const size = largestCard(at, viewport);
    const placed = placeCard(at, size, viewport, false);
    expect(placed.top >= at.bottom || placed.top + size.height <= at.top).toBe(true);
  }
});
