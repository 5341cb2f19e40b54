import { contrast } from './contrast.ts';

/** Light and dark: paper, as in `look/tokens.css`. What is written on it must stand out (WCAG 1.4.3). */
const paper = { light: '#faf6ee', dark: '#191613' };
const enough = 4.5;

/** The organisation's colour for links, marks and the one action, in either scheme. */
export interface Thread {
  light: string;
  dark: string;
}

/**
 * The style sheet of an organisation's own colour.
 * @throws when words in that colour could not be read, with the contrast that it has
 */
export function coloursOf(thread: Thread): string {
  for (const scheme of ['light', 'dark'] as const) {
    const has = contrast(thread[scheme], paper[scheme]);
    if (has < enough)
      throw new Error(
        `kith.config.ts: “pages.thread.${scheme}” is ${thread[scheme]}, which has a contrast of ${has.toFixed(1)} to the paper. Links need ${enough} to be read: take a ${scheme === 'light' ? 'darker' : 'lighter'} one.`,
      );
  }
  return `:root { --thread: light-dark(${thread.light}, ${thread.dark}); }\n`;
}
