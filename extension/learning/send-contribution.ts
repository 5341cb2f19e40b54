import { failed, ok, type Result } from '@kith/shared/result';
import { browser } from '#imports';
import { patternOf } from '../popup/site.ts';
import { addressIn, contributionsFolder } from './contributions-address.ts';
import { type PutFault, putContribution } from './put-contribution.ts';

/** Why a contribution was not sent. `address`: the organisation's setting is none; `permission`: the user did not allow it. */
export type SendFault = PutFault | 'address' | 'permission';

/** Where a contribution is now. */
export interface Sent {
  host: string;
  file: string;
}

/**
 * Sends a contribution to the address in the settings, under a random name. Call it in the click itself: browsers ask for a
 * host only then.
 */
export async function sendContribution(contributionsUrl: string, text: string): Promise<Result<Sent, SendFault>> {
  const folder = contributionsFolder(contributionsUrl);
  if (!folder.ok) return failed('address');
  const pattern = patternOf(folder.value) ?? folder.value;
  const granted = await browser.permissions.request({ origins: [pattern] }).catch(() => false);
  if (!granted) return failed('permission');
  const file = `${crypto.getRandomValues(new Uint8Array(16)).toHex()}.json`;
  const put = await putContribution(addressIn(folder.value, file), text, fetch);
  return put.ok ? ok({ host: new URL(folder.value).host, file }) : put;
}
