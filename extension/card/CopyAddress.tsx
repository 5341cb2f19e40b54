import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface CopyAddressProps {
  email: string;
  copy: (text: string) => Promise<void>;
}

/** Copies the e-mail address and says so, to eyes and to screen readers alike; where that fails the address is shown. */
export function CopyAddress({ email, copy }: CopyAddressProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const press = async () => {
    setOutcome(undefined);
    try {
      await copy(email);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  };
  return (
    <>
      <button type="button" class="word" onClick={press}>
        {i18n.t(outcome === 'copied' ? 'card.copied' : 'card.copyEmail')}
      </button>
      <span role="status" class={outcome === 'failed' ? 'card-told small' : 'unseen'}>
        {outcome === 'copied' && i18n.t('card.copiedAddress', { email })}
        {outcome === 'failed' && i18n.t('card.copyFailed', { email })}
      </span>
    </>
  );
}
