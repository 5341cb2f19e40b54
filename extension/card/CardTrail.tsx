import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TopicContent } from '../messages.ts';
import type { CardActions } from './props.ts';

/** What a card of a trail can do besides. */
export type Trailing = Pick<CardActions, 'openTopic' | 'back'>;

interface CardTrailProps {
  begin: (actions: Trailing) => VNode;
  topic: (content: TopicContent, actions: Trailing) => VNode;
  fetchTopic: (id: string) => Promise<TopicContent | undefined>;
}

/** A card and the topics that were opened from it, the latest in view; what is below keeps its state and its focus. */
export function CardTrail({ begin, topic, fetchTopic }: CardTrailProps) {
  const [opened, setOpened] = useState<readonly TopicContent[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const origins = useRef<(Element | null)[]>([]);
  const depth = useRef(0);
  useEffect(() => {
    if (opened.length > depth.current && place.current !== null) {
      place.current.querySelector<HTMLElement>(':scope > :last-child h2')?.focus({ preventScroll: true });
      // What scrolls is the box around; a card begins at its beginning.
      if (place.current.parentElement !== null) place.current.parentElement.scrollTop = 0;
    }
    if (opened.length < depth.current) {
      const origin = origins.current.pop();
      if (origin instanceof HTMLElement) origin.focus();
    }
    depth.current = opened.length;
  }, [opened.length]);

  const openTopic = async (id: string) => {
    const origin = document.activeElement;
    const content = await fetchTopic(id).catch(() => undefined);
    // Also after a second press while the first one was answered.
    if (content === undefined || origins.current.length > depth.current) return;
    origins.current.push(origin);
    setOpened((before) => [...before, content]);
  };
  const back = { label: i18n.t('card.back'), run: () => setOpened((before) => before.slice(0, -1)) };
  return (
    <div ref={place}>
      <div hidden={opened.length > 0}>{begin({ openTopic })}</div>
      {opened.map((content, index) => (
        <div key={index} hidden={index < opened.length - 1}>
          {topic(content, { openTopic, back })}
        </div>
      ))}
    </div>
  );
}
