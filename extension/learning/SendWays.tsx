import type { Person } from '@kith/shared/person/person';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Channel, channelLink } from '../card/channels.ts';
import { mailWay } from './mail-way.ts';

export interface SendWaysProps {
  /** As the directory has them; undefined where they are not in it. */
  person: Pick<Person, 'id' | 'email' | 'handles'> | undefined;
  channels: readonly Channel[];
  subject: string;
  text: string;
  /** Called once the message is on its way, as far as Kith can tell: it was handed to another program. */
  sent: () => Promise<void>;
  copy: (text: string) => Promise<void>;
}

/** How a message leaves: by mail, by the organisation's chats with the text on the clipboard, or by the clipboard alone. */
export function SendWays({ person, channels, subject, text, sent, copy }: SendWaysProps) {
  const [told, setTold] = useState<'askPart.copied' | 'learning.notKept'>();
  const note = (): void => void sent().catch(() => setTold('learning.notKept'));
  const take = async (): Promise<void> => {
    await copy(text);
    setTold('askPart.copied');
    note();
  };
  const mail =
    person?.email === undefined ? undefined : mailWay(person.email, subject, text, i18n.t('askPart.pasteHere'));
  return (
    <>
      <div class="row">
        {mail !== undefined && (
          <a
            class="filled"
            href={mail.link}
            target="_blank"
            rel="noopener noreferrer"
            onClick={mail.isWhole ? note : () => void take()}
          >
            {i18n.t('askPart.mail')}
          </a>
        )}
        {person !== undefined &&
          channels.map((channel) => {
            const link = channelLink(channel, person);
            return link === undefined ? null : (
              <a
                key={channel.name}
                class="outlined"
                href={link}
                target="_blank"
                rel="noopener noreferrer"
                onClick={() => void take()}
              >
                <bdi>{channel.name}</bdi>
              </a>
            );
          })}
        <button type="button" class={mail === undefined ? 'filled' : 'outlined'} onClick={() => void take()}>
          {i18n.t('askPart.copy')}
        </button>
      </div>
      {mail?.isWhole === false && <p class="small quiet">{i18n.t('askPart.tooLong')}</p>}
      <p role="status" class="small quiet">
        {told !== undefined && i18n.t(told)}
      </p>
    </>
  );
}
