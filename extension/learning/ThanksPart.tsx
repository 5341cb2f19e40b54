import type { Companion } from '@kith/shared/learning/event';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { dateInWords } from '../look/dates.ts';
import { language } from '../look/language.ts';
import type { OpenedDirectory } from '../popup/use-directory.ts';
import type { LearningActions } from './actions.ts';
import type { NameOf } from './companion-names.ts';
import { SendWays } from './SendWays.tsx';
import { useRead } from './use-read.ts';

export interface ThanksPartProps {
  /** Id of the piece of help, or of the relationship. */
  for: string;
  companion: Companion;
  nameOf: NameOf;
  topic: string;
  /** How one who learns says it in this kind of relationship; undefined where that is said in no way of its own. */
  words?: string | undefined;
  /** When thanks were said; undefined where they were not yet. */
  thankedAt: string | undefined;
  opened: OpenedDirectory | undefined;
  channels: readonly Channel[];
  actions: LearningActions;
}

/** A word of thanks: a draft to be changed, and the ways to send it. */
export function ThanksPart(props: ThanksPartProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {i18n.t('thanks.open')}
        {props.thankedAt !== undefined && (
          <span class="small quiet"> {i18n.t('thanks.said', { date: dateInWords(props.thankedAt, language()) })}</span>
        )}
      </summary>
      {open && <Draft {...props} />}
    </details>
  );
}

function Draft({ for: id, companion, nameOf, topic, words, opened, channels, actions }: ThanksPartProps) {
  const person = useRead(
    async () => (companion.id === undefined ? undefined : await opened?.directory.person(companion.id)),
    [opened?.directory, companion.id],
  );
  const [typed, setTyped] = useState<string>();
  const greeting = i18n.t('ask.greeting', { name: person?.name.given ?? nameOf(companion) });
  const text = typed ?? `${greeting}\n\n${words ?? i18n.t('thanks.body', { topic })}`;
  return (
    <div class="thanks">
      <label class="labelled">
        <span class="strong">{i18n.t('askPart.text')}</span>
        <textarea
          class="field"
          rows={5}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <SendWays
        person={person}
        channels={channels}
        subject={i18n.t('thanks.subject')}
        text={text}
        sent={() => actions.add({ kind: 'thanked', for: id })}
        copy={actions.copy}
      />
    </div>
  );
}
