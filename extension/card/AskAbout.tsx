import type { Expertise } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { orderExpertise } from './expertise.ts';
import { Opening } from './Opening.tsx';
import { Sources } from './Sources.tsx';
import { conceptOf, Topic } from './Topic.tsx';

interface AskAboutProps {
  expertise: readonly Expertise[];
  concepts: ReadonlyMap<string, Concept>;
  found: ReadonlySet<string> | undefined;
  openTopic: ((id: string) => void) | undefined;
}

/** What the person knows, each topic with its level; where that comes from is one step away. */
export function AskAbout({ expertise, concepts, found, openTopic }: AskAboutProps) {
  if (expertise.length === 0) return null;
  const ordered = orderExpertise(expertise, found);
  return (
    <section class="card-part">
      <h3 class="label">{i18n.t('card.askAbout')}</h3>
      <Opening items={ordered} first={6}>
        {({ topic, level, concept }) => (
          <Topic
            topic={topic}
            concept={conceptOf(concept, concepts)}
            found={found?.has(topic) ?? false}
            open={openTopic}
          >
            {level !== undefined && <span class="level"> {i18n.t(`level.${level}`)}</span>}
          </Topic>
        )}
      </Opening>
      <Sources expertise={ordered} />
    </section>
  );
}
