import type { FilterWords } from '@kith/shared/search/filters';
import type { Concept } from '@kith/shared/vocabulary/concept';
import type { ComponentChildren, RefObject } from 'preact';
import { i18n } from '#i18n';
import { PanelIcon, SettingsIcon } from '../look/icons.tsx';
import { Filters } from './Filters.tsx';
import { Hint } from './Hint.tsx';
import { Nearest } from './Nearest.tsx';
import type { PanelOpener } from './panel-opener.ts';
import { Nobody, Results } from './Results.tsx';
import { SearchField } from './SearchField.tsx';
import { isAsking, type PopupEvent, type PopupState } from './state.ts';
import { told } from './told.ts';
import type { OpenedDirectory } from './use-directory.ts';
import { useFilters } from './use-filters.ts';

interface PopupProps {
  state: PopupState;
  /** How the user's language says filters. */
  words: FilterWords;
  field: RefObject<HTMLInputElement | null>;
  /** A card lies over it: it keeps its place and its state, unseen. */
  behind: boolean;
  /** It is not known yet whether there is a directory. */
  waiting: boolean;
  /** Undefined while there is none to search. */
  opened: OpenedDirectory | undefined;
  tell: (event: PopupEvent) => void;
  tryTopic: (topic: Concept) => void;
  openSettings: () => void;
  /** Undefined while it is not known, and where there is none. */
  panel: PanelOpener | undefined;
  /** Where to begin, before anything is typed. */
  start: ComponentChildren;
  /** How the directory and this site are: the lines at the bottom. */
  children: ComponentChildren;
}

/** Search and its results, with the state of things below. */
export function Popup(props: PopupProps) {
  const { state, words, field, behind, waiting, opened, tell, tryTopic, openSettings, panel, start, children } = props;
  const concepts = opened?.concepts ?? new Map<string, Concept>();
  const filters = useFilters(state, words, tell, field);
  const { hits, partial } = state;
  return (
    <div class={behind ? 'popup behind' : 'popup'}>
      <header class="popup-head">
        <h1 class="unseen">{i18n.t('popup.title')}</h1>
        <SearchField state={state} field={field} tell={tell} />
        {panel !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('openPanelCommand')}
            title={withKey(i18n.t('openPanelCommand'), panel.shortcut)}
            onClick={() => void panel.open()}
          >
            <PanelIcon />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('popup.settings')}
          title={i18n.t('popup.settings')}
          onClick={openSettings}
        >
          <SettingsIcon />
        </button>
        <Filters {...filters} concepts={concepts} />
      </header>
      <main class="popup-main">
        <p class="unseen" role="status">
          {hits !== undefined && !partial && told(hits.length, filters.set, concepts)}
        </p>
        {state.failed && <p class="nobody">{i18n.t('popup.searchFailed')}</p>}
        {!waiting && !state.failed && !isAsking(state) && (
          <>
            <Hint manifest={opened?.directory.manifest} />
            {start}
          </>
        )}
        {hits?.length === 0 && (
          <Nobody query={state.query.trim()} isNarrowed={state.filters.length > 0}>
            <Nearest topics={nearTo(state)} choose={tryTopic} siteOrigin={vocabularyOf(opened)} />
          </Nobody>
        )}
        {hits !== undefined && hits.length > 0 && (
          <Results hits={hits} busy={partial} active={state.active} open={(index) => tell({ type: 'opened', index })} />
        )}
      </main>
      <footer class="popup-foot">{children}</footer>
    </div>
  );
}

const withKey = (label: string, key: string): string => (key === '' ? label : `${label} (${key})`);

/** A topic that nobody knows is the nearest to itself; to offer it again would lead nowhere. */
const nearTo = ({ nearest, query }: PopupState): Concept[] =>
  nearest.filter(({ prefLabel }) => prefLabel !== query.trim());

/** The origin of the organisation's site, if the words of the directory have pages there. */
function vocabularyOf(opened: OpenedDirectory | undefined): string | undefined {
  if (opened === undefined) return undefined;
  const hasPages = opened.concepts.values().some(({ path }) => path !== undefined);
  return hasPages ? new URL(opened.directory.feedUrl).origin : undefined;
}
