import type { Interest } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { Opening } from './Opening.tsx';
import { conceptOf, Topic } from './Topic.tsx';

interface WantsToLearnProps {
  interests: readonly Interest[];
  concepts: ReadonlyMap<string, Concept>;
  openTopic: ((id: string) => void) | undefined;
}

/** What you might teach them in return. */
export function WantsToLearn({ interests, concepts, openTopic }: WantsToLearnProps) {
  if (interests.length === 0) return null;
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.wantsToLearn')}</h3>
      <Opening items={interests} first={6}>
        {({ topic, concept }) => <Topic topic={topic} concept={conceptOf(concept, concepts)} open={openTopic} />}
      </Opening>
    </section>
  );
}
