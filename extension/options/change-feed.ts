import { browser } from '#imports';
import { readStatus } from '../feed/status.ts';
import { patternOf } from '../popup/site.ts';
import { send } from '../send.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { completeFeedAddress } from './feed-address.ts';
import { parseFeedKeys } from './feed-keys.ts';
import type { FeedOutcome, KeysOutcome } from './outcome.ts';

/** Checks an address that somebody typed, asks the browser for its host, saves it and gets the directory. Call it in the click itself. */
export async function saveFeed(typed: string): Promise<FeedOutcome> {
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
  return synced();
}

/** Checks and saves the keys that somebody typed, and gets the directory anew under them. */
export async function saveKeys(typed: string): Promise<KeysOutcome> {
  const keys = parseFeedKeys(typed);
  if (!keys.ok) return { kind: 'keyFault', fault: keys.error };
  await writeSettings({ feedKeys: keys.value });
  return (await readSettings()).feedUrl === '' ? { kind: 'keysSaved' } : synced();
}

async function synced(): Promise<FeedOutcome & { kind: 'synced' }> {
  await send('feed.sync', {});
  return { kind: 'synced', status: await readStatus() };
}
