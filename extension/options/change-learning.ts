import { contributionsFolder } from '../learning/contributions-address.ts';
import { requestLink } from '../learning/request-link.ts';
import { writeSettings } from '../settings.ts';
import type { DropOutcome, RequestsOutcome } from './outcome.ts';

/** Checks and saves the address for contributions that somebody typed. The browser asks for its host when something is sent. */
export async function saveContributions(typed: string): Promise<DropOutcome> {
  if (typed.trim() === '') {
    await writeSettings({ contributionsUrl: '' });
    return { kind: 'cleared' };
  }
  const folder = contributionsFolder(typed);
  if (!folder.ok) return { kind: 'fault', fault: folder.error };
  await writeSettings({ contributionsUrl: folder.value });
  return { kind: 'saved' };
}

/** Checks and saves where changes of the directory are asked for: an address of e-mail, or a link. */
export async function saveRequests(typed: string): Promise<RequestsOutcome> {
  const text = typed.trim();
  if (text === '') {
    await writeSettings({ changeRequests: '' });
    return { kind: 'cleared' };
  }
  const template = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text;
  if (template.length > 500 || requestLink(template, '', '') === undefined) return { kind: 'fault' };
  await writeSettings({ changeRequests: template });
  return { kind: 'saved' };
}
