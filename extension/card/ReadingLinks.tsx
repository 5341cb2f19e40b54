import type { Guide } from '@kith/shared/feed/guide';
import type { Story } from '@kith/shared/feed/story';
import { siteLink } from '../look/link.ts';
import { Thread } from '../look/Thread.tsx';

interface ReadingLinksProps {
  label: string;
  /** Guides have no kind, and no thread. */
  pages: readonly (Story | Guide)[];
  siteOrigin: string;
}

/** True stories or guides on the organisation's site. */
export function ReadingLinks({ label, pages, siteOrigin }: ReadingLinksProps) {
  const linked = pages.flatMap((page) => {
    const link = siteLink(siteOrigin, page.path);
    return link === undefined ? [] : [{ ...page, link }];
  });
  if (linked.length === 0) return null;
  return (
    <section class="card-part">
      <h3 class="label">{label}</h3>
      <ul class="reading">
        {linked.map((page) => (
          <li key={page.id}>
            {'kind' in page && <Thread kind={page.kind} />}
            <a href={page.link} target="_blank" rel="noopener noreferrer">
              {page.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
