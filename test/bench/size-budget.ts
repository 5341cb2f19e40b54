/**
 * The most bytes, compressed, that a part of the extension may come to: whoever makes one larger makes each page, card or search
 * slower. `aim` is where a part has to get to that does not fit yet; its budget only ever shrinks.
 */
export const sizeBudget = {
  content_gz: { most: 15_000, aim: 15_000 },
  card_gz: { most: 30_000, aim: 30_000 },
  popup_gz: { most: 57_500, aim: 40_000 },
  background_gz: { most: 60_000, aim: 60_000 },
} as const;
