import type { Person } from '@kith/shared/person/person';
import type { SearchRequest } from '@kith/shared/search/request';
import type { RefObject } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { Nobody, Results } from '../popup/Results.tsx';
import { SearchField } from '../popup/SearchField.tsx';
import { useSearch } from '../popup/use-search.ts';
import { findPerson } from './find-person.ts';

interface PersonFinderProps {
  label: string;
  /** Class of the whole, as the form around it lays out its fields. */
  layout: string;
  directory: Directory;
  field: RefObject<HTMLInputElement | null>;
  choose: (person: Person) => void;
}

/** Finds one person of the directory by name or address, in a form. */
export function PersonFinder({ label, layout, directory, field, choose }: PersonFinderProps) {
  const id = useId();
  const finder = useMemo(
    () => ({
      search: async ({ text }: SearchRequest) => ({
        hits: await findPerson(directory, text),
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
  return (
    <div class={layout}>
      <label for={id}>{label}</label>
      <SearchField id={id} state={state} field={field} tell={tell} />
      <p class="unseen" role="status">
        {state.hits !== undefined && i18n.t('popup.found', state.hits.length, { count: `${state.hits.length}` })}
      </p>
      {state.failed && <p class="fault">{i18n.t('popup.searchFailed')}</p>}
      {state.hits?.length === 0 && <Nobody query={state.query.trim()} isNarrowed={false} />}
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
