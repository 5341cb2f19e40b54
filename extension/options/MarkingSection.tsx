import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { TopicsChoice } from './TopicsChoice.tsx';

interface MarkingSectionProps {
  settings: Pick<Settings, 'hoverOnly' | 'openOnClick' | 'topics'>;
  fixed: ReadonlySet<string>;
  change: (changes: Partial<Pick<Settings, 'hoverOnly' | 'openOnClick' | 'topics'>>) => void;
}

/** What is marked, when a mark shows, and what opens its card. */
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
      <SettingSwitch
        on={settings.openOnClick}
        fixed={fixed.has('openOnClick')}
        label={i18n.t('options.openOnClick')}
        help={i18n.t('options.openOnClickHelp')}
        change={(openOnClick) => change({ openOnClick })}
      />
      <TopicsChoice topics={settings.topics} fixed={fixed.has('topics')} change={(topics) => change({ topics })} />
    </Section>
  );
}
