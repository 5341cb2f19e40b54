import { readdirSync } from 'node:fs';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const folder = new URL('.', import.meta.url).pathname;
const english = await wordsOf('en');
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => name.slice(0, -'.yml'.length));

/** What is the same as in English, and why. Brands are nobody's language. */
const sameInEnglish: Record<string, string[]> = {
  // The field's own words, which German and the Romance languages took over; a word of one origin; a script's direction.
  de: ['direction', 'kind.coaching', 'kind.mentoring', 'options.organisation'],
  es: ['asked.coaching', 'direction', 'kind.coaching', 'kindWithin.coaching'],
  fr: [
    'asked.coaching',
    'card.email',
    'card.places.1',
    'card.places.n',
    'direction',
    'kind.coaching',
    'kindWithin.coaching',
    'options.organisation',
    'topic.guides',
  ],
  ar: [],
  ja: ['direction'],
};

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

  it('do not shout', () => {
    expect([...words].filter(([, text]) => /[!！]/u.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('say no filter of the search by the beginning of another, which would be taken for the whole while it is typed', () => {
    const asked = [...words].filter(([name]) => name.startsWith('asked.')).flatMap(([, text]) => text.split(','));
    const phrases = asked.map((phrase) => `${phrase.trim().toLowerCase()} `);
    expect(phrases.filter((phrase) => phrases.some((other) => other !== phrase && other.startsWith(phrase)))).toEqual(
      [],
    );
  });

  it('describe Kith in no more letters than the shops of extensions take', () => {
    expect([...(words.get('description') ?? '')].length).toBeLessThanOrEqual(132);
  });

  it('say which language they are in, as the file’s name does', () => {
    expect(words.get('language')).toBe(language);
  });
});

it.each(Object.keys(sameInEnglish))('no word of %s is left in English by mistake', async (language) => {
  const words = await wordsOf(language);
  const same = [...words].filter(([name, text]) => text === english.get(name)).map(([name]) => name);
  expect(same.filter((name) => name !== 'name' && !name.startsWith('preset.')).sort()).toEqual(sameInEnglish[language]);
});

it('German says “du” to its readers, as the site does; a “Sie” or “Ihr” stands only where a sentence begins with one', async () => {
  const polite = /(?<!^|[.:?] )\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/u;
  expect([...(await wordsOf('de'))].filter(([, text]) => polite.test(text)).map(([name]) => name)).toEqual([]);
});

it('every language but English itself is held to that', () => {
  expect(['en', ...Object.keys(sameInEnglish)].sort()).toEqual(languages.sort());
});

/** Every text of a language by its name, in the order of its file. Singular and plural are texts of their own. */
async function wordsOf(language: string): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const message of await parseMessagesFile(`${folder}${language}.yml`)) {
    const name = message.key.join('.');
    // The browser's own, the same in every language.
    if (name.startsWith('@@')) continue;
    if (message.type !== 'plural') words.set(name, message.message);
    else for (const [count, text] of Object.entries(message.plurals)) words.set(`${name}.${count}`, text);
  }
  return words;
}

/** What the program fills in, such as {name} and $1, by the name of each text. The order is the language’s own. */
function placeholdersOf(words: Map<string, string>): Record<string, string[]> {
  return Object.fromEntries([...words].map(([name, text]) => [name, (text.match(/\{[^{}]*\}|\$\d+/g) ?? []).sort()]));
}
