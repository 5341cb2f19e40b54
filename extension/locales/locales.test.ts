import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url).pathname;
const english = await wordsOf('en');
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -'.yml'.length));

describe.each(languages)('the words in %s.yml', async (language) => {
  const words = await wordsOf(language);

  it('have the names of the English ones, in the same order', () => {
    expect([...words.keys()]).toEqual([...english.keys()]);
  });

  it('have the placeholders of the English ones', () => {
    expect(placeholdersOf(words)).toEqual(placeholdersOf(english));
  });

  it('are nowhere empty', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([name]) => name)).toEqual([]);
  });

  it('say which language they are in, as the file’s name does', () => {
    expect(words.get('language')).toBe(language);
  });
});

/** Every text of a language by its name, in the order of its file. Singular and plural are texts of their own. */
async function wordsOf(language: string): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const message of await parseMessagesFile(`${folder}${language}.yml`)) {
    const name = message.key.join('.');
    if (message.type !== 'plural') words.set(name, message.message);
    else for (const [count, text] of Object.entries(message.plurals)) words.set(`${name}.${count}`, text);
  }
  return words;
}

/** What the program fills in, such as {name} and $1, by the name of each text. The order is the language’s own. */
function placeholdersOf(words: Map<string, string>): Record<string, string[]> {
  return Object.fromEntries([...words].map(([name, text]) => [name, (text.match(/\{[^{}]*\}|\$\d+/g) ?? []).sort()]));
}
