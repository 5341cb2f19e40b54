import type { Interest } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { Opening } from './Opening.tsx';

interface WantsToLearnProps {
  interests: readonly Interest[];
  concepts: ReadonlyMap<string, Concept>;
}

/** What you might teach them in return. */
export function WantsToLearn({ interests, concepts }: WantsToLearnProps) {
  if (interests.length === 0) return null;
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.wantsToLearn')}</h3>
      <Opening items={interests} first={6}>
        {({ topic, concept }) => (
          <span class="chip" title={concept === undefined ? undefined : concepts.get(concept)?.definition}>
            <bdi>{topic}</bdi>
          </span>
        )}
      </Opening>
    </section>
  );
}
