import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { TopicsChoice } from './TopicsChoice.tsx';

interface MarkingSectionProps {
  settings: Pick<Settings, 'hoverOnly' | 'topics'>;
  fixed: ReadonlySet<string>;
  change: (changes: Partial<Pick<Settings, 'hoverOnly' | 'topics'>>) => void;
}

/** What is marked, and when a mark shows. */
export function MarkingSection({ settings, fixed, change }: MarkingSectionProps) {
  return (
    <Section title={i18n.t('options.marking')}>
      <SettingSwitch
        on={settings.hoverOnly}
        fixed={fixed.has('hoverOnly')}
        label={i18n.t('options.hoverOnly')}
        help={i18n.t('options.hoverOnlyHelp')}
        change={(hoverOnly) => change({ hoverOnly })}
      />
      <TopicsChoice topics={settings.topics} fixed={fixed.has('topics')} change={(topics) => change({ topics })} />
    </Section>
  );
}
