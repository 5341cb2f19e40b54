import { type KithInChromium, openChromium } from './chromium.ts';
import { type Lend, poolOf } from './pool.ts';

/** Browsers with Kith and one directory, for tests that mostly wait: for a pointer to rest, for marks to come to rest. */
export interface ChromiumPool {
  /** Has a browser to itself for as long as it is used. */
  lend: Lend<KithInChromium>;
  close: () => Promise<void>;
}

/** Starts as many as take turns at two cores without missing their times, and waits until the feed's directory is in use. */
export async function openChromiums(feedUrl: string, count = 3): Promise<ChromiumPool> {
  const browsers = await Promise.all(Array.from({ length: count }, () => openChromium()));
  for (const kith of browsers) await kith.useFeed(feedUrl);
  return {
    lend: poolOf(browsers),
    close: async () => {
      await Promise.all(browsers.map((kith) => kith.close()));
    },
  };
}
