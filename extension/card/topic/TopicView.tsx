import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TopicContent } from '../../messages.ts';
import { PersonCard } from '../PersonCard.tsx';
import type { CardProps } from '../props.ts';
import { TopicCard } from './TopicCard.tsx';

interface TopicViewProps extends Omit<CardProps, 'people' | 'found'> {
  content: TopicContent;
}

/** A topic's card, or that of somebody who knows it, with the way back. Asks nothing of anybody. */
export function TopicView({ content, actions, ...rest }: TopicViewProps) {
  const [chosenId, choose] = useState<string>();
  const [lastId, setLast] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const person = content.people.find(({ id }) => id === chosenId);
  useEffect(() => {
    // Only after a choice: when the card opens, whoever opens it decides where focus is.
    if (chosenId !== undefined) heading.current?.focus();
  }, [chosenId]);

  if (person === undefined) {
    return (
      <TopicCard
        content={content}
        siteOrigin={rest.siteOrigin}
        host={rest.host}
        focusOn={lastId}
        choose={choose}
        actions={actions}
      />
    );
  }
  const run = () => {
    setLast(chosenId);
    choose(undefined);
  };
  const { prefLabel } = content.topic;
  const found = person.expertise.filter(({ concept }) => concept === content.topic.id).map(({ topic }) => topic);
  return (
    <PersonCard
      {...rest}
      key={person.id}
      person={person}
      heading={heading}
      found={new Set(found)}
      actions={{ ...actions, back: { label: i18n.t('topic.back', { topic: prefLabel }), run } }}
    />
  );
}
