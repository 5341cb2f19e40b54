import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FeedStatus } from '../feed/status.ts';
import { FeedOutcomeText } from './FeedOutcomeText.tsx';
import type { FeedOutcome } from './outcome.ts';
import { Section } from './Section.tsx';

interface FeedSectionProps {
  feedUrl: string;
  fixed: boolean;
  status: FeedStatus;
  /** Checks, asks the browser, saves and gets the directory. Called in the click, for the browser asks only then. */
  save: (typed: string) => Promise<FeedOutcome>;
}

/** Where the directory comes from. */
export function FeedSection({ feedUrl, fixed, status, save }: FeedSectionProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(feedUrl);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<FeedOutcome>();
  useEffect(() => setTyped(feedUrl), [feedUrl]);
  const faulty = outcome?.kind === 'fault';

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setOutcome(undefined);
    const next = await save(typed);
    setBusy(false);
    setOutcome(next);
    if (next.kind === 'fault') field.current?.focus();
  };

  return (
    <Section title={i18n.t('options.feed')} fixed={fixed}>
      <form class="form" onSubmit={submit} noValidate>
        <label for={id}>{i18n.t('options.feedLabel')}</label>
        <input
          ref={field}
          id={id}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed}
          disabled={fixed}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={faulty}
          aria-describedby={`${id}-help ${id}-outcome`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOutcome(undefined);
          }}
        />
        <p id={`${id}-help`} class="small quiet">
          {i18n.t('options.feedHelp')}
        </p>
        {!fixed && (
          <div>
            <button type="submit" class="filled" aria-disabled={busy}>
              {i18n.t('options.save')}
            </button>
          </div>
        )}
        <div id={`${id}-outcome`} role="status">
          {busy || status.state === 'syncing' ? (
            <p class="busy">{i18n.t('options.saving')}</p>
          ) : (
            outcome !== undefined && <FeedOutcomeText outcome={outcome} />
          )}
        </div>
      </form>
    </Section>
  );
}
