import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { contributionSchema } from '@kith/shared/learning/contribution';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { publish } from '../support/feed.ts';
import { sampleLog } from '../support/learning-sample.ts';
import { type ServedByNginx, serveWithNginx } from '../support/nginx.ts';

/** Counts leave the browser in one way: the user sees the file, presses, and it falls into a letter box of the organisation. */

let folder: string;
let dropBox: string;
let nginx: ServedByNginx;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-contributions-'));
  dropBox = join(folder, 'drop-box');
  await mkdir(dropBox);
  await publish(join(folder, 'root'));
  nginx = await serveWithNginx(join(folder, 'root'), { contributions: dropBox });
  kith = await openChromium();
  await kith.useFeed(`${nginx.address}/kith/v1/manifest.json`);
  page = await kith.context.newPage();
  await page.goto(kith.page('learning.html'));
  await page
    .getByLabel('Bring back a copy')
    .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(sampleLog(new Date())) });
  await page.getByText(/entries were brought back/).waitFor();
});

afterAll(async () => {
  await kith?.close();
  await nginx?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** What lies in the box; hidden is where nginx puts what is still coming in. */
const files = async (): Promise<string[]> => (await readdir(dropBox)).filter((file) => !file.startsWith('.'));

const box = '/kith/contributions/';
const name = `${'0123456789abcdef'.repeat(2)}.json`;

/** The status of the answer to a request, made without the help of a client that tidies addresses. */
function ask(method: string, path: string, body?: string | Buffer): Promise<number> {
  const { hostname, port } = new URL(nginx.address);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, agent: false }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    question.once('error', reject).end(body);
  });
}

describe('the letter box that Kith ships for nginx', () => {
  test('takes a file once, and what lies in it stays as it was', async () => {
    expect(await ask('PUT', box + name, '{"rows":1}')).toBe(201);
    expect(await ask('PUT', box + name, '{"rows":2}')).toBe(409);
    expect(await readFile(join(dropBox, name), 'utf8')).toBe('{"rows":1}');
    const { mode } = await stat(join(dropBox, name));
    expect((mode & 0o777).toString(8)).toBe('640');
  });

  test.each(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND', 'MKCOL', 'MOVE', 'COPY'])(
    'hands nothing out, lists nothing and loses nothing: %s is refused',
    async (method) => {
      expect([404, 405]).toContain(await ask(method, box));
      expect(await ask(method, box + name)).toBe(405);
      expect(await files()).toEqual([name]);
    },
  );

  test.each([
    'ada-lovelace.json',
    'ABCDEF0123456789ABCDEF0123456789.json',
    `${name}.part`,
    `more/${name}`,
    `../../kith/v1/${name}`,
    `%2e%2e/${name}`,
    '',
  ])('takes no other name than a random one: %j', async (path) => {
    expect([400, 404, 405, 409]).toContain(await ask('PUT', box + path, '{}'));
    expect(await files()).toEqual([name]);
  });

  test('takes nothing larger than a contribution can be', async () => {
    const large = `${'f'.repeat(32)}.json`;
    // It may hang up before all of it was sent.
    expect(await ask('PUT', box + large, Buffer.alloc(1_100_000)).catch(() => 413)).toBe(413);
    expect(await files()).toEqual([name]);
  });

  test('keeps no record of who gave what', async () => {
    const kept = (await nginx.requests()).filter(({ path, method }) => method === 'PUT' && path.startsWith(box));
    expect(kept.filter(({ status }) => ![404, 405].includes(status))).toEqual([]);
  });
});

const part = () => page.getByRole('region', { name: 'What you may contribute' });
const sendButton = () => part().getByRole('button', { name: `Send it to ${new URL(nginx.address).host}` });
const sent = async (): Promise<string[]> => (await files()).filter((file) => file !== name);

describe('sending a contribution', () => {
  test('is not offered where the organisation has no address for it', async () => {
    await part().getByRole('button', { name: 'Save the file' }).waitFor();
    expect(await part().getByRole('button', { name: /^Send/ }).count()).toBe(0);
  });

  test('the address is set in the settings, and one that anybody on the way could read is not taken', async () => {
    const options = await kith.context.newPage();
    await options.goto(kith.page('options.html'));
    const section = options.getByRole('region', { name: 'My learning' });
    const field = section.getByRole('textbox', { name: 'Address for contributions' });
    await field.fill('http://intranet.example/kith/contributions');
    await field.press('Enter');
    await section.getByText('The address must start with https://').waitFor();
    await field.fill(`${nginx.address}${box.slice(0, -1)}`);
    await field.press('Enter');
    await section.getByText('The address is saved. Nothing was sent.').waitFor();
    await options.close();
    expect(await sent()).toEqual([]);
  });

  test('the file is before the user’s eyes, goes as it is, and stands in the list', async () => {
    await part().getByRole('checkbox').first().uncheck();
    await sendButton().click();
    const form = page.getByRole('form', { name: /^Send it to/ });
    const shown = await form.locator('pre').textContent();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await sent()).toEqual([]);
    await form.getByRole('button', { name: /^Send these 3 lines/ }).click();
    await part().getByText('Sent. It stands in the list below.').waitFor();
    const [file = ''] = await sent();
    expect(await readFile(join(dropBox, file), 'utf8')).toBe(shown);
    expect(contributionSchema.parse(JSON.parse(shown ?? '')).rows).toHaveLength(3);
    await part()
      .getByText(/: 3 lines to 127\.0\.0\.1/)
      .waitFor();
    await part().getByText(file).waitFor();
    await page.reload();
    await part().getByText(file).waitFor();
  });

  test.each([
    [503, 'has trouble of its own and did not take the file.'],
    [403, 'it wants people to sign in first'],
    [200, 'it wants people to sign in first'],
    [404, 'There is no place for contributions at'],
    [413, 'The file is larger than'],
  ])('an answer of %i is no success: it is said what happened, and nothing is noted', async (status, sentence) => {
    const seen: Record<string, string>[] = [];
    await page.route('**/contributions/*', (route) => {
      seen.push(route.request().headers());
      return route.fulfill({ status });
    });
    if ((await page.getByRole('form', { name: /^Send it to/ }).count()) === 0) await sendButton().click();
    const form = page.getByRole('form', { name: /^Send it to/ });
    await form.getByRole('button', { name: /^Send these/ }).click();
    await form.getByRole('alert').getByText(sentence).waitFor();
    expect(seen.map((headers) => [headers['cookie'], headers['referer'], headers['authorization']])).toEqual([
      [undefined, undefined, undefined],
    ]);
    await page.unroute('**/contributions/*');
    expect(await sent()).toHaveLength(1);
  });

  test('a server that is not there is said to be, and the same press sends once it is back', async () => {
    await page.route('**/contributions/*', (route) => route.abort('connectionrefused'));
    const form = page.getByRole('form', { name: /^Send it to/ });
    await form.getByRole('button', { name: /^Send these/ }).click();
    await form.getByRole('alert').getByText('did not answer').waitFor();
    await page.unroute('**/contributions/*');
    await form.getByRole('button', { name: /^Send these/ }).click();
    await part().getByText('Sent. It stands in the list below.').waitFor();
    expect(await sent()).toHaveLength(2);
    expect(new Set(await sent()).size).toBe(2);
  });
});
