import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

/** What the toolbar's window says before anybody is found, and of those who are; all else the browser is asked for. */
const carried =
  /^(?:name|language|direction|openPanelCommand|(?:asked|kind|kindWithin)_\w+|popup_(?:title|settings|placeholder|searchLabel|clear|filters|narrow|narrowTo|narrowed|takeOff|hint|hintAlone|found|foundMost|nobody|nobodyTry|nobodyNarrowed|nearest|searchFailed|knows|openToKind|throughSynonym|throughNarrower))$/;

const folder = join(import.meta.dirname, 'locales');
const id = 'virtual:kith-first-messages';
const asker = join(import.meta.dirname, 'popup', 'message-browser.ts');

/** Has the library for messages ask `popup/message-browser.ts`, and gives that module the messages of all languages. */
export const firstMessages = {
  name: 'kith-first-messages',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined): string | undefined {
    if (source === id) return `\0${id}`;
    const isLibrary = importer?.includes('/@wxt-dev/i18n/') ?? false;
    return source === '@wxt-dev/browser' && isLibrary ? asker : undefined;
  },
  async load(loaded: string): Promise<string | undefined> {
    if (loaded !== `\0${id}`) return undefined;
    const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
    return `export const first = ${JSON.stringify(Object.fromEntries(await Promise.all(files.map(firstOf))))};`;
  },
};

/** By how the language describes Kith in the manifest, as text: of six languages one is read. */
async function firstOf(file: string): Promise<[description: string, messages: string]> {
  const messages = generateChromeMessages(await parseMessagesFile(join(folder, file)));
  const wanted = Object.entries(messages).filter(([name]) => carried.test(name));
  const texts = wanted.map(([name, { message }]) => [name, message] as const);
  return [messages['description']?.message ?? '', JSON.stringify(Object.fromEntries(texts))];
}
