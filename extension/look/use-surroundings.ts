import { type FeedStatus, readStatus, watchStatus } from '../feed/status.ts';
import { fixedSettings, readSettings, type Settings, watchSettings } from '../settings.ts';
import { useValue } from './use-value.ts';

/** What popup and options page know of the world around them. */
export interface Surroundings {
  settings: Settings;
  /** Names of the settings that the organisation fixed. */
  fixed: ReadonlySet<string>;
  status: FeedStatus;
}

/** Kept current; undefined until all is read, so that nothing is drawn that is not so. */
export function useSurroundings(): Surroundings | undefined {
  const chosen = useValue(readChosen, watchSettings);
  const status = useValue(readStatus, watchStatus);
  return chosen === undefined || status === undefined ? undefined : { ...chosen, status };
}

const readChosen = async (): Promise<Pick<Surroundings, 'settings' | 'fixed'>> => ({
  settings: await readSettings(),
  fixed: await fixedSettings(),
});
