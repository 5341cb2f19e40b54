import { evidence } from './en/evidence.ts';
import { extension } from './en/extension.ts';
import { frame } from './en/frame.ts';
import { front } from './en/front.ts';
import { guides } from './en/guides.ts';
import { invitation } from './en/invitation.ts';
import { leaders } from './en/leaders.ts';
import { measures } from './en/measures.ts';
import { reading } from './en/reading.ts';
import { search } from './en/search.ts';
import { sessions } from './en/sessions.ts';
import { stories } from './en/stories.ts';
import { survey } from './en/survey.ts';
import { vocabulary } from './en/vocabulary.ts';
import { write } from './en/write.ts';

/** The rooms whose pages may be in several languages: who translates the site writes these. */
export const shared = { ...extension, ...frame, ...front, ...guides, ...reading, ...search, ...vocabulary } as const;

/**
 * Every word of the interface in English. The words of guides, stories and vocabulary are content. One file holds a room of the
 * site, so that whoever translates or edits it has before them what a reader has.
 */
export const strings = {
  ...shared,
  ...evidence,
  ...invitation,
  ...leaders,
  ...measures,
  ...sessions,
  ...stories,
  survey,
  ...write,
} as const;
