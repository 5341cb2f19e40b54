import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';
import { EntryList } from './EntryList.tsx';
import { Section } from './Section.tsx';

interface OffSectionProps {
  settings: Pick<Settings, 'offSites' | 'offPages'>;
  fixed: ReadonlySet<string>;
  turnOn: (host: string) => void;
  turnPageOn: (page: string) => void;
}

/** Sites and pages without marks, each with the way back. */
export function OffSection({ settings: { offSites, offPages }, fixed, turnOn, turnPageOn }: OffSectionProps) {
  return (
    <Section title={i18n.t('options.off')}>
      <h3>
        {i18n.t('options.offSites')}
        {fixed.has('offSites') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </h3>
      {offSites.length === 0 && <p class="quiet">{i18n.t('options.offSitesNone')}</p>}
      <EntryList entries={offSites} remove={fixed.has('offSites') ? undefined : turnOn} />
      <h3>
        {i18n.t('options.offPages')}
        {fixed.has('offPages') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </h3>
      {offPages.length === 0 && <p class="quiet">{i18n.t('options.offPagesNone')}</p>}
      <EntryList entries={offPages} remove={fixed.has('offPages') ? undefined : turnPageOn} />
    </Section>
  );
}
