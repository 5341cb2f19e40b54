import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { serve } from '../support/server.ts';

let organisation: Organisation;
let kith: KithInChromium;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openChromium();
  await kith.useFeed(organisation.feedUrl);
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

test('the strictest content policy of a page keeps the card neither away nor unstyled, and its console stays quiet', async () => {
  await writeFile(
    join(organisation.folder, 'strict.html'),
    '<!doctype html><title>Strict</title><p>Ada Lovelace was here',
  );
  const served = await serve(organisation.folder, {
    'Content-Security-Policy': "default-src 'none'; frame-src 'none'",
  });
  const page = await kith.context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(`${served.address}/strict.html`);
  const card = await hover(page, 'Ada Lovelace');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Ada Lovelace');
  expect(await page.locator('kith-card').evaluate((host) => getComputedStyle(host).position)).toBe('fixed');
  expect(said.filter((text) => !text.includes('favicon'))).toEqual([]);
  await page.close();
  await served.close();
});

test('a card shows although the browser has stopped the worker', async () => {
  const page = await kith.context.newPage();
  await page.goto(organisation.page('project.html'));
  await hover(page, 'Michael Faraday');
  await page.keyboard.press('Escape');
  const options = await kith.context.newPage();
  await options.goto(kith.page('options.html'));
  const session = await kith.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await options.close();
  await page.bringToFront();
  const card = await hover(page, 'Hans Christian Ørsted');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Hans Christian Ørsted');
  await page.close();
});

test('without a network, cards and search go on', async () => {
  const page = await kith.context.newPage();
  await page.goto(organisation.page('project.html'));
  await kith.context.setOffline(true);
  const card = await hover(page, 'Michael Faraday');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Michael Faraday');
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  await popup.getByRole('combobox').fill('electromagnetism');
  await popup.getByRole('option').first().waitFor();
  await kith.context.setOffline(false);
  await popup.close();
  await page.close();
});
