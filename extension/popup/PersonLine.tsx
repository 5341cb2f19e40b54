import type { Person } from '@kith/shared/person/person';
import { Avatar } from '../look/Avatar.tsx';

interface PersonLineProps {
  person: Person;
  /** Why they stand here, or what they do. */
  note: string;
  show: () => void;
}

/** A colleague to open with one press, as a result looks. */
export function PersonLine({ person: { name }, note, show }: PersonLineProps) {
  return (
    <li>
      <button type="button" class="hit person-line" onClick={show}>
        <Avatar name={name} light />
        <span class="hit-text">
          <span class="hit-name">
            <bdi>{name.display}</bdi>
          </span>
          {note !== '' && <span class="hit-work small">{note}</span>}
        </span>
      </button>
    </li>
  );
}
