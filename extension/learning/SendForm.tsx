import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { language } from '../look/language.ts';
import type { LearningActions } from './actions.ts';
import { contributionsFolder } from './contributions-address.ts';
import { Opening } from './Opening.tsx';
import type { SendFault } from './send-contribution.ts';

interface SendFormProps {
  /** The very text that is sent. */
  file: string;
  rows: number;
  contributionsUrl: string;
  actions: LearningActions;
}

/** Sends a contribution to the organisation, once the user has it before their eyes and says so. */
export function SendForm({ file, rows, contributionsUrl, actions }: SendFormProps) {
  const [fault, setFault] = useState<SendFault>();
  const folder = contributionsFolder(contributionsUrl);
  const host = folder.ok ? new URL(folder.value).host : contributionsUrl;
  const send = async (): Promise<boolean> => {
    setFault(undefined);
    const sent = await actions.sendContribution(contributionsUrl, file);
    if (!sent.ok) {
      setFault(sent.error);
      return false;
    }
    await actions.add({ kind: 'contributed', ...sent.value, rows });
    return true;
  };
  const count = new Intl.NumberFormat(language()).format(rows);
  return (
    <Opening
      label={i18n.t('contribution.send', { host })}
      told={i18n.t('contribution.sent')}
      save={i18n.t('contribution.sendNow', rows, { count })}
      submit={send}
    >
      <p>{i18n.t('contribution.sendLead', { host })}</p>
      <ExactFile file={file} />
      <div role="alert">{fault !== undefined && <p class="fault">{i18n.t(`sendFault.${fault}`, { host })}</p>}</div>
    </Opening>
  );
}

/** A file, letter by letter. */
export const ExactFile = ({ file }: { file: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
  <pre class="file" dir="ltr" tabIndex={0}>
    {file}
  </pre>
);
