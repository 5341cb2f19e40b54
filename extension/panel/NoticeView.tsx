import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { SiteState } from '../popup/site.ts';
import type { Notice } from './notice.ts';

/** What can be done about a notice. */
export interface NoticeActions {
  openSettings: () => void;
  /** Asks the browser for a site and puts it on the list; called in the click, for the browser asks only then. */
  mark: (pattern: string) => void;
  turnOn: () => void;
  turnSiteOn: (host: string) => void;
  turnPageOn: (page: string) => void;
}

interface NoticeViewProps {
  notice: Notice;
  site: SiteState;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  actions: NoticeActions;
  /** How the directory is, where there is none. */
  children: ComponentChildren;
}

/** Says plainly why nobody is listed, and what can be done about it. */
export function NoticeView({ notice, site, fixed, actions, children }: NoticeViewProps) {
  const { sentence, more, button } = sayings(notice, site, fixed, actions);
  return (
    <div class="notice">
      <p class="notice-text">{sentence}</p>
      {more !== undefined && <p class="quiet">{more}</p>}
      {button !== undefined && (
        <p>
          <button type="button" class="outlined" onClick={button.press}>
            {button.text}
          </button>
        </p>
      )}
      {notice === 'noDirectory' && children}
    </div>
  );
}

interface Saying {
  sentence: string;
  more?: string;
  button?: { text: string; press: () => void } | undefined;
}

function sayings(notice: Notice, site: SiteState, fixed: ReadonlySet<string>, actions: NoticeActions): Saying {
  const host = 'host' in site ? site.host : '';
  const pattern = 'pattern' in site ? site.pattern : undefined;
  const page = site.kind === 'on' ? site.page : undefined;
  /** What the organisation fixed cannot be changed here, which is then said instead. */
  const remedy = (setting: string, text: string, press: () => void): Pick<Saying, 'more' | 'button'> =>
    fixed.has(setting) ? { more: i18n.t('options.fixed') } : { button: { text, press } };
  const settings = { text: i18n.t('status.openSettings'), press: actions.openSettings };
  switch (notice) {
    case 'off':
      return { sentence: i18n.t('panel.off'), ...remedy('enabled', i18n.t('panel.turnOn'), actions.turnOn) };
    case 'siteOff':
      return {
        sentence: i18n.t('site.off', { host }),
        ...remedy('offSites', i18n.t('site.mark'), () => actions.turnSiteOn(host)),
      };
    case 'pageOff':
      return {
        sentence: i18n.t('panel.pageOff'),
        ...remedy('offPages', i18n.t('site.page'), () => page !== undefined && actions.turnPageOn(page)),
      };
    case 'unnamed':
      if (fixed.has('sites')) return { sentence: i18n.t('site.unnamedFixed', { host }) };
      return {
        sentence: i18n.t('site.unnamed', { host }),
        button: { text: i18n.t('site.mark'), press: () => pattern !== undefined && actions.mark(pattern) },
      };
    case 'ungranted':
      return {
        sentence: i18n.t('site.ungranted', { host }),
        button: { text: i18n.t('site.allow'), press: () => pattern !== undefined && actions.mark(pattern) },
      };
    case 'own':
      return { sentence: i18n.t('panel.own'), more: i18n.t('panel.ownMore') };
    case 'unknown':
      return { sentence: i18n.t('panel.unknown'), more: i18n.t('panel.unknownMore'), button: settings };
    case 'noDirectory':
      return { sentence: i18n.t('panel.noDirectory') };
    case 'nobody':
      return { sentence: i18n.t('panel.nobody'), more: i18n.t('panel.nobodyMore') };
  }
}
