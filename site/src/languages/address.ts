/**
 * Where the languages of a site lie: the first at the root, each other below its two letters. Astro's own reckoning would take
 * `/vocabulary/it/` for Italian, so it is not asked.
 */

/**
 * The language of a page.
 * @param path `/guides/`, or `/de/guides/`
 * @param languages the first is the main one
 */
export function languageAt(path: string, languages: readonly string[]): string {
  const [main = '', ...others] = languages;
  const [, first] = /^\/([a-z]{2})\//.exec(path) ?? [];
  return others.find((language) => language === first) ?? main;
}

/** The address that a page has in the main language: `/de/guides/` is `/guides/`. */
export function mainPath(path: string, languages: readonly string[]): string {
  return languageAt(path, languages) === languages[0] ? path : path.slice(3);
}

/**
 * The address of a page in a language.
 * @param path in the main language
 */
export function pathIn(language: string, path: string, languages: readonly string[]): string {
  return language === languages[0] ? path : `/${language}${path}`;
}
