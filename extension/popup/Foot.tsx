import { useEffect, useState } from 'preact/hooks';
import '../look/status.css';
import '../look/switch.css';
import './foot.css';
import { type Surroundings, useSurroundings } from '../look/use-surroundings.ts';
import { LearningLine } from './LearningLine.tsx';
import type { Remedy } from './remedies.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useSite } from './use-site.ts';

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
  now: () => Date;
  /** Told what is known of the world around, now and after each change. */
  know: (surroundings: Surroundings) => void;
}

/** How the directory is, and the switches for the page in front: everything that takes the settings to draw. */
export function Foot({ now, know, actions }: FootProps & { actions: FootActions }) {
  const surroundings = useSurroundings();
  const site = useSite(actions.tabAddress);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    actions.tabAddress().then(setAddress, (error: unknown) => reportError(error));
  }, []);
  useEffect(() => {
    if (surroundings !== undefined) know(surroundings);
  }, [surroundings?.settings, surroundings?.status]);
  if (surroundings === undefined) return null;
  const { status, settings, fixed } = surroundings;
  return (
    <>
      <StatusLine status={status} feedUrl={settings.feedUrl} now={now()} remedies={actions.remedies} />
      <LearningLine address={address} feedUrl={settings.feedUrl} />
      <SiteSwitch
        site={site}
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
