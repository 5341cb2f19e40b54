import { browser } from '#imports';
import { useValue } from '../look/use-value.ts';
import { watchPermissions } from '../look/watch-permissions.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { patternOf, type SiteState, siteState } from './site.ts';

export interface PageInFront {
  /** Undefined where the browser does not tell. */
  address: string | undefined;
  /** How Kith stands to it. */
  site: SiteState;
}

/** The page in the current tab, kept current with settings and permissions; undefined until it is known. */
export function usePageInFront(tabAddress: () => Promise<string | undefined>): PageInFront | undefined {
  return useValue(() => read(tabAddress), watchSite);
}

/** What the browser refuses to tell is as good as no page: everything else has its place all the same. */
async function read(tabAddress: () => Promise<string | undefined>): Promise<PageInFront> {
  let address: string | undefined;
  try {
    address = await tabAddress();
    return { address, site: await readSite(address) };
  } catch (error) {
    reportError(error);
    return { address, site: { kind: 'none' } };
  }
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
