import type { Concept } from '@kith/shared/vocabulary/concept';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CardSubject, WindowCardProps } from '../card/WindowCard.tsx';
import { recentTopics } from '../kept/recent.ts';
import { pictureShown } from '../look/picture-shown.ts';
import { useLazy } from '../look/use-lazy.ts';
import type { Surroundings } from '../look/use-surroundings.ts';
import type { BeginningProps } from './Beginning.tsx';
import type { FootProps } from './Foot.tsx';
import type { SearchWish } from './opening.ts';
import { Popup } from './Popup.tsx';
import type { PanelOpener } from './panel-opener.ts';
import { foundTopics } from './reasons.ts';
import { type PopupState, stageOf } from './state.ts';
import { useDirectory } from './use-directory.ts';
import { useMe } from './use-me.ts';
import { useSearch } from './use-search.ts';
import { useWish } from './use-wish.ts';
import { filterWords } from './words.ts';

/** What the first picture and the first results do without. */
export interface PopupParts {
  foot: () => Promise<ComponentType<FootProps>>;
  beginning: () => Promise<ComponentType<BeginningProps>>;
  card: () => Promise<ComponentType<WindowCardProps>>;
}

/** What the popup can do in the world outside. */
export interface PopupActions {
  check: () => void;
  openSettings: () => void;
  /** Opens the settings where the user says who they are. */
  sayWho: () => void;
  copy: (text: string) => Promise<void>;
  /** What opens the side panel, where there is one; must stay the same function. */
  findPanel: () => Promise<PanelOpener | undefined>;
}

interface PopupAppProps {
  parts: PopupParts;
  /** What the page was opened for. */
  wish: Promise<SearchWish | undefined>;
  now: () => Date;
  actions: PopupActions;
}

/**
 * Search or, once somebody is chosen, their card; with focus where the user left it. The directory is opened at once: nobody who
 * types waits for the settings, let alone for the background.
 */
export function PopupApp({ parts, wish, now, actions }: PopupAppProps) {
  const [surroundings, know] = useState<Surroundings>();
  const [missed, setMissed] = useState(false);
  const opened = useDirectory(surroundings, actions.check, () => setMissed(true));
  const directory = opened?.directory;
  const me = useMe(directory, surroundings?.settings.me);
  const words = useMemo(filterWords, []);
  const [state, tell] = useSearch(directory, { words, department: me?.person?.department });
  useWish(wish, directory, tell);
  const field = useRef<HTMLInputElement>(null);
  const subject = subjectOf(state);
  // Whoever types before all is loaded waits for people, not for the lines around them.
  const stage = stageOf(state);
  const isAnswered = stage !== 'waiting';
  const Foot = useLazy(parts.foot, missed || (directory !== undefined && isAnswered));
  const Beginning = useLazy(parts.beginning, missed || (directory !== undefined && isAnswered));
  const panel = useLazy(actions.findPanel, missed || (directory !== undefined && isAnswered));
  const Card = useLazy(parts.card, subject !== undefined);
  const inSearch = subject === undefined || opened === undefined || Card === undefined;
  const isDrawn = useRef(false);
  // Not after the first picture: whoever opens the window types at once, and no letter shall be lost. With it, not before: to
  // focus lays the page out, and what was read of the directory meanwhile would have to wait.
  useLayoutEffect(() => {
    if (!inSearch) return;
    if (isDrawn.current) field.current?.focus();
    else requestAnimationFrame(() => field.current?.focus());
    isDrawn.current = true;
  }, [inSearch]);
  useEffect(() => {
    if (directory === undefined || !isAnswered) return;
    // A question for nobody reads the index before the first letter is typed; what was typed sooner, before the rest of it.
    const readOn = async (): Promise<void> => {
      await pictureShown();
      await directory.search({ text: '', filters: [], limit: 0 });
      // The card comes after the search, and should then be there at once.
      await parts.card();
    };
    readOn().catch((error: unknown) => reportError(error));
  }, [directory, isAnswered]);

  const tryTopic = ({ id, prefLabel }: Concept): void => {
    tell({ type: 'typed', query: prefLabel });
    field.current?.focus();
    recentTopics.add(id).catch((error: unknown) => reportError(error));
  };
  return (
    <>
      <Popup
        state={state}
        words={words}
        field={field}
        behind={!inSearch}
        waiting={surroundings === undefined && opened === undefined}
        opened={opened}
        tell={tell}
        tryTopic={tryTopic}
        openSettings={actions.openSettings}
        panel={panel}
        start={
          Beginning !== undefined && (opened === undefined || me !== undefined) ? (
            <Beginning
              opened={opened}
              me={me?.person}
              now={now()}
              show={(person) => tell({ type: 'showed person', hit: { person, reasons: [] } })}
              tryTopic={tryTopic}
              sayWho={actions.sayWho}
            />
          ) : null
        }
      >
        {Foot !== undefined && <Foot stage={stage} opened={opened} now={now} know={know} />}
      </Popup>
      {!inSearch && (
        <Card
          title={i18n.t('popup.title')}
          subject={subject}
          opened={opened}
          me={me?.person}
          channels={surroundings?.settings.channels ?? []}
          now={now()}
          back={{ label: i18n.t('popup.backToSearch'), run: () => tell({ type: 'back' }) }}
          copy={actions.copy}
        />
      )}
    </>
  );
}

function subjectOf({ opened, topic }: PopupState): CardSubject | undefined {
  if (opened !== undefined) return { people: [opened.person], found: foundTopics(opened.reasons) };
  return topic === undefined ? undefined : { topic };
}
