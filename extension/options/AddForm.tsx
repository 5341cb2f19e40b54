import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface AddFormProps<Outcome extends { kind: string }> {
  label: string;
  help: ComponentChildren;
  field: RefObject<HTMLInputElement | null>;
  /** What came of the last thing that was done to the list. */
  outcome: Outcome | undefined;
  setOutcome: (outcome: Outcome | undefined) => void;
  /** Checks and adds what was typed. Called in the click itself. */
  add: (typed: string) => Promise<Outcome>;
  /** The outcome in words. */
  say: (outcome: Outcome) => ComponentChildren;
}

/** One more entry for a list: a field, a button, and what came of it. */
export function AddForm<Outcome extends { kind: string }>(props: AddFormProps<Outcome>) {
  const { label, help, field, outcome, setOutcome, add, say } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const next = await add(typed);
    setOutcome(next);
    if (next.kind === 'added') setTyped('');
    field.current?.focus();
  };
  return (
    <form class="form" onSubmit={submit} noValidate>
      <label for={id}>{label}</label>
      <div class="row">
        <input
          ref={field}
          id={id}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={outcome?.kind === 'fault'}
          aria-describedby={`${id}-help ${id}-outcome`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        <button type="submit" class="outlined">
          {i18n.t('options.add')}
        </button>
      </div>
      <p id={`${id}-help`} class="small quiet">
        {help}
      </p>
      <div id={`${id}-outcome`} role="status">
        {outcome !== undefined && say(outcome)}
      </div>
    </form>
  );
}
