import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Surroundings } from '../look/use-surroundings.ts';
import { exampleTopics } from './examples.ts';
import { FoundPerson } from './FoundPerson.tsx';
import { Popup } from './Popup.tsx';
import type { Remedy } from './remedies.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { SiteState } from './site.ts';
import { type OpenedDirectory, useDirectory } from './use-directory.ts';
import { useSearch } from './use-search.ts';

/** What the popup can do in the world outside. */
export interface PopupActions {
  remedies: Record<Remedy, () => void>;
  mark: (pattern: string) => void;
  turn: (host: string, on: boolean) => void;
  turnPage: (page: string, on: boolean) => void;
  turnEverywhere: (on: boolean) => void;
  copy: (text: string) => Promise<void>;
}

interface PopupAppProps {
  /** Undefined until read. The field is there before, so that nothing typed at once is lost. */
  surroundings: Surroundings | undefined;
  site: SiteState;
  now: () => Date;
  actions: PopupActions;
}

/** Search or, once somebody is chosen, their card; with focus where the user left it. */
export function PopupApp({ surroundings, site, now, actions }: PopupAppProps) {
  const opened = useDirectory(surroundings, actions.remedies.tryAgain);
  const [state, tell] = useSearch(opened?.directory);
  const examples = useExamples(opened, now);
  const field = useRef<HTMLInputElement>(null);
  const inSearch = state.opened === undefined;
  // Not after the first picture: whoever opens the window types at once, and no letter shall be lost.
  useLayoutEffect(() => {
    if (inSearch) field.current?.focus();
  }, [inSearch]);

  if (state.opened !== undefined && opened !== undefined) {
    return (
      <FoundPerson
        hit={state.opened}
        opened={opened}
        now={now()}
        back={() => tell({ type: 'back' })}
        copy={actions.copy}
      />
    );
  }
  return (
    <Popup
      state={state}
      field={field}
      waiting={surroundings === undefined}
      directory={opened === undefined ? undefined : listing(opened)}
      examples={examples}
      tell={tell}
      openSettings={actions.remedies.openSettings}
    >
      {surroundings !== undefined && (
        <>
          <StatusLine
            status={surroundings.status}
            feedUrl={surroundings.settings.feedUrl}
            now={now()}
            remedies={actions.remedies}
          />
          <SiteSwitch
            site={site}
            enabled={surroundings.settings.enabled}
            fixed={surroundings.fixed}
            mark={actions.mark}
            turn={actions.turn}
            turnPage={actions.turnPage}
            turnEverywhere={actions.turnEverywhere}
          />
        </>
      )}
    </Popup>
  );
}

const listing = ({ directory: { manifest } }: OpenedDirectory) => ({
  organisation: manifest.organisation.name,
  people: manifest.people.count,
});

const dayMilliseconds = 86_400_000;

function useExamples(opened: OpenedDirectory | undefined, now: () => Date): readonly string[] {
  const [examples, setExamples] = useState<readonly string[]>([]);
  useEffect(() => {
    if (opened === undefined) return;
    const day = Math.floor(now().getTime() / dayMilliseconds);
    exampleTopics(opened.concepts.values(), opened.directory.search, day).then(setExamples, () => setExamples([]));
  }, [opened]);
  return examples;
}
