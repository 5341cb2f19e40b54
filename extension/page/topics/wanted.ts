import type { PageSettings } from '../../messages.ts';

/**
 * Whether topics are marked in a page: as the user or the organisation said; where nobody did, on the organisation's learning
 * site. That is a page of the directory's own origin that says where its words are explained, by a link of the type
 * `glossary` (HTML 4.01, section 6.12), as every page of Kith's site does: an intranet may well share its origin.
 */
export function wantsTopics({ topics, feedUrl }: Pick<PageSettings, 'topics' | 'feedUrl'>, page: Document): boolean {
  if (topics !== undefined) return topics;
  const origin = URL.canParse(feedUrl) ? new URL(feedUrl).origin : undefined;
  if (origin === undefined || origin !== location.origin) return false;
  // By the prototype, for a page may name a picture like the document's method.
  const glossary = Document.prototype.querySelector.call(page, 'link[rel~="glossary" i][href]');
  return glossary instanceof HTMLLinkElement && new URL(glossary.href).origin === origin;
}
