import { useEffect } from 'preact/hooks';
import '../look/status.css';
import '../look/switch.css';
import './foot.css';
import { useLazy } from '../look/use-lazy.ts';
import { type Surroundings, useSurroundings } from '../look/use-surroundings.ts';
import { LearningLine } from './LearningLine.tsx';
import type { Remedy } from './remedies.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { Stage } from './state.ts';
import type { OpenedDirectory } from './use-directory.ts';
import { usePageInFront } from './use-page-in-front.ts';

/** What the foot can do in the world outside. */
export interface FootActions {
  tabAddress: () => Promise<string | undefined>;
  remedies: Record<Remedy, () => void>;
  mark: (pattern: string) => void;
  turn: (host: string, on: boolean) => void;
  turnPage: (page: string, on: boolean) => void;
  turnEverywhere: (on: boolean) => void;
}

export interface FootProps {
  /** Of the search above. */
  stage: Stage;
  /** Undefined while there is none. */
  opened: OpenedDirectory | undefined;
  now: () => Date;
  /** Told what is known of the world around, now and after each change. */
  know: (surroundings: Surroundings) => void;
}

/** The log is read after everything else. What it brings stands above the rest, for the foot grows upwards: nothing moves. */
const loadNews = async () => (await import('./LearningNews.tsx')).LearningNews;

/** How the directory is, and the switches for the page in front: everything that takes the settings to draw. */
export function Foot({ stage, opened, now, know, actions }: FootProps & { actions: FootActions }) {
  const surroundings = useSurroundings();
  const inFront = usePageInFront(actions.tabAddress);
  const News = useLazy(loadNews, surroundings !== undefined);
  useEffect(() => {
    if (surroundings !== undefined) know(surroundings);
  }, [surroundings?.settings, surroundings?.status]);
  // At once or not at all: a line that came later would move one that somebody is about to press.
  if (surroundings === undefined || inFront === undefined) return null;
  const { status, settings, fixed } = surroundings;
  return (
    <>
      {News !== undefined && <News stage={stage} opened={opened} settings={settings} fixed={fixed} now={now()} />}
      <div class="foot-line">
        <StatusLine status={status} feedUrl={settings.feedUrl} now={now()} remedies={actions.remedies} />
        <LearningLine address={inFront.address} feedUrl={settings.feedUrl} />
      </div>
      <SiteSwitch
        site={inFront.site}
        enabled={settings.enabled}
        fixed={fixed}
        mark={actions.mark}
        turn={actions.turn}
        turnPage={actions.turnPage}
        turnEverywhere={actions.turnEverywhere}
      />
    </>
  );
}
