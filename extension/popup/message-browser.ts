import { first } from 'virtual:kith-first-messages';
import { browser as real } from '#imports';
import { filled } from './carried-messages.ts';

const { i18n, runtime } = real;
/**
 * Which language's messages the browser shows, its manifest tells, translated when the extension was loaded; the language of the
 * browser itself may be another. Without a match all are asked of the browser.
 */
const carried: Readonly<Record<string, string>> = JSON.parse(first[runtime.getManifest().description ?? ''] ?? '{}');

/**
 * What the library for messages takes for the browser in the toolbar's window. The messages of the first picture and of what is
 * found come with its script: for the first one that is asked of it, Chromium reads all of them (docs/browser-bugs.md).
 */
export const browser = {
  i18n: {
    getMessage(name: Parameters<typeof i18n.getMessage>[0], substitutions?: string | string[]): string {
      const message = carried[name];
      return message === undefined ? i18n.getMessage(name, substitutions) : filled(message, substitutions);
    },
  },
};
