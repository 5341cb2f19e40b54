import { safeLink } from '../look/link.ts';

/** A `mailto:` address (RFC 6068) with the subject, and the text if there is one, filled in; undefined where it would not be safe to link. */
export function mailLink(email: string, subject: string, text?: string): string | undefined {
  const to = encodeURIComponent(email).replaceAll('%40', '@');
  const body = text === undefined ? '' : `&body=${encodeURIComponent(text)}`;
  return safeLink(`mailto:${to}?subject=${encodeURIComponent(subject)}${body}`);
}
