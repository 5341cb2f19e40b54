import { mailLink } from '../card/mail.ts';
import { safeLink } from '../look/link.ts';

/**
 * Where a change of the directory is asked for: the organisation's template filled in. `mailto:people@example.com` becomes a
 * mail with subject and text; `https://desk.example.com/new?about={subject}&text={text}` a page that has them.
 * @returns undefined where the template is empty or no such link
 */
export function requestLink(template: string, subject: string, text: string): string | undefined {
  const [, address] = /^mailto:([^?]+)$/.exec(template) ?? [];
  if (address !== undefined) return mailLink(decoded(address), subject, text.replaceAll('\n', '\r\n'));
  if (!template.startsWith('https://') || /^https:\/\/[^/?#]*\{/.test(template)) return undefined;
  const values: Record<string, string> = { '{subject}': subject, '{text}': text };
  return safeLink(template.replace(/\{(?:subject|text)\}/g, (slot) => encodeURIComponent(values[slot] ?? '')));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
