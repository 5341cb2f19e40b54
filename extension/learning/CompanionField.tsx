import type { Companion } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { PersonFinder } from '../finder/PersonFinder.tsx';

interface CompanionFieldProps {
  /** Undefined while there is none: the name is then typed. */
  directory: Directory | undefined;
  chosen: Person | undefined;
  choose: (person: Person | undefined) => void;
}

/** Name under which a form has whoever was typed. */
export const companionName = 'companion';

/** Who it is: found in the directory, or written down where there is none. */
export function CompanionField({ directory, chosen, choose }: CompanionFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const wasChosen = useRef(false);
  const [typing, setTyping] = useState(false);
  useLayoutEffect(() => {
    // What had the focus is gone.
    if (chosen !== undefined) again.current?.focus();
    else if (wasChosen.current) field.current?.focus();
    wasChosen.current = chosen !== undefined;
  }, [chosen]);
  // A field in which somebody writes stays, also when the directory has come meanwhile.
  if (directory === undefined || typing)
    return (
      <div class="labelled">
        <label for={id}>{i18n.t('begin.who')}</label>
        <input
          id={id}
          name={companionName}
          class="field"
          required
          maxLength={200}
          autocomplete="off"
          dir="auto"
          onInput={() => setTyping(true)}
        />
      </div>
    );
  if (chosen !== undefined)
    return (
      <div class="labelled">
        <span class="strong">{i18n.t('begin.who')}</span>
        <div class="row">
          <span dir="auto">{chosen.name.display}</span>
          <button ref={again} type="button" class="text-button" onClick={() => choose(undefined)}>
            {i18n.t('begin.another')}
          </button>
        </div>
      </div>
    );
  return (
    <PersonFinder
      label={i18n.t('begin.who')}
      layout="labelled find"
      directory={directory}
      field={field}
      choose={choose}
    />
  );
}

/** The other one as the log keeps them. */
export const companionOf = ({ id, name, department }: Person): Companion => ({
  id,
  name: name.display,
  ...(department === undefined ? {} : { department }),
});
