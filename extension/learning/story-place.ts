import { safeLink } from '../look/link.ts';
import { mailWay } from './mail-way.ts';

/** Where the organisation has stories sent, as a link to press. */
export interface StoryPlace {
  /** As people know it: an address for mail, or a host. */
  name: string;
  link: string;
  /** Whether the story itself is in the link; where it is not, it goes by the clipboard. */
  isWhole: boolean;
  byMail: boolean;
}

/**
 * @param sendTo of the feed, which was checked when it was read; this is the second look
 * @param pasteHere what stands in a mail instead of a story that is too long for one
 * @returns undefined where there is none, or none to link to
 */
export function storyPlace(
  sendTo: string | undefined,
  subject: string,
  story: string,
  pasteHere: string,
): StoryPlace | undefined {
  const [, email] = /^mailto:([^?]+)$/.exec(sendTo ?? '') ?? [];
  if (email !== undefined) {
    const way = mailWay(email, subject, story, pasteHere);
    return way && { ...way, name: email, byMail: true };
  }
  const link = sendTo?.startsWith('https:') === true ? safeLink(sendTo) : undefined;
  return link === undefined ? undefined : { link, name: new URL(link).host, isWhole: false, byMail: false };
}
