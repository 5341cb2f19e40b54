import { mayIdentify, type NameFilter } from '@kith/shared/recognise/filter';
import { emailKey } from '@kith/shared/recognise/surfaces';
import { isInSkipped } from './elements.ts';

/** The `mailto:` links below a root (or the root itself) whose address is probably somebody's, each with its key. */
export function contactLinks(root: Node, filter: NameFilter): Map<Element, string> {
  const found = new Map<Element, string>();
  const candidates =
    root instanceof Element || root instanceof Document ? [...root.querySelectorAll('a[href^="mailto:" i]')] : [];
  if (root instanceof Element && root.matches('a[href^="mailto:" i]')) candidates.push(root);
  for (const link of candidates) {
    const address = addressOf(link.getAttribute('href') ?? '');
    if (address === undefined) continue;
    const key = emailKey(address);
    if (mayIdentify(filter, key) && !isInSkipped(link)) found.set(link, key);
  }
  return found;
}

/** The first address of a `mailto:` URI (RFC 6068, section 2). */
function addressOf(href: string): string | undefined {
  const address = href.slice('mailto:'.length).split(/[?,]/u)[0] ?? '';
  try {
    return decodeURIComponent(address).trim() || undefined;
  } catch {
    return undefined;
  }
}
