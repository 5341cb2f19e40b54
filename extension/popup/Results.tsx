import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import type { SearchHit } from '../directory/search.ts';
import { Hit } from './Hit.tsx';
import { resultsId } from './SearchField.tsx';
import { TopicChips } from './TopicChips.tsx';

interface ResultsProps {
  hits: readonly SearchHit[];
  active: number;
  open: (index: number) => void;
}

/** The people found, best first. */
export function Results({ hits, active, open }: ResultsProps) {
  return (
    <div id={resultsId} class="results" role="listbox" aria-label={i18n.t('popup.title')}>
      {hits.map((hit, index) => (
        <Hit key={hit.person.id} hit={hit} index={index} active={index === active} open={() => open(index)} />
      ))}
    </div>
  );
}

interface NobodyProps {
  query: string;
  /** Topics of the vocabulary that come near to what was asked. */
  nearest: readonly Concept[];
  tryTopic: (topic: string) => void;
}

/** Said when nobody was found: what was asked, and what to try. */
export function Nobody({ query, nearest, tryTopic }: NobodyProps) {
  // A topic that nobody knows is the nearest to itself; to offer it again would lead nowhere.
  const others = nearest.map(({ prefLabel }) => prefLabel).filter((topic) => topic !== query);
  return (
    <div class="nobody">
      <p>{i18n.t('popup.nobody', { query })}</p>
      <p class="quiet">{i18n.t('popup.nobodyTry')}</p>
      {others.length > 0 && <TopicChips label={i18n.t('popup.nearest')} topics={others} choose={tryTopic} />}
    </div>
  );
}
