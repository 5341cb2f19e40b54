import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { Mark } from '../look/Mark.tsx';
import type { Surroundings } from '../look/use-surroundings.ts';
import type { Settings } from '../settings.ts';
import { ChannelsSection } from './ChannelsSection.tsx';
import { DirectorySection } from './DirectorySection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LearningSection } from './LearningSection.tsx';
import { MarkingSection } from './MarkingSection.tsx';
import { MeSection } from './MeSection.tsx';
import { NamingSection } from './NamingSection.tsx';
import { OffSection } from './OffSection.tsx';
import type {
  ChannelOutcome,
  DropOutcome,
  FeedOutcome,
  KeysOutcome,
  PatternOutcome,
  RequestsOutcome,
  SiteOutcome,
} from './outcome.ts';
import { Section } from './Section.tsx';
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
  turnPageOn: (page: string) => void;
  choose: (changes: Partial<Settings>) => Promise<void>;
  turnPreset: (name: string, on: boolean) => void;
  addPattern: (typed: string) => Promise<PatternOutcome>;
  removePattern: (pattern: string) => Promise<void>;
  addChannel: (name: string, link: string) => Promise<ChannelOutcome>;
  removeChannel: (name: string) => Promise<void>;
  saveContributions: (typed: string) => Promise<DropOutcome>;
  saveRequests: (typed: string) => Promise<RequestsOutcome>;
}

interface OptionsPageProps extends Surroundings {
  ungranted: ReadonlySet<string>;
  /** Undefined while there is none. */
  directory: Directory | undefined;
  now: Date;
  actions: OptionsActions;
}

/** Every setting there is, and what leaves the browser. */
export function OptionsPage({ settings, fixed, status, ungranted, directory, now, actions }: OptionsPageProps) {
  return (
    <main class="options">
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('options.title')}</h1>
        <p class="quiet">{i18n.t('options.lead')}</p>
        <p>
          <a href="welcome.html">{i18n.t('options.openWelcome')}</a> ·{' '}
          <a href="learning.html">{i18n.t('learning.title')}</a>
        </p>
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
      <MeSection
        me={settings.me}
        fixed={fixed.has('me')}
        directory={directory}
        choose={(me) => actions.choose({ me })}
      />
      <SitesSection
        enabled={settings.enabled}
        sites={settings.sites}
        ungranted={ungranted}
        fixed={fixed.has('sites')}
        isEnabledFixed={fixed.has('enabled')}
        enable={actions.enable}
        add={actions.addSite}
        allow={actions.allowSite}
        remove={actions.removeSite}
      />
      <MarkingSection settings={settings} fixed={fixed} change={(changes) => void actions.choose(changes)} />
      <NamingSection
        presets={settings.presets}
        patterns={settings.profilePatterns}
        fixed={fixed}
        turnPreset={actions.turnPreset}
        add={actions.addPattern}
        remove={actions.removePattern}
      />
      <ChannelsSection
        channels={settings.channels}
        fixed={fixed.has('channels')}
        add={actions.addChannel}
        remove={actions.removeChannel}
      />
      <LearningSection
        settings={settings}
        fixed={fixed}
        saveContributions={actions.saveContributions}
        saveRequests={actions.saveRequests}
        turnOffers={(offers) => void actions.choose({ offers })}
      />
      <OffSection settings={settings} fixed={fixed} turnOn={actions.turnOn} turnPageOn={actions.turnPageOn} />
      <Section title={i18n.t('options.privacy')}>
        <p>{i18n.t('options.privacyRequest')}</p>
        <p>{i18n.t('options.privacyGiven')}</p>
        <p>{i18n.t('options.privacyStays')}</p>
        <p>{i18n.t('options.privacyKept')}</p>
      </Section>
    </main>
  );
}
