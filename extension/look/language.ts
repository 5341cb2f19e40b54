import { i18n } from '#i18n';
import { browser } from '#imports';
import { formatLanguage } from './format-language.ts';

/** The language for dates, times and figures. */
export function language(): string {
  return formatLanguage(browser.i18n.getUILanguage(), i18n.t('language'));
}

/** Tells screen readers and the style sheet in which language and direction the page is written. */
export function declareLanguage(root: HTMLElement): void {
  root.lang = i18n.t('language');
  root.dir = i18n.t('direction');
}
