import { safeLink } from '../look/link.ts';

/** A `mailto:` address (RFC 6068) with the subject filled in; undefined where it would not be safe to link. */
export function mailLink(email: string, subject: string): string | undefined {
  const to = encodeURIComponent(email).replaceAll('%40', '@');
  return safeLink(`mailto:${to}?subject=${encodeURIComponent(subject)}`);
}
