import type { SiteState } from '../popup/site.ts';
import type { PageInFront } from './use-page.ts';

/** Why there are no people to show; undefined where there are some, or may be soon. */
export type Notice =
  | 'off'
  | 'siteOff'
  | 'pageOff'
  | 'unnamed'
  | 'ungranted'
  | 'own'
  | 'unknown'
  | 'noDirectory'
  | 'nobody';

interface Known {
  page: PageInFront | undefined;
  enabled: boolean;
  hasDirectory: boolean;
  /** How many people were found; undefined while no frame has answered. */
  people: number | undefined;
}

/** The nearest reason first: what the user can do something about comes before what is merely so. */
export function noticeFor({ page, enabled, hasDirectory, people }: Known): Notice | undefined {
  if (page === undefined) return undefined;
  if (!hasDirectory) return 'noDirectory';
  if (!enabled) return 'off';
  const notice = noticeOfSite(page);
  if (notice !== undefined) return notice;
  return people === 0 && !page.isLoading ? 'nobody' : undefined;
}

function noticeOfSite({ site, isUnknown }: PageInFront): Notice | undefined {
  const notices: Record<SiteState['kind'], Notice | undefined> = {
    none: isUnknown ? 'unknown' : 'own',
    unnamed: 'unnamed',
    ungranted: 'ungranted',
    off: 'siteOff',
    on: site.kind === 'on' && site.isPageOff ? 'pageOff' : undefined,
  };
  return notices[site.kind];
}
