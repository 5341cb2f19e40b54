/** Without case, accents and punctuation. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Puts those first whose very title was typed; the rest keep their order. */
export function namedFirst<Page extends { meta: Record<string, string> }>(
  pages: readonly Page[],
  query: string,
): Page[] {
  const isNamed = ({ meta }: Page): boolean => folded(meta['title'] ?? '') === folded(query);
  return [...pages.filter(isNamed), ...pages.filter((page) => !isNamed(page))];
}
