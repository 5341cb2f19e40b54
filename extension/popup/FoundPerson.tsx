import type { Story } from '@kith/shared/feed/story';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardView } from '../card/CardView.tsx';
import type { SearchHit } from '../directory/search.ts';
import { foundTopics } from './reasons.ts';
import type { OpenedDirectory } from './use-directory.ts';

interface FoundPersonProps {
  hit: SearchHit;
  opened: OpenedDirectory;
  now: Date;
  back: () => void;
  copy: (text: string) => Promise<void>;
}

/** The card of a person who was found, with the way back to the results. */
export function FoundPerson({
  hit: { person, reasons },
  opened: { directory, concepts },
  now,
  back,
  copy,
}: FoundPersonProps) {
  const [stories, setStories] = useState<readonly Story[]>([]);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    let wanted = true;
    directory.storiesOf(person.id).then(
      (found) => wanted && setStories(found),
      (error: unknown) => reportError(error),
    );
    place.current?.querySelector('h2')?.focus();
    return () => {
      wanted = false;
    };
  }, [person.id]);
  return (
    <main
      ref={place}
      class="popup-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        back();
      }}
    >
      <h1 class="unseen">{i18n.t('popup.title')}</h1>
      <CardView
        people={[person]}
        concepts={concepts}
        stories={stories}
        siteOrigin={new URL(directory.feedUrl).origin}
        now={now}
        found={foundTopics(reasons)}
        actions={{ back: { label: i18n.t('popup.backToSearch'), run: back }, copy }}
      />
    </main>
  );
}
