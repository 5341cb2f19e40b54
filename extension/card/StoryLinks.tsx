import type { Story } from '@kith/shared/feed/story';
import { siteLink } from '../look/link.ts';
import { Thread } from '../look/Thread.tsx';

interface StoryLinksProps {
  label: string;
  stories: readonly Story[];
  siteOrigin: string;
}

/** True stories on the organisation's site. */
export function StoryLinks({ label, stories, siteOrigin }: StoryLinksProps) {
  const linked = stories.flatMap((story) => {
    const link = siteLink(siteOrigin, story.path);
    return link === undefined ? [] : [{ ...story, link }];
  });
  if (linked.length === 0) return null;
  return (
    <section class="card-part">
      <h3 class="label">{label}</h3>
      <ul class="stories">
        {linked.map(({ id, kind, title, link }) => (
          <li key={id}>
            <Thread kind={kind} />
            <a href={link} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
