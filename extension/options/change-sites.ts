import { browser } from '#imports';
import { changeSettings, readSettings, type Settings } from '../settings.ts';
import { addSite } from './add-site.ts';
import type { SiteOutcome } from './outcome.ts';
import { isRevocable, originOf, parseSite } from './site-pattern.ts';

/**
 * Checks a site that somebody typed, asks the browser for it and puts it on the list. Call it in the click itself.
 * @param settings those in force: to read them now would be a wait between the click and the browser's question
 */
export async function addTypedSite(typed: string, { sites }: Pick<Settings, 'sites'>): Promise<SiteOutcome> {
  const site = parseSite(typed);
  if (!site.ok) return { kind: 'fault', fault: site.error };
  if (sites.includes(site.value)) return { kind: 'fault', fault: 'known' };
  return { kind: (await addSite(site.value)) ? 'added' : 'refused', site: site.value };
}

/** Takes a site off the list, and gives the browser's permission back where nothing else needs it. */
export async function removeSite(site: string): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: sites.filter((other) => other !== site) }));
  const { sites: remaining, feedUrl } = await readSettings();
  // What the manifest itself asks for cannot be given back, which is no reason to keep the site.
  if (isRevocable(site, remaining, feedUrl))
    await browser.permissions.remove({ origins: [originOf(site)] }).catch(() => false);
}
