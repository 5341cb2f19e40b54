import type { Person } from '@kith/shared/person/person';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { Mark } from '../look/Mark.tsx';
import type { Surroundings } from '../look/use-surroundings.ts';
import { MeForm } from '../options/MeForm.tsx';
import type { FeedOutcome, SiteOutcome } from '../options/outcome.ts';
import { Section } from '../options/Section.tsx';
import { SitesForm } from '../options/SitesForm.tsx';
import { DirectoryStep } from './DirectoryStep.tsx';
import { type Command, KeysTable } from './KeysTable.tsx';
import { Sample, type SampleActions } from './Sample.tsx';

/** What the welcome page can do in the world outside. */
export interface WelcomeActions extends SampleActions {
  saveFeed: (typed: string) => Promise<FeedOutcome>;
  addSite: (typed: string) => Promise<SiteOutcome>;
  allowSite: (site: string) => void;
  removeSite: (site: string) => Promise<void>;
  chooseMe: (id: string) => Promise<void>;
  changeKeys: () => void;
  openSettings: () => void;
}

interface WelcomePageProps extends Surroundings {
  ungranted: ReadonlySet<string>;
  /** Undefined while there is none. */
  directory: Directory | undefined;
  /** Whose names stand in the sentence to try. */
  sample: readonly Person[];
  commands: readonly Command[];
  actions: WelcomeActions;
}

/** The first five minutes: what Kith sees, then one step after the other. Every step can be left out. */
export function WelcomePage(props: WelcomePageProps) {
  const { settings, fixed, status, ungranted, directory, sample, commands, actions } = props;
  return (
    <main class="options welcome">
      <header class="options-head">
        <Mark />
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <Section title={i18n.t('welcome.sees')}>
        <p>{i18n.t('welcome.seesSites')}</p>
        <p>{i18n.t('welcome.seesNot')}</p>
        <h3>{i18n.t('options.privacy')}</h3>
        <p>{i18n.t('options.privacyRequest')}</p>
        <p>{i18n.t('options.privacyStays')}</p>
      </Section>
      <div class="steps">
        <DirectoryStep
          feedUrl={settings.feedUrl}
          fixed={fixed.has('feedUrl')}
          status={status}
          save={actions.saveFeed}
        />
        <Section title={i18n.t('options.sites')} fixed={fixed.has('sites')}>
          <p>{i18n.t(fixed.has('sites') ? 'welcome.sitesFixed' : 'welcome.sitesLead')}</p>
          <SitesForm
            sites={settings.sites}
            ungranted={ungranted}
            fixed={fixed.has('sites')}
            add={actions.addSite}
            allow={actions.allowSite}
            remove={actions.removeSite}
          />
          <p class="small quiet">{i18n.t('welcome.tryPages')}</p>
        </Section>
        <Section title={i18n.t('options.me')} fixed={fixed.has('me')}>
          <p>
            {i18n.t('options.meLead')} {!fixed.has('me') && i18n.t('welcome.meOptional')}
          </p>
          <MeForm me={settings.me} fixed={fixed.has('me')} directory={directory} choose={actions.chooseMe} />
        </Section>
        <Section title={i18n.t('welcome.try')}>
          {sample.length === 0 ? (
            <p class="quiet">{i18n.t('welcome.tryWaits')}</p>
          ) : (
            <>
              <p>{i18n.t('welcome.tryLead')}</p>
              <Sample people={sample} actions={actions} />
            </>
          )}
        </Section>
        <Section title={i18n.t('welcome.search')}>
          <p>{i18n.t('welcome.searchLead')}</p>
          <KeysTable commands={commands} />
          <div class="row">
            <button type="button" class="outlined" onClick={actions.changeKeys}>
              {i18n.t('welcome.keysChange')}
            </button>
            <button type="button" class="word" onClick={actions.openSettings}>
              {i18n.t('welcome.settings')}
            </button>
          </div>
        </Section>
      </div>
    </main>
  );
}
