import type { Companion } from '@kith/shared/learning/event';
import type { Person } from '@kith/shared/person/person';
import type { SearchRequest } from '@kith/shared/search/request';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { findMe } from '../options/find-me.ts';
import { Nobody, Results } from '../popup/Results.tsx';
import { SearchField } from '../popup/SearchField.tsx';
import { useSearch } from '../popup/use-search.ts';

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
  const again = useRef<HTMLButtonElement>(null);
  const wasChosen = useRef(false);
  const [typing, setTyping] = useState(false);
  useLayoutEffect(() => {
    // The field that was searched in is gone.
    if (chosen !== undefined) again.current?.focus();
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
  return <Find directory={directory} focused={wasChosen.current} choose={choose} />;
}

interface FindProps {
  directory: Directory;
  /** Whether the focus belongs here, since somebody was chosen before. */
  focused: boolean;
  choose: (person: Person) => void;
}

function Find({ directory, focused, choose }: FindProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const finder = useMemo(
    () => ({
      search: async ({ text }: SearchRequest) => ({
        hits: await findMe(directory, text),
        suggestions: [],
        nearest: [],
      }),
    }),
    [directory],
  );
  const [state, tell] = useSearch(finder);
  const person = state.opened?.person;
  useEffect(() => {
    if (person !== undefined) choose(person);
  }, [person]);
  useLayoutEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  return (
    <div class="labelled find">
      <label for={id}>{i18n.t('begin.who')}</label>
      <SearchField id={id} state={state} field={field} tell={tell} />
      <p class="unseen" role="status">
        {state.hits !== undefined && i18n.t('popup.found', state.hits.length, { count: `${state.hits.length}` })}
      </p>
      {state.hits?.length === 0 && <Nobody query={state.query.trim()} />}
      {state.hits !== undefined && state.hits.length > 0 && (
        <Results
          hits={state.hits}
          busy={state.partial}
          active={state.active}
          open={(index) => tell({ type: 'opened', index })}
        />
      )}
    </div>
  );
}

/** The other one as the log keeps them. */
export const companionOf = ({ id, name, department }: Person): Companion => ({
  id,
  name: name.display,
  ...(department === undefined ? {} : { department }),
});
