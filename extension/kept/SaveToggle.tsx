import type { Person } from '@kith/shared/person/person';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './save.css';
import { SavedIcon } from '../look/icons.tsx';
import { language } from '../look/language.ts';
import { useValue } from '../look/use-value.ts';
import { mostSaved, savedPeople } from './saved.ts';

/** Saves somebody on this device, or lets them go again. Says so where no more can be saved. */
export function SaveToggle({ person: { id, name } }: { person: Person }) {
  const saved = useValue(savedPeople.read, savedPeople.watch);
  const [full, setFull] = useState(false);
  if (saved === undefined) return null;
  const isSaved = saved.includes(id);
  const press = () => {
    const fits = isSaved || saved.length < mostSaved;
    setFull(!fits);
    if (!fits) return;
    (isSaved ? savedPeople.remove(id) : savedPeople.add(id)).catch((error: unknown) => reportError(error));
  };
  return (
    <div class="save">
      <button
        type="button"
        class="word save-button"
        aria-pressed={isSaved}
        aria-label={i18n.t('popup.saveLabel', { name: name.display })}
        onClick={press}
      >
        <SavedIcon filled={isSaved} />
        {i18n.t('popup.save')}
      </button>
      <p class="save-told small" role="status">
        {full && i18n.t('popup.savedMost', { count: new Intl.NumberFormat(language()).format(mostSaved) })}
      </p>
    </div>
  );
}
