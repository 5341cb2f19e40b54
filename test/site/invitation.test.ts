import { AxeBuilder } from '@axe-core/playwright';
import { fragmentOf, type Proposal } from '@kith/shared/learning/proposal';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import type { Served } from '../../scripts/serve.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';

/** The page that the link in an ask leads to, for somebody who has no Kith. */

let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let site: Served;
let page: Page;
const said: string[] = [];
const asked: string[] = [];

const proposal: Proposal = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  kind: 'mentoring',
  topic: '<b>Optics</b>',
  from: { name: 'Ada <script>Lovelace', email: 'ada@kith.example' },
  to: 'Michael Faraday',
};

beforeAll(async () => {
  site = await serve(builtSite);
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
});

afterAll(async () => {
  await chromium.close();
  await site.close();
});

const open = (fragment: string) => page.goto(`${site.address}/invitation/${fragment}`);
const answer = (name: string) => page.getByRole('region', { name, exact: true });

describe('an invitation', () => {
  test('says who asks for what, as text whatever it holds, and drafts three answers by mail', async () => {
    await open(`#${fragmentOf(proposal)}`);
    await page.getByText('Ada <script>Lovelace would like to learn from you about').waitFor();
    expect(await page.locator('.invited-topic').innerText()).toBe('<b>Optics</b>');
    expect(await page.getByText('Time, candour, and the mistakes that made them wise.').isVisible()).toBe(true);
    expect(await page.getByText('Attention, questions, and the patience not to answer them.').isVisible()).toBe(false);
    for (const name of ['Yes', 'Tell me more', 'Not now']) {
      const written = await answer(name).getByRole('textbox').inputValue();
      expect(written).not.toContain('{topic}');
      const href = (await answer(name).getByRole('link').getAttribute('href')) ?? '';
      expect(decodeURIComponent(href)).toBe(`mailto:ada@kith.example?subject=<b>Optics</b>&body=${written}`);
    }
    await answer('Yes').getByRole('textbox').fill('Gladly & soon');
    expect(await answer('Yes').getByRole('link').getAttribute('href')).toMatch(/body=Gladly%20%26%20soon$/);
  });

  test('is told to no server, and the page says nothing in its console', () => {
    expect(asked.filter((address) => !address.startsWith(`${site.address}/`))).toEqual([]);
    expect(asked.some((address) => address.includes('k1.') && !address.includes('#'))).toBe(false);
    expect(said).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('shuts no reader out, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('that was cut off on its way says so; without one, or without script, the page says what it is', async () => {
    await open('#k1.eyJpZCI6');
    await page.reload();
    expect(await page.getByText('The address of this page is not complete').isVisible()).toBe(true);
    await open('');
    await page.reload();
    expect(await page.getByText('The address of this page is not complete').isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'What this page is' }).isVisible()).toBe(true);
    expect(await page.getByRole('textbox').count()).toBe(0);
  });
});
