import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';
import { builtPages } from '../support/site.ts';

const pages = await builtPages();
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let site: Served;

beforeAll(async () => {
  site = await serve(builtSite);
  chromium = await openPlainChromium();
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(pages)('$path has nothing that shuts a reader out', async ({ path }) => {
    const page = await chromium.context.newPage();
    try {
      await page.emulateMedia({ colorScheme });
      await page.goto(site.address + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    } finally {
      await page.close();
    }
  });
});
