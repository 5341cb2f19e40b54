import { i18n } from '#i18n';
import { defineUnlistedScript } from '#imports';
import { beginAhead } from '../directory/ahead.ts';

/**
 * The first script of the toolbar's window, before the modules. It asks for a message too: for the first one Chromium reads all
 * of them and holds the window up meanwhile (docs/browser-bugs.md), best while its other scripts are still on their way.
 */
export default defineUnlistedScript(() => {
  beginAhead();
  i18n.t('name');
});
