import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddForm } from './AddForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { SiteOutcome } from './outcome.ts';
import { Section } from './Section.tsx';
import { SettingSwitch } from './SettingSwitch.tsx';
import { siteName } from './site-pattern.ts';

interface SitesSectionProps {
  enabled: boolean;
  sites: readonly string[];
  /** Patterns on the list for which the browser gave no permission. */
  ungranted: ReadonlySet<string>;
  fixed: ReadonlySet<string>;
  enable: (on: boolean) => void;
  /** Checks, asks the browser, adds. Called in the click, for the browser asks only then. */
  add: (typed: string) => Promise<SiteOutcome>;
  allow: (site: string) => void;
  remove: (site: string) => Promise<void>;
}

/** Where names are marked. */
export function SitesSection({ enabled, sites, ungranted, fixed, enable, add, allow, remove }: SitesSectionProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<SiteOutcome>();
  const removeSite = async (site: string) => {
    await remove(site);
    setOutcome({ kind: 'removed', site });
    field.current?.focus();
  };
  return (
    <Section title={i18n.t('options.marks')} fixed={fixed.has('sites')}>
      <SettingSwitch
        on={enabled}
        fixed={fixed.has('enabled')}
        label={i18n.t('options.enabled')}
        help={i18n.t('options.enabledHelp')}
        change={enable}
      />
      <h3>{i18n.t('options.sites')}</h3>
      {sites.length === 0 && <p class="quiet">{i18n.t('options.sitesNone')}</p>}
      <EntryList
        entries={sites}
        name={siteName}
        ungranted={ungranted}
        allow={allow}
        remove={fixed.has('sites') ? undefined : removeSite}
      />
      {!fixed.has('sites') && (
        <AddForm
          label={i18n.t('options.siteLabel')}
          help={i18n.t('options.siteHelp')}
          field={field}
          outcome={outcome}
          setOutcome={setOutcome}
          add={add}
          say={(told) => <SiteOutcomeText outcome={told} />}
        />
      )}
    </Section>
  );
}

function SiteOutcomeText({ outcome }: { outcome: SiteOutcome }) {
  if (outcome.kind === 'fault') return <p class="fault">{i18n.t(`siteFault.${outcome.fault}`)}</p>;
  const site = siteName(outcome.site);
  if (outcome.kind === 'refused') return <p class="fault">{i18n.t('options.siteRefused', { site })}</p>;
  return <p class="done">{i18n.t(outcome.kind === 'added' ? 'options.siteAdded' : 'options.siteRemoved', { site })}</p>;
}
