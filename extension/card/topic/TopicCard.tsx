import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolated } from '../../look/isolated.ts';
import { language } from '../../look/language.ts';
import { siteLink } from '../../look/link.ts';
import type { TopicContent } from '../../messages.ts';
import { CardBar } from '../CardBar.tsx';
import { OffSwitches } from '../OffSwitches.tsx';
import type { CardActions } from '../props.ts';
import { ReadingLinks } from '../ReadingLinks.tsx';
import { TopicPeople } from './TopicPeople.tsx';
import { TopicRelations } from './TopicRelations.tsx';

interface TopicCardProps {
  content: TopicContent;
  siteOrigin: string;
  /** Host name of the page that the card lies on. */
  host: string | undefined;
  /** Who was looked at last: focus returns there. */
  focusOn: string | undefined;
  choose: (id: string) => void;
  actions: CardActions;
}

/** A concept of the vocabulary: what it means, what is around it, whom to ask. */
export function TopicCard({ content, siteOrigin, host, focusOn, choose, actions }: TopicCardProps) {
  const headingId = useId();
  const { topic } = content;
  const page = topic.path === undefined ? undefined : siteLink(siteOrigin, topic.path);
  return (
    <article class="card topic-card" aria-labelledby={headingId}>
      <CardBar actions={actions} />
      <header class="topic-head">
        <p class="label">{i18n.t(`topicKind.${topic.kind}`)}</p>
        <h2 id={headingId} tabIndex={-1}>
          <bdi>{topic.prefLabel}</bdi>
        </h2>
        {topic.definition !== '' && (
          <p class="topic-definition" dir="auto">
            {topic.definition}
          </p>
        )}
        {topic.altLabel.length > 0 && (
          <p class="small quiet">{i18n.t('topic.also', { words: listed(topic.altLabel) })}</p>
        )}
      </header>
      <TopicPeople topic={topic} people={content.people} focusOn={focusOn} choose={choose} />
      <TopicRelations
        broader={content.broader}
        narrower={content.narrower}
        related={content.related}
        open={actions.openTopic}
      />
      <ReadingLinks label={i18n.t('topic.guides')} pages={content.reading.guides} siteOrigin={siteOrigin} />
      <ReadingLinks label={i18n.t('topic.stories')} pages={content.reading.stories} siteOrigin={siteOrigin} />
      {(page !== undefined || actions.off !== undefined) && (
        <footer class="card-foot topic-foot small">
          {page !== undefined && (
            <a href={page} target="_blank" rel="noopener noreferrer">
              {i18n.t('topic.read')}
            </a>
          )}
          {actions.off !== undefined && <OffSwitches host={host} off={actions.off} isCovered={actions.isCovered} />}
        </footer>
      )}
    </article>
  );
}

const mostSynonyms = 6;

/** The vocabulary may run the other way than the user's language. */
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(words.slice(0, mostSynonyms).map(isolated));
