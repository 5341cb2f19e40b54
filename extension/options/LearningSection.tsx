import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';
import type { DropOutcome, RequestsOutcome } from './outcome.ts';
import { SaveForm } from './SaveForm.tsx';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

interface LearningSectionProps {
  settings: Pick<Settings, 'contributionsUrl' | 'changeRequests' | 'offers'>;
  fixed: ReadonlySet<string>;
  saveContributions: (typed: string) => Promise<DropOutcome>;
  saveRequests: (typed: string) => Promise<RequestsOutcome>;
  turnOffers: (on: boolean) => void;
}

/** What My learning has to do with the organisation. */
export function LearningSection(props: LearningSectionProps) {
  const { settings, fixed, saveContributions, saveRequests, turnOffers } = props;
  return (
    <Section title={i18n.t('learning.title')}>
      <SettingSwitch
        on={settings.offers}
        fixed={fixed.has('offers')}
        label={i18n.t('options.offers')}
        help={i18n.t('options.offersHelp')}
        change={turnOffers}
      />
      <SaveForm
        label={i18n.t('options.dropLabel')}
        help={i18n.t('options.dropHelp')}
        button={{ label: i18n.t('options.dropSave'), look: 'outlined' }}
        saved={settings.contributionsUrl}
        fixed={fixed.has('contributionsUrl')}
        save={saveContributions}
        isFault={({ kind }) => kind === 'fault'}
        say={(outcome) =>
          outcome.kind === 'fault' ? (
            <p class="fault">{i18n.t(`dropFault.${outcome.fault}`)}</p>
          ) : (
            <p class="done">{i18n.t(outcome.kind === 'saved' ? 'options.dropSaved' : 'options.dropCleared')}</p>
          )
        }
      />
      <SaveForm
        label={i18n.t('options.requestsLabel')}
        help={i18n.t('options.requestsHelp', slots)}
        button={{ label: i18n.t('options.requestsSave'), look: 'outlined' }}
        saved={settings.changeRequests}
        fixed={fixed.has('changeRequests')}
        save={saveRequests}
        isFault={({ kind }) => kind === 'fault'}
        say={({ kind }) =>
          kind === 'fault' ? (
            <p class="fault">{i18n.t('options.requestsFault')}</p>
          ) : (
            <p class="done">{i18n.t(kind === 'saved' ? 'options.requestsSaved' : 'options.requestsCleared')}</p>
          )
        }
      />
    </Section>
  );
}

/** Braces in the locale files are filled in, these with themselves. */
const slots = { subject: '{subject}', text: '{text}' };
