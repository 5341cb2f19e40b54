import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Switch } from '../look/Switch.tsx';
import type { SiteOutcome } from './outcome.ts';
import { Section } from './Section.tsx';
import { SiteList } from './SiteList.tsx';
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
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<SiteOutcome>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const next = await add(typed);
    setOutcome(next);
    if (next.kind === 'added') setTyped('');
    field.current?.focus();
  };
  const removeSite = async (site: string) => {
    await remove(site);
    setOutcome({ kind: 'removed', site });
    field.current?.focus();
  };
  return (
    <Section title={i18n.t('options.marks')} fixed={fixed.has('sites')}>
      <div>
        <Switch on={enabled} disabled={fixed.has('enabled')} change={enable}>
          <span class="strong">{i18n.t('options.enabled')}</span>
          {fixed.has('enabled') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
        </Switch>
        <p class="small quiet">{i18n.t('options.enabledHelp')}</p>
      </div>
      <h3>{i18n.t('options.sites')}</h3>
      {sites.length === 0 && <p class="quiet">{i18n.t('options.sitesNone')}</p>}
      <SiteList
        sites={sites}
        name={siteName}
        ungranted={ungranted}
        allow={allow}
        remove={fixed.has('sites') ? undefined : removeSite}
      />
      {!fixed.has('sites') && (
        <form class="form" onSubmit={submit} noValidate>
          <label for={id}>{i18n.t('options.siteLabel')}</label>
          <div class="row">
            <input
              ref={field}
              id={id}
              class="field"
              type="text"
              inputMode="url"
              dir="ltr"
              value={typed}
              autocomplete="off"
              spellcheck={false}
              aria-invalid={outcome?.kind === 'fault'}
              aria-describedby={`${id}-help ${id}-outcome`}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setOutcome(undefined);
              }}
            />
            <button type="submit" class="outlined">
              {i18n.t('options.add')}
            </button>
          </div>
          <p id={`${id}-help`} class="small quiet">
            {i18n.t('options.siteHelp')}
          </p>
          <div id={`${id}-outcome`} role="status">
            {outcome !== undefined && <SiteOutcomeText outcome={outcome} />}
          </div>
        </form>
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
