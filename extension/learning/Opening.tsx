import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface OpeningProps {
  /** What the button says. */
  label: string;
  look?: 'filled' | 'outlined' | 'word';
  /** Said when it is done. */
  told: string;
  /** The button to press when the form is filled in. */
  save: string;
  /** Resolves with false where something has to be put right first, which the form then says; with anything else when done. */
  submit: (form: HTMLFormElement) => Promise<unknown>;
  /** Another way out of the form, for instance to remove what it is about. */
  otherwise?: { label: string; press: () => Promise<void> };
  /** The fields. */
  children: ComponentChildren;
}

/** A button that opens a form in its place. The focus goes into the form, and back to the button after it. */
export function Opening({ label, look = 'outlined', told, save, submit, otherwise, children }: OpeningProps) {
  const [state, setState] = useState<'closed' | 'open' | 'done' | 'left' | 'failed'>('closed');
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // With the drawing, not after it: whoever types at once shall lose no letter.
  useLayoutEffect(() => {
    if (state === 'open') form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    if (state === 'done' || state === 'left') button.current?.focus();
  }, [state]);
  const finish = (work: Promise<unknown>): void => {
    work.then(
      (finished) => finished !== false && setState('done'),
      (error: unknown) => {
        reportError(error);
        setState('failed');
      },
    );
  };
  if (state === 'open' || state === 'failed') {
    return (
      <form
        ref={form}
        class="form opened-form"
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          finish(submit(event.currentTarget));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) setState('left');
        }}
      >
        {children}
        <div class="row">
          <button type="submit" class="filled">
            {save}
          </button>
          <button type="button" class="word" onClick={() => setState('left')}>
            {i18n.t('learning.cancel')}
          </button>
          {otherwise !== undefined && (
            <button type="button" class="word" onClick={() => finish(otherwise.press())}>
              {otherwise.label}
            </button>
          )}
        </div>
        <div role="alert">{state === 'failed' && <p class="fault">{i18n.t('learning.notKept')}</p>}</div>
      </form>
    );
  }
  return (
    <div class="row">
      <button ref={button} type="button" class={look} onClick={() => setState('open')}>
        {label}
      </button>
      <span role="status" class="small quiet">
        {state === 'done' && told}
      </span>
    </div>
  );
}
