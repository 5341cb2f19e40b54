import { addressIn, languages, mainLanguage } from '../languages/languages.ts';
import { type Catalogue, catalogue } from './catalogue.ts';

interface PageOf<Props> {
  /** In the main language. */
  path: string;
  params: Record<string, string>;
  props: Props;
}

/**
 * The pages of one file of `pages/[...language]/` in every language that has them, for Astro's `getStaticPaths`.
 * @param of the pages as they are in the main language, with what they show in the catalogue's
 */
export async function inEachLanguage<Props extends Record<string, unknown>>(
  of: (from: Catalogue) => readonly PageOf<Props>[],
) {
  const pages = await Promise.all(
    languages.map(async (language) => {
      const from = await catalogue(language);
      const folder = language === mainLanguage ? undefined : language;
      return of(from)
        .filter(({ path }) => from.has(path))
        .map(({ params, props }) => ({ params: { ...params, language: folder }, props }));
    }),
  );
  return pages.flat();
}

/** The addresses of a page in all languages that have it, by language; the main one first. */
export async function languagesOf(path: string): Promise<Map<string, string>> {
  const having = await Promise.all(languages.map(async (language) => (await catalogue(language)).has(path)));
  return new Map(
    languages.filter((_, index) => having[index]).map((language) => [language, addressIn(language, path)]),
  );
}
