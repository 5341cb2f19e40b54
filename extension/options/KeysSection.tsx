import { i18n } from '#i18n';
import { FeedOutcomeText } from './FeedOutcomeText.tsx';
import type { KeysOutcome } from './outcome.ts';
import { SaveForm } from './SaveForm.tsx';
import { Section } from './Section.tsx';

interface KeysSectionProps {
  keys: readonly string[];
  fixed: boolean;
  /** Checks and saves the keys, and gets the directory anew under them. */
  save: (typed: string) => Promise<KeysOutcome>;
}

/** Whose signature a directory must have to be taken. */
export function KeysSection({ keys, fixed, save }: KeysSectionProps) {
  return (
    <Section title={i18n.t('options.keys')} fixed={fixed}>
      <SaveForm
        label={i18n.t('options.keysLabel')}
        help={i18n.t('options.keysHelp')}
        button={{ label: i18n.t('options.keysSave'), look: 'outlined' }}
        saved={keys.join('\n')}
        lines={Math.max(2, keys.length + 1)}
        fixed={fixed}
        save={save}
        isFault={({ kind }) => kind === 'keyFault'}
        say={(outcome) => <KeysOutcomeText outcome={outcome} />}
      />
    </Section>
  );
}

function KeysOutcomeText({ outcome }: { outcome: KeysOutcome }) {
  switch (outcome.kind) {
    case 'keyFault':
      return (
        <p class="fault">
          {outcome.fault.fault === 'notKey'
            ? i18n.t('keyFault.notKey', { key: outcome.fault.key })
            : i18n.t('keyFault.tooMany')}
        </p>
      );
    case 'keysSaved':
      return <p class="done">{i18n.t('options.keysSaved')}</p>;
    case 'synced':
      return <FeedOutcomeText outcome={outcome} />;
  }
}
