import type { Person } from '@kith/shared/person/person';
import { Avatar } from '../look/Avatar.tsx';

interface PersonRowProps {
  person: Person;
  /** Takes the focus when it is drawn: the way back leads here. */
  focused: boolean;
  choose: (id: string) => void;
}

/** A colleague in a list, to be chosen. */
export function PersonRow({ person: { id, name, title, department }, focused, choose }: PersonRowProps) {
  return (
    <button
      type="button"
      class="person-row"
      ref={(button) => void (focused && button?.focus())}
      onClick={() => choose(id)}
    >
      <Avatar name={name} light />
      <span>
        <span class="person-name">
          <bdi>{name.display}</bdi>
        </span>
        <span class="small quiet">
          <bdi>{[title, department].filter((part) => part !== undefined).join(' · ')}</bdi>
        </span>
      </span>
    </button>
  );
}
