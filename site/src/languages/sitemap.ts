import type { SitemapOptions } from '@astrojs/sitemap';

type Options = NonNullable<SitemapOptions>;

/**
 * What the sitemap has to know to name the languages of a page beside its address, and the one for readers of any other language.
 * @param languages of the site, the main one first
 */
export function listedIn(languages: readonly string[]): Pick<Options, 'i18n' | 'serialize'> {
  const [main] = languages;
  if (main === undefined || languages.length === 1) return {};
  return {
    i18n: { defaultLocale: main, locales: Object.fromEntries(languages.map((language) => [language, language])) },
    serialize: (item) => {
      const everybody = item.links?.find(({ lang }) => lang === main);
      if (item.links === undefined || everybody === undefined) return item;
      return { ...item, links: [...item.links, { ...everybody, lang: 'x-default' }] };
    },
  };
}
