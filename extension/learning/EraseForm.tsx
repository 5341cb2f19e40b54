import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field } from './Field.tsx';
import { typedIn } from './form-values.ts';
import { Opening } from './Opening.tsx';

/** Deletes the log once the user has typed that they mean it. */
export function EraseForm({ erase }: { erase: () => Promise<void> }) {
  const [mistyped, setMistyped] = useState(false);
  const word = i18n.t('erase.word');
  const submit = async (form: HTMLFormElement): Promise<boolean> => {
    const meant = typedIn(form, 'word').toLocaleLowerCase() === word.toLocaleLowerCase();
    setMistyped(!meant);
    if (meant) await erase();
    return meant;
  };
  return (
    <Opening
      label={i18n.t('erase.open')}
      look="word"
      told={i18n.t('erase.done')}
      save={i18n.t('erase.erase')}
      submit={submit}
    >
      <p>{i18n.t('erase.sure')}</p>
      <Field label={i18n.t('erase.label', { word })} name="word" required longest={40} />
      <div role="alert">{mistyped && <p class="fault">{i18n.t('erase.mistyped', { word })}</p>}</div>
    </Opening>
  );
}
