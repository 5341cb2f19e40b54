import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChannelOutcome } from './outcome.ts';

interface ChannelFormProps {
  /** That of the name. */
  field: RefObject<HTMLInputElement | null>;
  /** What came of the last thing that was done to the list. */
  outcome: ChannelOutcome | undefined;
  setOutcome: (outcome: ChannelOutcome | undefined) => void;
  add: (name: string, link: string) => Promise<ChannelOutcome>;
}

/** One more way to chat: what it is called, and the link. */
export function ChannelForm({ field, outcome, setOutcome, add }: ChannelFormProps) {
  const id = useId();
  const [typed, setTyped] = useState({ name: '', link: '' });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const next = await add(typed.name, typed.link);
    setOutcome(next);
    if (next.kind === 'added') setTyped({ name: '', link: '' });
    field.current?.focus();
  };
  const type = (changes: Partial<typeof typed>) => {
    setTyped({ ...typed, ...changes });
    setOutcome(undefined);
  };
  const fault = outcome?.kind === 'fault' ? outcome.fault : undefined;
  const isNameFault = fault !== undefined && nameFaults.has(fault);
  return (
    <form class="form" onSubmit={submit} noValidate>
      <label for={`${id}-name`}>{i18n.t('options.channelName')}</label>
      <input
        ref={field}
        id={`${id}-name`}
        class="field"
        type="text"
        value={typed.name}
        autocomplete="off"
        aria-invalid={isNameFault}
        aria-describedby={`${id}-outcome`}
        onInput={(event) => type({ name: event.currentTarget.value })}
      />
      <label for={`${id}-link`}>{i18n.t('options.channelLink')}</label>
      <div class="row">
        <input
          id={`${id}-link`}
          class="field"
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed.link}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={fault !== undefined && !isNameFault}
          aria-describedby={`${id}-help ${id}-outcome`}
          onInput={(event) => type({ link: event.currentTarget.value })}
        />
        <button type="submit" class="outlined">
          {i18n.t('options.add')}
        </button>
      </div>
      <p id={`${id}-help`} class="small quiet">
        {i18n.t('options.channelHelp', slots)}
      </p>
      <div id={`${id}-outcome`} role="status">
        {outcome !== undefined && <ChannelOutcomeText outcome={outcome} />}
      </div>
    </form>
  );
}

const nameFaults: ReadonlySet<string> = new Set(['name', 'longName', 'known']);

function ChannelOutcomeText({ outcome }: { outcome: ChannelOutcome }) {
  if (outcome.kind === 'fault') return <p class="fault">{faultSentence(outcome.fault)}</p>;
  const { kind, name } = outcome;
  return <p class="done">{i18n.t(kind === 'added' ? 'options.channelAdded' : 'options.channelRemoved', { name })}</p>;
}

/** Braces in the locale files are filled in, these with themselves. */
const slots = { email: '{email}', handle: '{handle}', id: '{id}' };

function faultSentence(fault: (ChannelOutcome & { kind: 'fault' })['fault']): string {
  return fault === 'noSlot' || fault === 'otherSlot'
    ? i18n.t(`channelFault.${fault}`, slots)
    : i18n.t(`channelFault.${fault}`);
}
