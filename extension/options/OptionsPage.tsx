import { i18n } from '#i18n';
import { Mark } from '../look/Mark.tsx';
import type { Surroundings } from '../look/use-surroundings.ts';
import { DirectorySection } from './DirectorySection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import type { FeedOutcome, KeysOutcome, SiteOutcome } from './outcome.ts';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';
import { SitesSection } from './SitesSection.tsx';

/** What the options page can do in the world outside. */
export interface OptionsActions {
  saveFeed: (typed: string) => Promise<FeedOutcome>;
  saveKeys: (typed: string) => Promise<KeysOutcome>;
  check: () => Promise<void>;
  forget: () => Promise<void>;
  enable: (on: boolean) => void;
  addSite: (typed: string) => Promise<SiteOutcome>;
  allowSite: (site: string) => void;
  removeSite: (site: string) => Promise<void>;
  turnOn: (host: string) => void;
}

interface OptionsPageProps extends Surroundings {
  ungranted: ReadonlySet<string>;
  now: Date;
  actions: OptionsActions;
}

/** Every setting there is, and what leaves the browser. */
export function OptionsPage({ settings, fixed, status, ungranted, now, actions }: OptionsPageProps) {
  return (
    <main class="options">
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('options.title')}</h1>
        <p class="quiet">{i18n.t('options.lead')}</p>
      </header>
      <FeedSection feedUrl={settings.feedUrl} fixed={fixed.has('feedUrl')} status={status} save={actions.saveFeed} />
      <DirectorySection
        status={status}
        hasFeed={settings.feedUrl !== ''}
        now={now}
        check={actions.check}
        forget={actions.forget}
      />
      <KeysSection keys={settings.feedKeys} fixed={fixed.has('feedKeys')} save={actions.saveKeys} />
      <SitesSection
        enabled={settings.enabled}
        sites={settings.sites}
        ungranted={ungranted}
        fixed={fixed}
        enable={actions.enable}
        add={actions.addSite}
        allow={actions.allowSite}
        remove={actions.removeSite}
      />
      <Section title={i18n.t('options.offSites')} fixed={fixed.has('offSites')}>
        {settings.offSites.length === 0 && <p class="quiet">{i18n.t('options.offSitesNone')}</p>}
        <SiteList
          sites={settings.offSites}
          name={(site) => site}
          remove={fixed.has('offSites') ? undefined : actions.turnOn}
        />
      </Section>
      <Section title={i18n.t('options.privacy')}>
        <p>{i18n.t('options.privacyRequest')}</p>
        <p>{i18n.t('options.privacyStays')}</p>
        <p>{i18n.t('options.privacyKept')}</p>
      </Section>
    </main>
  );
}
