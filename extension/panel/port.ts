/** Name of the ports by which the frames of a page tell the side panel who stands in them. */
export const mentionsPort = 'kith.mentions';

/** More places than this a frame does not tell. */
export const mostMentions = 2000;

/** More frames than this within a frame are not put in their order. */
export const mostFrames = 100;

/** What the panel says to a frame: show the place with this index in the list with this number. */
export interface Jump {
  list: number;
  jump: number;
}
