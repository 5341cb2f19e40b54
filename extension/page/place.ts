/** Where the card goes: CSS pixels from the viewport's top left corner. */
export interface Placement {
  left: number;
  top: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between the name's line and the card. */
const gap = 7;
/** Between the card and the viewport's edge. */
const margin = 8;

/**
 * Puts the card below the line if it fits, else above, else where there is more room; never outside the viewport.
 * @param rightToLeft the card's end is then under the line's end
 */
export function placeCard(line: DOMRectReadOnly, card: Size, viewport: Size, rightToLeft: boolean): Placement {
  const below = viewport.height - line.bottom - gap - margin;
  const above = line.top - gap - margin;
  const under = card.height <= below || below >= above;
  const top = under ? line.bottom + gap : line.top - gap - card.height;
  const left = rightToLeft ? line.right - card.width : line.left;
  return {
    left: clamp(left, margin, viewport.width - card.width - margin),
    top: clamp(top, margin, viewport.height - card.height - margin),
  };
}

/** Lower than this a card says too little; it may then lie over the line. */
const leastHeight = 160;

/**
 * The largest card for a line: 360 px wide, 60 % of the viewport high, and never so high that it covers the line. In a small
 * frame it may cover it, and fills the frame.
 */
export function largestCard(line: DOMRectReadOnly, viewport: Size): Size {
  const room = Math.max(viewport.height - line.bottom, line.top) - gap - margin;
  return {
    width: Math.min(360, viewport.width - 2 * margin),
    height: Math.min(
      viewport.height - 2 * margin,
      Math.max(leastHeight, Math.floor(Math.min(viewport.height * 0.6, room))),
    ),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
