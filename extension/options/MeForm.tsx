import type { SearchRequest } from '@kith/shared/search/request';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { Nobody, Results } from '../popup/Results.tsx';
import { SearchField } from '../popup/SearchField.tsx';
import { useSearch } from '../popup/use-search.ts';
import { findMe } from './find-me.ts';

export interface MeFormProps {
  /** Id of the person; empty until the user says who they are. */
  me: string;
  fixed: boolean;
  /** Undefined while there is none. */
  directory: Directory | undefined;
  choose: (id: string) => Promise<void>;
}

/** Says who uses this browser, or takes it back. */
export function MeForm({ me, fixed, directory, choose }: MeFormProps) {
  const name = useName(directory, me);
  const field = useRef<HTMLInputElement>(null);
  const forget = useRef<HTMLButtonElement>(null);
  const changed = useRef(false);
  useEffect(() => {
    // What was pressed is gone: focus goes to what stands in its place.
    if (changed.current) (me === '' ? field.current : forget.current)?.focus();
  }, [me]);
  const change = (id: string): void => {
    changed.current = true;
    choose(id).catch((error: unknown) => reportError(error));
  };
  return (
    <>
      <p role="status" class={me === '' ? 'unseen' : 'done'}>
        {me !== '' && name !== undefined && i18n.t('options.meIs', { name })}
        {me !== '' && name === undefined && i18n.t('options.meGone', { id: me })}
      </p>
      {me !== '' && !fixed && (
        <div>
          <button ref={forget} type="button" class="outlined" onClick={() => change('')}>
            {i18n.t('options.meForget')}
          </button>
        </div>
      )}
      {me === '' && !fixed && directory === undefined && <p class="quiet">{i18n.t('options.meWaits')}</p>}
      {me === '' && !fixed && directory !== undefined && <Find directory={directory} field={field} choose={change} />}
    </>
  );
}

interface FindProps {
  directory: Directory;
  field: { current: HTMLInputElement | null };
  choose: (id: string) => void;
}

/** A search for oneself. */
function Find({ directory, field, choose }: FindProps) {
  const id = useId();
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
  const chosen = state.opened?.person.id;
  useEffect(() => {
    if (chosen !== undefined) choose(chosen);
  }, [chosen]);
  return (
    <div class="form find">
      <label for={id}>{i18n.t('options.meLabel')}</label>
      <SearchField id={id} state={state} field={field} tell={tell} />
      <p class="unseen" role="status">
        {state.hits !== undefined && i18n.t('popup.found', state.hits.length, { count: `${state.hits.length}` })}
      </p>
      {state.failed && <p class="fault">{i18n.t('popup.searchFailed')}</p>}
      {state.hits?.length === 0 && <Nobody query={state.query.trim()} />}
      {state.hits !== undefined && state.hits.length > 0 && (
        <Results
          busy={state.partial}
          hits={state.hits}
          active={state.active}
          open={(index) => tell({ type: 'opened', index })}
        />
      )}
    </div>
  );
}

function useName(directory: Directory | undefined, id: string): string | undefined {
  const [name, setName] = useState<string>();
  useEffect(() => {
    let wanted = true;
    setName(undefined);
    if (directory === undefined || id === '') return;
    directory.person(id).then(
      (person) => wanted && setName(person?.name.display),
      (error: unknown) => reportError(error),
    );
    return () => {
      wanted = false;
    };
  }, [directory, id]);
  return name;
}
