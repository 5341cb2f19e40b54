import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FeedOutcomeText } from './FeedOutcomeText.tsx';
import type { KeysOutcome } from './outcome.ts';
import { Section } from './Section.tsx';

interface KeysSectionProps {
  keys: readonly string[];
  fixed: boolean;
  /** Checks and saves the keys, and gets the directory anew under them. */
  save: (typed: string) => Promise<KeysOutcome>;
}

/** Whose signature a directory must have to be taken. */
export function KeysSection({ keys, fixed, save }: KeysSectionProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const saved = keys.join('\n');
  const [typed, setTyped] = useState(saved);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<KeysOutcome>();
  useEffect(() => setTyped(saved), [saved]);
  const faulty = outcome?.kind === 'keyFault';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setOutcome(undefined);
    const next = await save(typed);
    setBusy(false);
    setOutcome(next);
    if (next.kind === 'keyFault') field.current?.focus();
  };

  return (
    <Section title={i18n.t('options.keys')} fixed={fixed}>
      <form class="form" onSubmit={submit} noValidate>
        <label for={id}>{i18n.t('options.keysLabel')}</label>
        <textarea
          ref={field}
          id={id}
          class="field keys"
          rows={Math.max(2, keys.length + 1)}
          dir="ltr"
          value={typed}
          readOnly={fixed}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={faulty}
          aria-describedby={`${id}-help ${id}-outcome`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        <p id={`${id}-help`} class="small quiet">
          {i18n.t('options.keysHelp')}
        </p>
        {!fixed && (
          <div>
            <button type="submit" class="outlined" aria-disabled={busy}>
              {i18n.t('options.keysSave')}
            </button>
          </div>
        )}
        <div id={`${id}-outcome`} role="status">
          {busy && <p class="busy">{i18n.t('options.saving')}</p>}
          {outcome !== undefined && <KeysOutcomeText outcome={outcome} />}
        </div>
      </form>
    </Section>
  );
}

function KeysOutcomeText({ outcome }: { outcome: KeysOutcome }) {
  switch (outcome.kind) {
    case 'keyFault':
      return (
        <p class="fault">
          {outcome.fault.fault === 'notKey'
            ? i18n.t('keyFault.notKey', { key: outcome.fault.key })
            : i18n.t('keyFault.tooMany')}
        </p>
      );
    case 'keysSaved':
      return <p class="done">{i18n.t('options.keysSaved')}</p>;
    case 'synced':
      return <FeedOutcomeText outcome={outcome} />;
  }
}
