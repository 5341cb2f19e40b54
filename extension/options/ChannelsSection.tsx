import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Channel } from '../card/channels.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { EntryList } from './EntryList.tsx';
import type { ChannelOutcome } from './outcome.ts';
import { Section } from './Section.tsx';

interface ChannelsSectionProps {
  channels: readonly Channel[];
  fixed: boolean;
  /** Checks what was typed and adds it. */
  add: (name: string, link: string) => Promise<ChannelOutcome>;
  remove: (name: string) => Promise<void>;
}

/** Ways to chat that cards offer beside e-mail. */
export function ChannelsSection({ channels, fixed, add, remove }: ChannelsSectionProps) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<ChannelOutcome>();
  const removeChannel = async (name: string) => {
    await remove(name);
    setOutcome({ kind: 'removed', name });
    field.current?.focus();
  };
  const links = new Map(channels.map(({ name, link }) => [name, link]));
  return (
    <Section title={i18n.t('options.channels')} fixed={fixed}>
      <p>{i18n.t('options.channelsLead')}</p>
      {channels.length === 0 && <p class="quiet">{i18n.t('options.patternsNone')}</p>}
      <EntryList
        entries={[...links.keys()]}
        detail={(name) => links.get(name) ?? ''}
        remove={fixed ? undefined : removeChannel}
      />
      {!fixed && <ChannelForm field={field} outcome={outcome} setOutcome={setOutcome} add={add} />}
    </Section>
  );
}
