import { i18n } from '#i18n';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { SitesForm, type SitesFormProps } from './SitesForm.tsx';

interface SitesSectionProps extends SitesFormProps {
  enabled: boolean;
  isEnabledFixed: boolean;
  enable: (on: boolean) => void;
}

/** Where names are marked. */
export function SitesSection({ enabled, isEnabledFixed, enable, ...form }: SitesSectionProps) {
  return (
    <Section title={i18n.t('options.marks')} fixed={form.fixed}>
      <SettingSwitch
        on={enabled}
        fixed={isEnabledFixed}
        label={i18n.t('options.enabled')}
        help={i18n.t('options.enabledHelp')}
        change={enable}
      />
      <h3>{i18n.t('options.sites')}</h3>
      <SitesForm {...form} />
    </Section>
  );
}
