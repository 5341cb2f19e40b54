import type { Story } from '@kith/shared/feed/story';
import type { Person } from '@kith/shared/person/person';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './card.css';
import './topic/topic.css';
import './window-card.css';
import { cardContent, storiesOfAll } from '../directory/card-content.ts';
import type { Directory } from '../directory/directory.ts';
import { recentTopics } from '../kept/recent.ts';
import { SaveToggle } from '../kept/SaveToggle.tsx';
import type { CardContent, TopicContent } from '../messages.ts';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import { send } from '../send.ts';
import { ask } from './ask.ts';
import { ContentCard } from './ContentCard.tsx';
import type { Channel } from './channels.ts';
import type { CardActions } from './props.ts';

/** Whom or what a card in a window is about. */
export type CardSubject =
  /** One, or all who share the name; `found`: the topics that they were searched for by. */
  { people: readonly Person[]; found?: ReadonlySet<string> } | { topic: string };

export interface WindowCardProps {
  /** What the window is. */
  title: string;
  subject: CardSubject;
  opened: OpenedDirectory;
  me: Person | undefined;
  channels: readonly Channel[];
  now: Date;
  /** To what the card lies over; Escape leads there too. */
  back: NonNullable<CardActions['back']>;
  copy: CardActions['copy'];
}

/** The card in the stead of what a window of Kith shows, the toolbar's or the panel, with the way back. */
export function WindowCard({ title, subject, opened, me, channels, now, back, copy }: WindowCardProps) {
  const { directory, concepts } = opened;
  const place = useRef<HTMLElement>(null);
  const people = 'people' in subject ? subject.people : undefined;
  const stories = useStories(directory, people);
  const topic = useTopic('topic' in subject ? subject.topic : undefined, back.run);
  const content: CardContent | TopicContent | undefined =
    people === undefined ? topic : cardContent(directory, people, { concepts, stories, me, channels });
  const begun = content !== undefined;
  useLayoutEffect(() => {
    if (begun) place.current?.querySelector('h2')?.focus();
  }, [begun]);
  useEscape(back.run);
  return (
    <main ref={place} class="window-card">
      <h1 class="unseen">{title}</h1>
      {content !== undefined && (
        <ContentCard
          content={content}
          now={now}
          found={'people' in subject ? subject.found : undefined}
          actions={{ back, copy, keep, ask }}
          fetchTopic={fetchTopic}
        />
      )}
    </main>
  );
}

const keep = (person: Person) => <SaveToggle person={person} />;

/** A topic for its card; whoever opens one may want it again. */
async function fetchTopic(topic: string): Promise<TopicContent | undefined> {
  const content = await send('card.topic', { topic });
  if (content !== undefined) await recentTopics.add(topic);
  return content;
}

/** Wherever the focus is: while a card is there, Escape means nothing else. */
function useEscape(pressed: () => void): void {
  // With the card's first picture: somebody may press the key at once.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Else the toolbar's window closes.
      event.preventDefault();
      pressed();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Empty until read: the card does not wait for them. */
function useStories(directory: Pick<Directory, 'storiesOf'>, people: readonly Person[] | undefined): readonly Story[] {
  const [stories, setStories] = useState<readonly Story[]>([]);
  const ids = people?.map(({ id }) => id);
  useEffect(() => {
    let wanted = true;
    if (ids === undefined) return;
    storiesOfAll(directory, ids).then(
      (found) => wanted && setStories(found),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory, ids?.join(' ')]);
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
