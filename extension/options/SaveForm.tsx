import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface SaveFormProps<Outcome extends { kind: string }> {
  label: string;
  help: string;
  button: { label: string; look: 'filled' | 'outlined' };
  /** What is in force now. */
  saved: string;
  /** Lines of the field; one unless given. */
  lines?: number;
  /** The organisation decides here. */
  fixed: boolean;
  /** Whether there is something to press; unless given, where the user decides. */
  pressable?: boolean;
  /** Something goes on that this form did not begin. */
  busyAnyway?: boolean;
  /** Checks and saves what was typed. Called in the click itself. */
  save: (typed: string) => Promise<Outcome>;
  isFault: (outcome: Outcome) => boolean;
  /** The outcome in words. */
  say: (outcome: Outcome) => ComponentChildren;
}

/** One value to be typed and saved: a field, a button, and what came of it. */
export function SaveForm<Outcome extends { kind: string }>(props: SaveFormProps<Outcome>) {
  const { label, help, button, saved, lines = 1, fixed, pressable = !fixed, busyAnyway = false } = props;
  const { save, isFault, say } = props;
  const id = useId();
  const field = useRef<HTMLElement | null>(null);
  const [typed, setTyped] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => setTyped(saved), [saved]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setOutcome(undefined);
    const next = await save(typed);
    setBusy(false);
    setOutcome(next);
    if (isFault(next)) field.current?.focus();
  };

  const common = {
    ref: (element: HTMLElement | null) => {
      field.current = element;
    },
    id,
    dir: 'ltr',
    value: typed,
    readOnly: fixed,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    'aria-invalid': outcome !== undefined && isFault(outcome),
    'aria-describedby': `${id}-help ${id}-outcome`,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(event.currentTarget.value);
      setOutcome(undefined);
    },
  } as const;

  return (
    <form class="form" onSubmit={submit} noValidate>
      <label for={id}>{label}</label>
      {lines === 1 ? (
        <input {...common} class="field" type="text" inputMode="url" />
      ) : (
        <textarea {...common} class="field keys" rows={lines} />
      )}
      <p id={`${id}-help`} class="small quiet">
        {help}
      </p>
      {pressable && (
        <div>
          <button type="submit" class={button.look} aria-disabled={busy}>
            {button.label}
          </button>
        </div>
      )}
      <div id={`${id}-outcome`} role="status">
        {busy || busyAnyway ? <p class="busy">{i18n.t('options.saving')}</p> : outcome !== undefined && say(outcome)}
      </div>
    </form>
  );
}
