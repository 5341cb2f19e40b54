import type { Expertise } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { orderExpertise } from './expertise.ts';
import { Opening } from './Opening.tsx';
import { Sources } from './Sources.tsx';

interface AskAboutProps {
  expertise: readonly Expertise[];
  concepts: ReadonlyMap<string, Concept>;
  found: ReadonlySet<string> | undefined;
}

/** What the person knows, each topic with its level; where that comes from is one step away. */
export function AskAbout({ expertise, concepts, found }: AskAboutProps) {
  if (expertise.length === 0) return null;
  const ordered = orderExpertise(expertise, found);
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.askAbout')}</h3>
      <Opening items={ordered} first={6}>
        {({ topic, level, concept }) => (
          <span
            class={found?.has(topic) ? 'chip found' : 'chip'}
            title={concept === undefined ? undefined : concepts.get(concept)?.definition}
          >
            <bdi>{topic}</bdi>
            {level !== undefined && <span class="level"> {i18n.t(`level.${level}`)}</span>}
          </span>
        )}
      </Opening>
      <Sources expertise={ordered} />
    </section>
  );
}
