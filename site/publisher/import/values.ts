import { fold } from '@kith/shared/person/fold';
import { remembering } from '../remember.ts';

const dateForms = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ].*)?$/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
];

/**
 * A calendar date as `2026-11-23`, from ISO 8601 (a time of day is dropped), `2026/11/23` or `23.11.2026`.
 * Dates like 11/23/2026 are refused: nobody can tell day from month in all of them.
 */
export const readDate = remembering((text: string): string | undefined => {
  for (const form of dateForms) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const { year = '', month = '', day = '' } = parts;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    return real ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
  }
  return undefined;
});

/** Whether the runtime's copy of the IANA time zone database has this name. */
export const isTimeZone = remembering((text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    return false;
  }
  return /^[A-Za-z]/.test(text);
});

/** `Anna <anna@example.org>` and `mailto:anna@example.org` as the address alone. */
export function readEmail(text: string): string {
  const inside = text.endsWith('>') ? text.slice(text.lastIndexOf('<') + 1, -1) : text;
  return inside.replace(/^mailto:/i, '').trim();
}

/** `@anna` and `https://github.com/anna/` as `anna`. */
export function readHandle(text: string): string {
  const path = /^https?:\/\/[^/]+\/@?([^/?#]+)\/?$/i.exec(text)?.[1];
  return (path ?? text).replace(/^@/, '');
}

const yes = ['yes', 'y', 'true', '1', 'ja', 'oui', 'si', 'x'];
const no = ['no', 'n', 'false', '0', 'nein', 'non'];

/** Undefined where the cell says neither yes nor no. */
export function readYesOrNo(text: string): boolean | undefined {
  const word = fold(text);
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}
