import { browser } from '#imports';
import { useValue } from '../look/use-value.ts';
import { watchPermissions } from '../look/watch-permissions.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { patternOf, type SiteState, siteState } from './site.ts';

/** How Kith stands to the page in the current tab, kept current with settings and permissions. */
export function useSite(tabAddress: () => Promise<string | undefined>): SiteState {
  return useValue(async () => readSite(await tabAddress()), watchSite) ?? { kind: 'none' };
}

async function readSite(address: string | undefined): Promise<SiteState> {
  const pattern = patternOf(address);
  const granted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
  return siteState(address, await readSettings(), granted);
}

function watchSite(changed: () => void): () => void {
  const stopSettings = watchSettings(changed);
  const stopPermissions = watchPermissions(changed);
  return () => {
    stopSettings();
    stopPermissions();
  };
}
