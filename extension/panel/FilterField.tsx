import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon, SearchIcon } from '../look/icons.tsx';

interface FilterFieldProps {
  filter: string;
  field: RefObject<HTMLInputElement | null>;
  change: (filter: string) => void;
  /** Goes on into the list. */
  enter: () => void;
  /** Opens the first of the list. */
  openFirst: () => void;
}

/** Narrows the list to those whose name, topic or title begins so. */
export function FilterField({ filter, field, change, enter, openFirst }: FilterFieldProps) {
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') enter();
    else if (event.key === 'Enter') openFirst();
    else if (event.key === 'Escape' && filter !== '') change('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <SearchIcon />
      <input
        ref={field}
        class="field"
        type="text"
        aria-label={i18n.t('panel.filterLabel')}
        placeholder={i18n.t('panel.filter')}
        value={filter}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
      />
      {filter !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('panel.clear')}
          onClick={() => {
            change('');
            field.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
