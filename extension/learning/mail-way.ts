import { mailLink } from '../card/mail.ts';

/**
 * The longest address of a mail that is handed on whole. Windows takes 2,048 characters at most (`INTERNET_MAX_URL_LENGTH` is
 * 2,083, Chromium stops at 2,048), and some mail programs cut off a little earlier.
 */
export const longestMail = 2000;

export interface MailWay {
  link: string;
  /** Whether the text is in it; where it is too long for that, it has to go by the clipboard. */
  isWhole: boolean;
}

/**
 * A mail with subject and text. Letters beyond ASCII take six to twelve characters each, so that half a page may be too long.
 * @param pasteHere what stands in the mail instead of a text that is too long
 * @returns undefined where the address is none that may be linked
 */
export function mailWay(email: string, subject: string, text: string, pasteHere: string): MailWay | undefined {
  const whole = mailLink(email, subject, text.replaceAll('\n', '\r\n'));
  if (whole === undefined) return undefined;
  if (whole.length <= longestMail) return { link: whole, isWhole: true };
  const short = mailLink(email, subject, pasteHere);
  return short === undefined ? undefined : { link: short, isWhole: false };
}
