import { i18n } from '#i18n';
import { Switch } from '../look/Switch.tsx';
import type { SiteState } from './site.ts';

interface SiteSwitchProps {
  site: SiteState;
  /** Marks anywhere at all. */
  enabled: boolean;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  /** Asks the browser for the site and puts it on the list; called in the click, for the browser asks only then. */
  mark: (pattern: string) => void;
  turn: (host: string, on: boolean) => void;
  turnPage: (page: string, on: boolean) => void;
  turnEverywhere: (on: boolean) => void;
}

/** Marks on the page in front of the user, and marks everywhere. */
export function SiteSwitch({ site, enabled, fixed, mark, turn, turnPage, turnEverywhere }: SiteSwitchProps) {
  return (
    <div class="switches">
      {enabled && site.kind === 'on' && (
        <Switch on={!site.isPageOff} disabled={fixed.has('offPages')} change={(on) => turnPage(site.page, on)}>
          {i18n.t('site.page')}
          {fixed.has('offPages') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
        </Switch>
      )}
      {enabled && <ThisSite site={site} fixed={fixed} mark={mark} turn={turn} />}
      <Switch on={enabled} disabled={fixed.has('enabled')} change={turnEverywhere}>
        {i18n.t('site.everywhere')}
        {fixed.has('enabled') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
      </Switch>
    </div>
  );
}

function ThisSite({ site, fixed, mark, turn }: Pick<SiteSwitchProps, 'site' | 'fixed' | 'mark' | 'turn'>) {
  switch (site.kind) {
    case 'none':
      return null;
    case 'on':
    case 'off':
      return (
        <Switch on={site.kind === 'on'} disabled={fixed.has('offSites')} change={(on) => turn(site.host, on)}>
          <span class="host">{i18n.t(site.kind === 'on' ? 'site.on' : 'site.off', { host: site.host })}</span>
          {fixed.has('offSites') && <span class="small quiet"> {i18n.t('site.fixed')}</span>}
        </Switch>
      );
    case 'unnamed':
      if (fixed.has('sites')) return <p class="quiet host">{i18n.t('site.unnamedFixed', { host: site.host })}</p>;
      return (
        <Offer
          sentence={i18n.t('site.unnamed', { host: site.host })}
          button={i18n.t('site.mark')}
          press={() => mark(site.pattern)}
        />
      );
    case 'ungranted':
      return (
        <Offer
          sentence={i18n.t('site.ungranted', { host: site.host })}
          button={i18n.t('site.allow')}
          press={() => mark(site.pattern)}
        />
      );
  }
}

function Offer({ sentence, button, press }: { sentence: string; button: string; press: () => void }) {
  return (
    <div class="offer">
      <span class="host">{sentence}</span>
      <button type="button" class="outlined" onClick={press}>
        {button}
      </button>
    </div>
  );
}
