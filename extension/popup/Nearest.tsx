import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { siteLink } from '../look/link.ts';
import { TopicChips } from './TopicChips.tsx';

interface NearestProps {
  topics: readonly Concept[];
  choose: (topic: Concept) => void;
  /** Of the organisation's site, where it has a vocabulary to read. */
  siteOrigin: string | undefined;
}

/** Where to go from a question that found nobody: topics near to it, and how a new one comes to be. */
export function Nearest({ topics, choose, siteOrigin }: NearestProps) {
  const vocabulary = siteOrigin === undefined ? undefined : siteLink(siteOrigin, '/vocabulary/');
  return (
    <>
      {topics.length > 0 && (
        <>
          <p class="label">{i18n.t('popup.nearest')}</p>
          <TopicChips topics={topics} choose={choose} />
        </>
      )}
      <p class="small quiet add-topic">
        {i18n.t('popup.addTopic')}{' '}
        {vocabulary !== undefined && (
          <a href={vocabulary} target="_blank" rel="noopener noreferrer">
            {i18n.t('popup.vocabulary')}
          </a>
        )}
      </p>
    </>
  );
}
