import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AddForm } from './AddForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { SiteOutcome } from './outcome.ts';
import { siteName } from './site-pattern.ts';

export interface SitesFormProps {
  sites: readonly string[];
  /** Patterns on the list for which the browser gave no permission. */
  ungranted: ReadonlySet<string>;
  /** The organisation decides here. */
  fixed: boolean;
  /** Checks, asks the browser, adds. Called in the click, for the browser asks only then. */
  add: (typed: string) => Promise<SiteOutcome>;
  allow: (site: string) => void;
  remove: (site: string) => Promise<void>;
}

/** The list of sites, and one more. */
export function SitesForm({ sites, ungranted, fixed, add, allow, remove }: SitesFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<SiteOutcome>();
  const removeSite = async (site: string) => {
    await remove(site);
    setOutcome({ kind: 'removed', site });
    field.current?.focus();
  };
  return (
    <>
      {sites.length === 0 && <p class="quiet">{i18n.t('options.sitesNone')}</p>}
      <EntryList
        entries={sites}
        name={siteName}
        ungranted={ungranted}
        allow={allow}
        remove={fixed ? undefined : removeSite}
      />
      {!fixed && (
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
    </>
  );
}

function SiteOutcomeText({ outcome }: { outcome: SiteOutcome }) {
  if (outcome.kind === 'fault') return <p class="fault">{i18n.t(`siteFault.${outcome.fault}`)}</p>;
  const site = siteName(outcome.site);
  if (outcome.kind === 'refused') return <p class="fault">{i18n.t('options.siteRefused', { site })}</p>;
  return <p class="done">{i18n.t(outcome.kind === 'added' ? 'options.siteAdded' : 'options.siteRemoved', { site })}</p>;
}
