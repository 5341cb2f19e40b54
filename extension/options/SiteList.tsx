import { i18n } from '#i18n';

interface SiteListProps {
  sites: readonly string[];
  /** As people read it. */
  name: (site: string) => string;
  ungranted?: ReadonlySet<string>;
  allow?: (site: string) => void;
  /** Without it the list is read only. */
  remove: ((site: string) => void) | undefined;
}

/** Sites, one a line, each with its way out. */
export function SiteList({ sites, name, ungranted, allow, remove }: SiteListProps) {
  if (sites.length === 0) return null;
  return (
    <ul class="site-list">
      {sites.map((site) => (
        <li key={site}>
          <span class="site-name">
            <bdi dir="ltr">{name(site)}</bdi>
            {ungranted?.has(site) && <span class="small quiet"> {i18n.t('options.siteWaits')}</span>}
          </span>
          {ungranted?.has(site) && allow !== undefined && (
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t('options.allowSite', { site: name(site) })}
              onClick={() => allow(site)}
            >
              {i18n.t('options.allow')}
            </button>
          )}
          {remove !== undefined && (
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t('options.removeSite', { site: name(site) })}
              onClick={() => remove(site)}
            >
              {i18n.t('options.remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
