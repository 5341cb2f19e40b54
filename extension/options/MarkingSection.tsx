import { i18n } from '#i18n';
import type { Settings } from '../settings.ts';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';

interface MarkingSectionProps {
  settings: Pick<Settings, 'hoverOnly'>;
  fixed: ReadonlySet<string>;
  change: (changes: Partial<Pick<Settings, 'hoverOnly'>>) => void;
}

/** When a mark shows. */
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
    </Section>
  );
}
