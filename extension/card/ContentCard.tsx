import type { CardContent, TopicContent } from '../messages.ts';
import { CardTrail, type Trailing } from './CardTrail.tsx';
import { CardView } from './CardView.tsx';
import type { CardActions } from './props.ts';
import { TopicView } from './topic/TopicView.tsx';

interface ContentCardProps {
  /** What is told of people or of a topic. */
  content: CardContent | TopicContent;
  now: Date;
  /** Host name of the page that the card lies on. */
  host?: string | undefined;
  /** Topics that the people were searched for by, as they write them. */
  found?: ReadonlySet<string> | undefined;
  actions: Omit<CardActions, 'openTopic'>;
  fetchTopic: (id: string) => Promise<TopicContent | undefined>;
}

/** A card of people or of a topic, and the topics that open from it. */
export function ContentCard({ content: first, now, host, found, actions, fetchTopic }: ContentCardProps) {
  const view = (content: CardContent | TopicContent, trailing: Trailing) => {
    const { concepts, stories, me, channels, siteOrigin } = content;
    const common = {
      concepts: new Map(concepts.map((concept) => [concept.id, concept])),
      stories,
      me,
      channels,
      siteOrigin,
      now,
      host,
      actions: { ...actions, ...trailing },
    };
    return 'topic' in content ? (
      <TopicView {...common} content={content} />
    ) : (
      <CardView {...common} people={content.people} found={found} />
    );
  };
  return <CardTrail begin={(trailing) => view(first, trailing)} topic={view} fetchTopic={fetchTopic} />;
}
