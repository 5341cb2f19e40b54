import type { Mention } from '@kith/shared/recognise/mention';

/** Name of the ports by which the frames of a page tell the side panel who stands in them. */
export const mentionsPort = 'kith.mentions';

/** More places than this a frame does not tell. */
export const mostMentions = 2000;

/** More frames than this within a frame are not put in their order. */
export const mostFrames = 100;

/** What a frame of a page tells the side panel. */
export interface FrameMentions {
  /** Number of the list, so that a jump into an older one goes nowhere. */
  list: number;
  /** Where the frame is: its index in the page, then in the frame within that, and so on; empty for the page itself. */
  path: number[];
  /** Before which of the mentions each frame within this one stands, by its index. */
  frames: number[];
  /** In the order of the page. */
  mentions: Mention[];
}

/** What the panel says to a frame: show the place with this index in the list with this number. */
export interface Jump {
  list: number;
  jump: number;
}
