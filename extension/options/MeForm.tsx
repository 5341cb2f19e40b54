import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../directory/directory.ts';
import { PersonFinder } from '../finder/PersonFinder.tsx';

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
      {me === '' && !fixed && directory !== undefined && (
        <PersonFinder
          label={i18n.t('options.meLabel')}
          layout="form find"
          directory={directory}
          field={field}
          choose={({ id }) => change(id)}
        />
      )}
    </>
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
