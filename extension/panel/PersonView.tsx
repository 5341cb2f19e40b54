import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '../card/topic/topic.css';
import '../popup/found.css';
import { CardTrail, type Trailing } from '../card/CardTrail.tsx';
import { CardView } from '../card/CardView.tsx';
import type { Channel } from '../card/channels.ts';
import { TopicView } from '../card/topic/TopicView.tsx';
import type { Directory } from '../directory/directory.ts';
import type { CardContent } from '../messages.ts';
import { SaveToggle } from '../popup/SaveToggle.tsx';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import { send } from '../send.ts';

export interface PersonViewProps {
  /** One, or all who share the name. */
  people: readonly Person[];
  opened: OpenedDirectory;
  me: string;
  channels: readonly Channel[];
  now: () => Date;
  back: () => void;
  copy: (text: string) => Promise<void>;
}

/** The card of somebody on the page, in the stead of the list, with the way back. */
export function PersonView({
  people,
  opened: { directory, concepts },
  me,
  channels,
  now,
  back,
  copy,
}: PersonViewProps) {
  const [around, setAround] = useState<Around>({ stories: [], user: undefined });
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    let wanted = true;
    readAround(directory, people, me).then(
      (read) => wanted && setAround(read),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory]);
  useLayoutEffect(() => {
    place.current?.querySelector('h2')?.focus();
    // Wherever the focus is: the panel has nothing else that Escape could mean.
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') back();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const common = {
    siteOrigin: new URL(directory.feedUrl).origin,
    now: now(),
    channels,
  };
  const toList = { label: i18n.t('panel.back'), run: back };
  return (
    <main ref={place} class="panel-card">
      <h1 class="unseen">{i18n.t('panel.title')}</h1>
      <CardTrail
        begin={(actions: Trailing) => (
          <CardView
            {...common}
            people={people}
            concepts={concepts}
            stories={around.stories}
            me={around.user}
            actions={{ back: toList, copy, keep, ...actions }}
          />
        )}
        topic={(content, actions) => (
          <TopicView {...common} {...drawn(content)} content={content} actions={{ copy, keep, ...actions }} />
        )}
        fetchTopic={(topic) => send('card.topic', { topic })}
      />
    </main>
  );
}

const keep = (person: Person) => <SaveToggle person={person} />;

interface Around {
  stories: readonly Story[];
  user: Person | undefined;
}

async function readAround(
  directory: Pick<Directory, 'person' | 'storiesOf'>,
  people: readonly Person[],
  me: string,
): Promise<Around> {
  const stories = (await Promise.all(people.map(({ id }) => directory.storiesOf(id)))).flat();
  return {
    stories: [...new Map(stories.map((story) => [story.id, story])).values()],
    user: me === '' ? undefined : await directory.person(me),
  };
}

const drawn = ({ concepts, stories, me }: CardContent) => ({
  concepts: new Map(concepts.map((concept) => [concept.id, concept])),
  stories,
  me,
});
