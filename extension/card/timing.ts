/** Every time of the card, in milliseconds, each with its reason. */
export const timing = {
  /** A pointer that stays this long has come to rest: the card is drawn, and nothing is shown. */
  prepare: 150,
  /** From rest to card. Below 300 ms cards pop up under readers' pointers, which is the commonest complaint about them. */
  show: 400,
  /** The way from the name to the card may cross other things. */
  leave: 300,
  /** After a scroll the pointer rests on whatever came to lie under it: that is nobody's wish. */
  afterScroll: 200,
} as const;

/** A hand is never quite still: moves below this many CSS pixels do not start the clock anew. */
export const stillness = 4;
