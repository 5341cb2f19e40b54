import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon, SearchIcon } from '../look/icons.tsx';
import { longestText } from './opening.ts';
import type { PopupEvent, PopupState } from './state.ts';

interface SearchFieldProps {
  /** Names the field for a label beside it; without one the field has a name and a hint of its own. */
  id?: string;
  state: PopupState;
  field: RefObject<HTMLInputElement | null>;
  tell: (event: PopupEvent) => void;
}

export const resultsId = 'results';
export const optionId = (index: number): string => `result-${index}`;

const moves = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const;

const isMove = (key: string): key is keyof typeof moves => key in moves;

/** The search field with its list: the combobox pattern of the ARIA Authoring Practices Guide. */
export function SearchField({ id, state, field, tell }: SearchFieldProps) {
  const open = state.hits !== undefined && state.hits.length > 0;
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    // Home and End belong to the text until the arrow keys have entered the list.
    const inText = (event.key === 'Home' || event.key === 'End') && state.active < 0;
    if (isMove(event.key) && open && !inText && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      tell({ type: 'moved', to: moves[event.key] });
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      tell({ type: 'opened' });
    } else if (event.key === 'Escape' && state.query !== '') {
      // The first Escape clears the field; the next is the browser's and closes the window.
      event.preventDefault();
      event.stopPropagation();
      tell({ type: 'typed', query: '' });
    } else if (event.key === 'Backspace' && state.query === '' && !event.repeat) {
      // Not while the key is held to clear the field: the chips stand.
      tell({ type: 'widened' });
    }
  };
  return (
    <div class="search">
      <SearchIcon />
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        role="combobox"
        aria-label={id === undefined ? i18n.t('popup.searchLabel') : undefined}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={resultsId}
        aria-activedescendant={open && state.active >= 0 ? optionId(state.active) : undefined}
        placeholder={id === undefined ? i18n.t('popup.placeholder') : undefined}
        value={state.query}
        maxLength={longestText}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={({ currentTarget: { value, selectionEnd } }) =>
          tell({ type: 'typed', query: value, atEnd: selectionEnd === value.length })
        }
        onKeyDown={press}
      />
      {state.query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popup.clear')}
          onClick={() => {
            tell({ type: 'typed', query: '' });
            field.current?.focus();
          }}
        >
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
