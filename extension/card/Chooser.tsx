import type { Person } from '@kith/shared/person/person';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { CardBar } from './CardBar.tsx';
import { PersonRow } from './PersonRow.tsx';
import type { CardActions } from './props.ts';

interface ChooserProps {
  people: readonly Person[];
  /** Who was looked at last: focus returns there. */
  focusOn: string | undefined;
  actions: CardActions;
  choose: (id: string) => void;
}

/** Several people share a name: which one is meant? */
export function Chooser({ people, focusOn, actions, choose }: ChooserProps) {
  const headingId = useId();
  return (
    <article class="card" aria-labelledby={headingId}>
      <CardBar actions={actions} />
      <h2 id={headingId} class="chooser-heading" tabIndex={-1}>
        {i18n.t('card.sameName', people.length)}
      </h2>
      <ul class="chooser">
        {people.map((person) => (
          <li key={person.id}>
            <PersonRow person={person} focused={person.id === focusOn} choose={choose} />
          </li>
        ))}
      </ul>
    </article>
  );
}
