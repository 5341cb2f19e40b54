/** The rooms of the site that a search can be narrowed to, in the order in which readers see them. */
export const rooms = ['stories', 'guides', 'vocabulary', 'sessions', 'evidence', 'leaders', 'measures'] as const;

export type Room = (typeof rooms)[number];

/** Their first pages are to be read, those of the others are lists of what is in them. */
const readFromTheFirstPage: readonly Room[] = ['leaders', 'measures'];

const isRoom = (word: string | undefined): word is Room => rooms.some((room) => room === word);

/**
 * The room that a page is in, by its address; undefined for a list, and for what is in none.
 * @param path `/guides/ask-to-learn/`, or in another language `/de/guides/ask-to-learn/`
 */
export function roomOf(path: string): Room | undefined {
  const [, room, rest] = /^\/(?:[a-z]{2}\/)?([a-z]+)\/(.*)/.exec(path) ?? [];
  return isRoom(room) && (rest !== '' || readFromTheFirstPage.includes(room)) ? room : undefined;
}
