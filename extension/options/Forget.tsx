import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Deletes the directory, after a second look in the same place. */
export function Forget({ forget }: { forget: () => Promise<void> }) {
  const [asking, ask] = useState<boolean>();
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button just pressed is gone: focus goes to the harmless answer, and back after it.
    if (asking === true) keep.current?.focus();
    if (asking === false) first.current?.focus();
  }, [asking]);
  if (asking !== true) {
    return (
      <button ref={first} type="button" class="word" onClick={() => ask(true)}>
        {i18n.t('options.forget')}
      </button>
    );
  }
  return (
    <fieldset
      class="confirm"
      aria-label={i18n.t('options.forget')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') ask(false);
      }}
    >
      <p>{i18n.t('options.forgetSure')}</p>
      <div class="row">
        <button ref={keep} type="button" class="outlined" onClick={() => ask(false)}>
          {i18n.t('options.forgetNo')}
        </button>
        <button type="button" class="word" onClick={forget}>
          {i18n.t('options.forgetYes')}
        </button>
      </div>
    </fieldset>
  );
}
