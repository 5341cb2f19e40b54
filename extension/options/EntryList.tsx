import { i18n } from '#i18n';

interface EntryListProps {
  entries: readonly string[];
  /** As people read it. */
  name?: (entry: string) => string;
  /** What there is to say beside the name. */
  detail?: (entry: string) => string;
  /** Sites for which the browser gave no permission. */
  ungranted?: ReadonlySet<string>;
  allow?: (entry: string) => void;
  /** Without it the list is read only. */
  remove: ((entry: string) => void) | undefined;
}

/** Sites, pages or patterns, one a line, each with its way out. */
export function EntryList({ entries, name = (entry) => entry, detail, ungranted, allow, remove }: EntryListProps) {
  if (entries.length === 0) return null;
  return (
    <ul class="entries">
      {entries.map((entry) => (
        <li key={entry}>
          <span class="entry-name">
            <bdi dir={detail === undefined ? 'ltr' : 'auto'}>{name(entry)}</bdi>
            {detail !== undefined && (
              <span class="entry-detail small quiet">
                <bdi dir="ltr">{detail(entry)}</bdi>
              </span>
            )}
            {ungranted?.has(entry) && <span class="small quiet"> {i18n.t('options.siteWaits')}</span>}
          </span>
          {ungranted?.has(entry) && allow !== undefined && (
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t('options.allowSite', { site: name(entry) })}
              onClick={() => allow(entry)}
            >
              {i18n.t('options.allow')}
            </button>
          )}
          {remove !== undefined && (
            <button
              type="button"
              class="text-button"
              aria-label={i18n.t('options.removeSite', { site: name(entry) })}
              onClick={() => remove(entry)}
            >
              {i18n.t('options.remove')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
