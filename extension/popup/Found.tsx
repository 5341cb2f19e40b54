import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '../card/card.css';
import '../card/topic/topic.css';
import './found.css';
import { CardTrail, type Trailing } from '../card/CardTrail.tsx';
import { CardView } from '../card/CardView.tsx';
import type { Channel } from '../card/channels.ts';
import type { CardActions } from '../card/props.ts';
import { TopicView } from '../card/topic/TopicView.tsx';
import type { SearchHit } from '../directory/search.ts';
import { recentTopics } from '../kept/recent.ts';
import type { TopicContent } from '../messages.ts';
import { send } from '../send.ts';
import { foundTopics } from './reasons.ts';
import { SaveToggle } from './SaveToggle.tsx';
import type { OpenedDirectory } from './use-directory.ts';

export interface FoundProps {
  /** Whose card, or the id of the topic. */
  subject: { hit: SearchHit } | { topic: string };
  opened: OpenedDirectory;
  me: Person | undefined;
  channels: readonly Channel[];
  now: Date;
  back: () => void;
  copy: (text: string) => Promise<void>;
}

/** The card of a person or a topic in the stead of the search, with the way back to it. */
export function Found({ subject, opened: { directory, concepts }, me, channels, now, back, copy }: FoundProps) {
  const place = useRef<HTMLElement>(null);
  const hit = 'hit' in subject ? subject.hit : undefined;
  const stories = useStories(directory, hit?.person.id);
  const content = useTopic('topic' in subject ? subject.topic : undefined, back);
  const begun = hit !== undefined || content !== undefined;
  // With the picture, not after it: a key pressed at once is for the card.
  useLayoutEffect(() => {
    if (begun) place.current?.querySelector('h2')?.focus();
  }, [begun]);

  const common = { me, channels, siteOrigin: new URL(directory.feedUrl).origin, now };
  const toSearch = { back: { label: i18n.t('popup.backToSearch'), run: back } };
  const actionsFor = (more: Trailing): CardActions => ({
    copy,
    keep: (person) => <SaveToggle person={person} />,
    ...more,
  });
  const drawTopic = (drawn: TopicContent, trailing: Trailing) => (
    <TopicView
      {...common}
      concepts={new Map(drawn.concepts.map((concept) => [concept.id, concept]))}
      stories={drawn.stories}
      content={drawn}
      actions={actionsFor(trailing)}
    />
  );
  const drawPerson = ({ person, reasons }: SearchHit, trailing: Trailing) => (
    <CardView
      {...common}
      people={[person]}
      concepts={concepts}
      stories={stories}
      found={foundTopics(reasons)}
      actions={actionsFor(trailing)}
    />
  );
  const begin =
    (hit && ((trailing: Trailing) => drawPerson(hit, { ...trailing, ...toSearch }))) ??
    (content && ((trailing: Trailing) => drawTopic(content, { ...trailing, ...toSearch })));
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
      {begin !== undefined && <CardTrail begin={begin} topic={drawTopic} fetchTopic={fetchTopic} />}
    </main>
  );
}

/** A topic for its card; whoever opens one may want it again. */
async function fetchTopic(topic: string): Promise<TopicContent | undefined> {
  const content = await send('card.topic', { topic });
  if (content !== undefined) await recentTopics.add(topic);
  return content;
}

function useStories({ storiesOf }: OpenedDirectory['directory'], id: string | undefined): readonly Story[] {
  const [stories, setStories] = useState<readonly Story[]>([]);
  useEffect(() => {
    let wanted = true;
    if (id === undefined) return;
    storiesOf(id).then(
      (found) => wanted && setStories(found),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return stories;
}

/** @param gone called where the vocabulary does not have the topic any more */
function useTopic(id: string | undefined, gone: () => void): TopicContent | undefined {
  const [content, setContent] = useState<TopicContent>();
  useEffect(() => {
    let wanted = true;
    if (id === undefined) return;
    const show = async (): Promise<void> => {
      const found = await fetchTopic(id);
      if (!wanted) return;
      if (found === undefined) gone();
      else setContent(found);
    };
    show().catch((error: unknown) => reportError(error));
    return () => {
      wanted = false;
    };
  }, [id]);
  return content;
}
