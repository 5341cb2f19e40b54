/**
 * The most bytes, compressed, that a part of the extension may come to: whoever makes one larger makes each page, card or search
 * slower. What does not fit goes where it is loaded later.
 */
export const sizeBudget = {
  content_gz: 15_000,
  card_gz: 30_000,
  popup_gz: 40_000,
  background_gz: 60_000,
} as const;
