import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from './chromium.ts';
import { serve } from './server.ts';

/** The built site, served, and a page of a browser without Kith. Both can be asked for from within tests alone. */
export interface SitePage {
  readonly address: string;
  readonly page: Page;
}

/** Serves the site for the tests of a file, and opens a browser for them. To be called where tests are declared. */
export function useSitePage(): SitePage {
  let site: Served | undefined;
  let chromium: Awaited<ReturnType<typeof openPlainChromium>> | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    site = await serve(builtSite);
    chromium = await openPlainChromium();
    page = await chromium.context.newPage();
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
  });
  const opened = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('The site is served once the tests of a file have begun.');
    return value;
  };
  return {
    get address() {
      return opened(site).address;
    },
    get page() {
      return opened(page);
    },
  };
}
