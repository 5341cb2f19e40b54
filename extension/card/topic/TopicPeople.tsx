import type { Person } from '@kith/shared/person/person';
import type { Concept } from '@kith/shared/vocabulary/concept';
import { i18n } from '#i18n';
import { PersonRow } from '../PersonRow.tsx';

interface TopicPeopleProps {
  topic: Concept;
  people: readonly Person[];
  focusOn: string | undefined;
  choose: (id: string) => void;
}

/** A few people who know a topic; each opens their card. */
export function TopicPeople({ topic, people, focusOn, choose }: TopicPeopleProps) {
  // Of roles and kinds of relationship nobody says that they know them.
  if (people.length === 0 && topic.kind !== 'topic') return null;
  return (
    <section class="card-part topic-people">
      <h3 class="label">{i18n.t('topic.people', Math.max(1, people.length))}</h3>
      {people.length === 0 ? (
        <p class="quiet">{i18n.t('topic.nobody')}</p>
      ) : (
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <PersonRow person={person} focused={person.id === focusOn} choose={choose} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
