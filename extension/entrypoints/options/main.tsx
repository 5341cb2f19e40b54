import { render } from 'preact';
import { i18n } from '#i18n';
import { browser } from '#imports';
import '../../look/base.css';
import '../../look/results.css';
import '../../look/switch.css';
import '../../options/options.css';
import { readStatus } from '../../feed/status.ts';
import { declareLanguage } from '../../look/language.ts';
import { useSurroundings } from '../../look/use-surroundings.ts';
import { addSite } from '../../options/add-site.ts';
import { completeFeedAddress } from '../../options/feed-address.ts';
import { parseFeedKeys } from '../../options/feed-keys.ts';
import { addPattern, removePattern, turnPreset } from '../../options/naming.ts';
import { type OptionsActions, OptionsPage } from '../../options/OptionsPage.tsx';
import type { FeedOutcome, KeysOutcome, SiteOutcome } from '../../options/outcome.ts';
import { isRevocable, originOf, parseSite } from '../../options/site-pattern.ts';
import { useUngranted } from '../../options/use-ungranted.ts';
import { patternOf } from '../../popup/site.ts';
import { useDirectory } from '../../popup/use-directory.ts';
import { send } from '../../send.ts';
import { readSettings, type Settings, writeSettings } from '../../settings.ts';
import { turnPage, turnSite } from '../../sites/off.ts';

async function saveFeed(typed: string): Promise<FeedOutcome> {
  if (typed.trim() === '') {
    await writeSettings({ feedUrl: '' });
    return { kind: 'cleared' };
  }
  const address = completeFeedAddress(typed);
  if (!address.ok) return { kind: 'fault', fault: address.error };
  const pattern = patternOf(address.value) ?? address.value;
  const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (!granted) return { kind: 'refused', host: new URL(address.value).host };
  await writeSettings({ feedUrl: address.value });
  await send('feed.sync', {});
  return { kind: 'synced', status: await readStatus() };
}

async function saveKeys(typed: string): Promise<KeysOutcome> {
  const keys = parseFeedKeys(typed);
  if (!keys.ok) return { kind: 'keyFault', fault: keys.error };
  await writeSettings({ feedKeys: keys.value });
  if ((await readSettings()).feedUrl === '') return { kind: 'keysSaved' };
  await send('feed.sync', {});
  return { kind: 'synced', status: await readStatus() };
}

async function addTyped(typed: string, { sites }: Settings): Promise<SiteOutcome> {
  const site = parseSite(typed);
  if (!site.ok) return { kind: 'fault', fault: site.error };
  if (sites.includes(site.value)) return { kind: 'fault', fault: 'known' };
  return { kind: (await addSite(site.value)) ? 'added' : 'refused', site: site.value };
}

async function removeSite(site: string): Promise<void> {
  const { sites, feedUrl } = await readSettings();
  const remaining = sites.filter((other) => other !== site);
  await writeSettings({ sites: remaining });
  // What the manifest itself asks for cannot be given back, which is no reason to keep the site.
  if (isRevocable(site, remaining, feedUrl))
    await browser.permissions.remove({ origins: [originOf(site)] }).catch(() => false);
}

/** Runs something whose outcome the user sees on the page itself. */
const run = (work: Promise<unknown>): void => void work.catch((error: unknown) => reportError(error));

const actionsFor = (settings: Settings): OptionsActions => ({
  saveFeed,
  saveKeys,
  check: async () => void (await send('feed.sync', {})),
  forget: async () => void (await send('feed.forget', {})),
  enable: (on) => run(writeSettings({ enabled: on })),
  addSite: (typed) => addTyped(typed, settings),
  allowSite: (site) => run(browser.permissions.request({ origins: [site] })),
  removeSite,
  turnOn: (host) => run(turnSite(host, true)),
  turnPageOn: (page) => run(turnPage(new URL(page), true)),
  choose: writeSettings,
  turnPreset: (name, on) => run(turnPreset(name, on)),
  addPattern,
  removePattern,
});

function Main() {
  const surroundings = useSurroundings();
  const ungranted = useUngranted();
  const opened = useDirectory(surroundings, () => run(send('feed.sync', {})));
  if (surroundings === undefined) return null;
  return (
    <OptionsPage
      {...surroundings}
      ungranted={ungranted}
      directory={opened?.directory}
      now={new Date()}
      actions={actionsFor(surroundings.settings)}
    />
  );
}

const root = document.getElementById('app');
declareLanguage(document.documentElement);
document.title = `${i18n.t('options.title')} · ${i18n.t('name')}`;
if (root !== null) render(<Main />, root);
