import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import { SettingsIcon } from '../look/icons.tsx';
import { language } from '../look/language.ts';
import { Hint } from './Hint.tsx';
import { Nobody, Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import { type PopupEvent, type PopupState, resultLimit } from './state.ts';
import { TopicChips } from './TopicChips.tsx';

interface PopupProps {
  state: PopupState;
  field: RefObject<HTMLInputElement | null>;
  /** It is not known yet whether there is a directory. */
  waiting: boolean;
  /** Undefined while there is none to search. */
  directory: { organisation: string; people: number } | undefined;
  examples: readonly string[];
  tell: (event: PopupEvent) => void;
  openSettings: () => void;
  /** How the directory and this site are: the lines at the bottom. */
  children: ComponentChildren;
}

/** Search and its results, with the state of things below. */
export function Popup({ state, field, waiting, directory, examples, tell, openSettings, children }: PopupProps) {
  // A topic that nobody knows is the nearest to itself; to offer it again would lead nowhere.
  const near = state.nearest.map(({ prefLabel }) => prefLabel).filter((topic) => topic !== state.query.trim());
  const tryTopic = (topic: string): void => {
    tell({ type: 'typed', query: topic });
    field.current?.focus();
  };
  return (
    <div class="popup">
      <header class="popup-head">
        <h1 class="unseen">{i18n.t('popup.title')}</h1>
        <SearchField state={state} field={field} tell={tell} />
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popup.settings')}
          title={i18n.t('popup.settings')}
          onClick={openSettings}
        >
          <SettingsIcon />
        </button>
      </header>
      <main class="popup-main">
        <p class="unseen" role="status">
          {state.hits !== undefined && countSentence(state.hits.length)}
        </p>
        {state.failed && <p class="nobody">{i18n.t('popup.searchFailed')}</p>}
        {!waiting && !state.failed && state.hits === undefined && (
          <Hint directory={directory} examples={examples} tryExample={tryTopic} />
        )}
        {state.hits !== undefined && state.hits.length === 0 && (
          <Nobody query={state.query.trim()}>
            {near.length > 0 && <TopicChips label={i18n.t('popup.nearest')} topics={near} choose={tryTopic} />}
          </Nobody>
        )}
        {state.hits !== undefined && state.hits.length > 0 && (
          <Results hits={state.hits} active={state.active} open={(index) => tell({ type: 'opened', index })} />
        )}
      </main>
      <footer class="popup-foot">{children}</footer>
    </div>
  );
}

function countSentence(count: number): string {
  const figure = new Intl.NumberFormat(language()).format(count);
  return count >= resultLimit
    ? i18n.t('popup.foundMost', { count: figure })
    : i18n.t('popup.found', count, { count: figure });
}
