import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import { relationshipKinds } from '../../shared/src/vocabulary/relationship.ts';
import { strings as german } from '../../site/src/strings/de.ts';
import { shared as english } from '../../site/src/strings/en.ts';
import { builtPages } from '../support/site.ts';
import { useSitePage } from '../support/site-page.ts';

const all = await builtPages();
const pages = all.filter(({ path }) => path.startsWith('/de/'));
const htmlOf = new Map(all.map(({ path, html }) => [path, html]));

/** The addresses of a page by language, as its head names them. */
const alternatesOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(
      ([, language = '', address = '']) => [language, new URL(address).pathname],
    ),
  );

test('home, search, vocabulary, the five kinds, and a path with all of its lessons are there in German', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      '/de/',
      '/de/search/',
      '/de/vocabulary/',
      ...relationshipKinds.flatMap((kind) => [`/de/vocabulary/${kind}/`, `/de/agreements/${kind}/`]),
      '/de/guides/',
      '/de/guides/paths/learner/',
    ]),
  );
  const lessons = htmlOf.get('/guides/paths/learner/')?.matchAll(/<a href="(\/guides\/[^/"]+\/)"/g) ?? [];
  const paths = new Set([...lessons].map(([, path]) => path).filter((path) => path !== '/guides/paths/'));
  expect(paths.size).toBeGreaterThanOrEqual(5);
  for (const path of paths) expect(htmlOf.get(`/de${path}`), path).toContain('<html lang="de"');
});

test.each(pages)('$path says that it is German, and leads to the same page in English and back', ({ path, html }) => {
  const main = path.slice(3);
  expect(html).toContain('<html lang="de" dir="ltr">');
  expect(html).toContain('<meta property="og:locale" content="de_DE">');
  const alternates = { en: main, de: path, 'x-default': main };
  expect(alternatesOf(html)).toEqual(alternates);
  const original = htmlOf.get(main) ?? '';
  expect(alternatesOf(original)).toEqual(alternates);
  const header = /<header class="site-header">[\s\S]*?<\/header>/;
  expect(header.exec(html)?.[0]).toContain(`<a href="${main}" hreflang="en" lang="en" rel="alternate">English</a>`);
  expect(header.exec(original)?.[0]).toContain(`<a href="${path}" hreflang="de" lang="de" rel="alternate">Deutsch</a>`);
});

test('a page that is in English alone names no alternate, and its link to German leads to the German home', () => {
  const translated = new Set(pages.map(({ path }) => path.slice(3)));
  const alone = all.filter(({ path }) => !path.startsWith('/de/') && !translated.has(path));
  expect(alone.length).toBeGreaterThan(50);
  for (const { path, html } of alone) {
    expect(alternatesOf(html), path).toEqual({});
    expect(html, path).toContain('<a href="/de/" hreflang="de" lang="de">Deutsch</a>');
  }
});

test('the sitemap names both languages of a page, and which one is for everybody else', async () => {
  const sitemap = await readFile(join(builtSite, 'sitemap-0.xml'), 'utf8');
  const entries = sitemap.match(/<url>.*?<\/url>/gs) ?? [];
  for (const { path } of pages) {
    const entry = entries.find((each) => new URL(/<loc>(.*?)<\/loc>/.exec(each)?.[1] ?? '').pathname === path);
    expect(alternatesOf((entry ?? '').replaceAll('<xhtml:link', '<link')), path).toEqual({
      en: path.slice(3),
      de: path,
      'x-default': path.slice(3),
    });
  }
});

test('in either language no two words of the vocabulary have one name, and every German one has its definition', async () => {
  const vocabulary: { '@graph': Record<string, string>[] } = JSON.parse(
    await readFile(join(builtSite, 'vocabulary.jsonld'), 'utf8'),
  );
  const concepts = vocabulary['@graph'].filter(({ type }) => type === 'skos:Concept');
  for (const key of ['prefLabel', 'prefLabel_de']) {
    const labels = concepts.flatMap((concept) => concept[key]?.toLowerCase() ?? []);
    expect(labels.length, key).toBeGreaterThanOrEqual(5);
    expect(new Set(labels).size, key).toBe(labels.length);
  }
  const inGerman = concepts.filter(({ prefLabel_de }) => prefLabel_de !== undefined);
  expect(inGerman.map(({ notation }) => `/de/vocabulary/${notation}/`).sort()).toEqual(
    pages.map(({ path }) => path).filter((path) => /^\/de\/vocabulary\/./.test(path)),
  );
  for (const { definition_de } of inGerman) expect(definition_de).toMatch(/\S/);
});

const site = useSitePage();

/** Every text of the interface that is not the same in German, with more than one letter. */
function wordsOf(words: unknown, same: unknown): string[] {
  if (typeof words === 'string') return words === same || words.length < 2 ? [] : [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => wordsOf(value, Reflect.get(Object(same), key)));
}
const interfaceWords = wordsOf({ ...english, specimen: [] }, german);

/** Words that English has in every other sentence, and German in none. */
const unmistakable = /\b(?:the|and|with|you|your|from|they|this|minutes|lessons?|sources?)\b/i;

test.each(pages)('on $path nothing is in English but what says so', async ({ path }) => {
  await site.page.goto(site.address + path);
  const { texts, links } = await site.page.evaluate(() => {
    const languageOf = (node: Node): string | undefined => node.parentElement?.closest<HTMLElement>('[lang]')?.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (languageOf(node) === 'de' && node.parentElement?.closest('script, code') === null)
        found.push((node.textContent ?? '').trim());
    const labels = [...document.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '');
    return {
      texts: [...found, ...labels, document.title].filter((text) => text !== ''),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')].map((link) => ({
        path: new URL(link.href).pathname,
        hreflang: link.hreflang,
        // Beside the link, over the list that it is in, or the language's own name.
        said: `${link.nextElementSibling?.textContent} ${document.getElementById(link.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '')?.textContent} ${link.textContent}`,
      })),
    };
  });
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => interfaceWords.includes(text))).toEqual([]);
  // The licences have their names.
  expect(texts.filter((text) => unmistakable.test(text) && !/Open Font License/.test(text))).toEqual([]);
  const abroad = links.filter((link) => !/^\/de\/|\.jsonld$/.test(link.path));
  expect(abroad.filter(({ hreflang }) => hreflang !== 'en')).toEqual([]);
  expect(abroad.filter(({ said }) => !/englisch|English/i.test(said))).toEqual([]);
  expect(links.filter((link) => link.path.startsWith('/de/') && link.hreflang !== '')).toEqual([]);
});

test('on a small phone, with text of twice the size too, no long German word pushes a page out of the screen', async () => {
  // As wide as what is left of 360 pixels where every letter is twice as large.
  for (const width of [320, 180]) {
    await site.page.setViewportSize({ width, height: 800 });
    for (const path of ['/stories/', ...pages.map((page) => page.path)]) {
      await site.page.goto(site.address + path);
      const wide = await site.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});

test('who searches on a German page finds German pages alone', async () => {
  await site.page.goto(`${site.address}/de/search/`);
  await site.page.getByRole('searchbox', { name: 'Suche nach' }).fill('Lehre');
  const hits = site.page.locator('.hit h2 a');
  await hits.first().waitFor();
  expect(await hits.first().textContent()).toBe('Lehre');
  const found = await hits.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(found.filter((path) => !path?.startsWith('/de/'))).toEqual([]);
  expect(await site.page.getByRole('status').textContent()).toMatch(/^\d+ Seiten?$/);
  expect(await site.page.getByRole('radio', { name: /^Geschichten/ }).count()).toBe(0);
});
