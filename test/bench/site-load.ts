import type { Page } from 'playwright-core';

export interface Load {
  /** All that came over the connection, headers included. */
  bytes: number;
  /** Of scripts, as they run: in files and in the page. */
  scriptBytes: number;
}

/** Loads a page with an empty cache and waits until its fonts are there. */
export async function loadOf(page: Page, address: string): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  let scriptBytes = 0;
  const scripts = new Set<string>();
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    if (scripts.has(requestId)) scriptBytes += dataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const inPage = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.scripts].reduce((sum, { text, type }) => (/json/.test(type) ? sum : sum + text.length), 0);
  });
  await session.detach();
  return { bytes, scriptBytes: scriptBytes + inPage };
}
