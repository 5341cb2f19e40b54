import { changeSettings, mostOff } from '../settings.ts';
import { pageAddress } from './pattern.ts';

/** Switches marks and cards on a host off, or on again. */
export async function turnSite(host: string, on: boolean): Promise<void> {
  await changeSettings(({ offSites }) => ({ offSites: turned(offSites, host, on) }));
}

/** Switches marks and cards on one page off, or on again, whatever its query and fragment. */
export async function turnPage(address: URL, on: boolean): Promise<void> {
  await changeSettings(({ offPages }) => ({ offPages: turned(offPages, pageAddress(address), on) }));
}

/** A list that grew past its limit would count as none at all, and everything on it would be on again. */
function turned(off: readonly string[], place: string, on: boolean): string[] {
  const others = off.filter((other) => other !== place);
  return on ? others : [...others, place].slice(-mostOff);
}
