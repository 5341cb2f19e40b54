import { i18n } from '#i18n';
import type { DropOutcome } from './outcome.ts';
import { SaveForm } from './SaveForm.tsx';
import { Section } from './Section.tsx';

interface LearningSectionProps {
  contributionsUrl: string;
  fixed: ReadonlySet<string>;
  saveContributions: (typed: string) => Promise<DropOutcome>;
}

/** What My learning has to do with the organisation. */
export function LearningSection({ contributionsUrl, fixed, saveContributions }: LearningSectionProps) {
  return (
    <Section title={i18n.t('learning.title')} fixed={fixed.has('contributionsUrl')}>
      <SaveForm
        label={i18n.t('options.dropLabel')}
        help={i18n.t('options.dropHelp')}
        button={{ label: i18n.t('options.dropSave'), look: 'outlined' }}
        saved={contributionsUrl}
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
    </Section>
  );
}
