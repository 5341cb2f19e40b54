import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesOf, type Manifest, manifestSchema } from '@kith/shared/feed/manifest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../../scripts/place.ts';
import { type KithInChromium, openChromium, openPlainChromium } from '../support/chromium.ts';
import { crowdCsv } from '../support/crowd.ts';
import { manifestPath, publish } from '../support/feed.ts';
import { type Request, type ServedByNginx, serveWithNginx } from '../support/nginx.ts';
import { waitFor } from '../support/wait.ts';

let folder: string;
let nginx: ServedByNginx;

/** nginx tells two manifests of one size apart by the second in which they were written. */
async function untilTheNextSecond(): Promise<void> {
  const before = await stat(join(folder, manifestPath)).catch(() => undefined);
  const second = (milliseconds: number): number => Math.floor(milliseconds / 1000);
  await waitFor('the second of the last publication is over', () =>
    Promise.resolve(second(Date.now()) > second(before?.mtimeMs ?? 0) ? true : undefined),
  );
}

/** Another day of the same directory: who changed is named by position. */
async function publishCrowd(changed: readonly number[] = []): Promise<Manifest> {
  await untilTheNextSecond();
  const table = join(folder, 'people.csv');
  await writeFile(table, [...crowdCsv({ people: 600, seed: 7, changed: new Set(changed) })].join(''));
  await publish(folder, table);
  await rm(table);
  return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestPath), 'utf8')));
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  body: Buffer;
}

/** Asks without the help of a client that unpacks answers or tidies addresses. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(nginx.address);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    question.once('error', reject).end();
  });
}

const encodings = [
  { name: 'br', unpack: brotliDecompressSync },
  { name: 'gzip', unpack: gunzipSync },
  { name: 'identity', unpack: (bytes: Buffer) => bytes },
] as const;

const manifestAddress = `/${manifestPath}`;
const addressOf = (name: string): string => `/kith/v1/${name}`;
const onDisk = (name: string): Promise<Buffer> => readFile(join(folder, 'kith', 'v1', name));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-serving-'));
  await cp(builtSite, folder, { recursive: true, filter: (path) => !/\/dist\/(?:kith|intranet)$/.test(path) });
  await publishCrowd();
  nginx = await serveWithNginx(folder);
});

afterAll(async () => {
  await nginx?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

describe('the manifest', () => {
  test.each(encodings)(
    'asked again as $name: the answer says that nothing changed, and has no body',
    async ({ name }) => {
      const first = await ask(manifestAddress, { 'Accept-Encoding': name });
      expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } });
      const etag = String(first.headers.etag);
      const again = await ask(manifestAddress, { 'Accept-Encoding': name, 'If-None-Match': etag });
      expect(again).toMatchObject({ status: 304, headers: { etag } });
      expect(again.body).toHaveLength(0);
      // A proxy that compresses makes the mark a weak one; it still is the same manifest.
      const weak = await ask(manifestAddress, { 'Accept-Encoding': name, 'If-None-Match': `W/${etag}` });
      expect(weak.status).toBe(304);
    },
  );

  test('after the next publication everybody gets the new one, however they ask', async () => {
    const etags = await Promise.all(
      encodings.map(async ({ name }) => String((await ask(manifestAddress, { 'Accept-Encoding': name })).headers.etag)),
    );
    const { sequence } = await publishCrowd([3]);
    for (const [index, { name, unpack }] of encodings.entries()) {
      const condition = { 'Accept-Encoding': name, 'If-None-Match': etags[index] ?? '' };
      const answer = await ask(manifestAddress, condition);
      expect(answer.status).toBe(200);
      expect(JSON.parse(unpack(answer.body).toString('utf8'))).toMatchObject({ sequence });
    }
  });
});

describe('the files that a manifest names', () => {
  test('each comes compressed or not, as asked for, with the same bytes, and may be kept for good', async () => {
    const files = filesOf(manifestSchema.parse(JSON.parse((await onDisk('manifest.json')).toString('utf8'))));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const bytes = await onDisk(file.name);
      for (const { name, unpack } of encodings) {
        const { status, headers, body } = await ask(addressOf(file.name), { 'Accept-Encoding': name });
        expect(status).toBe(200);
        expect(headers['content-encoding']).toBe(name === 'identity' ? undefined : name);
        expect(headers['content-type']).toBe('application/json');
        expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
        expect(headers['vary']).toBe('Accept-Encoding');
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(unpack(body).equals(bytes)).toBe(true);
        if (name !== 'identity') expect(body.length).toBeLessThan(bytes.length);
      }
    }
  });

  test('a browser that takes both gets the smaller one', async () => {
    const answer = await ask(manifestAddress, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(answer.headers['content-encoding']).toBe('br');
  });
});

describe('what is not there for people', () => {
  const hidden = [
    'kith/v1/manifest.json.part',
    'kith/v1/notes.txt',
    'kith/v1/.hidden.json',
    'kith/notes.txt.part',
    '.git/config',
    'guides/.draft.html',
    'page.html.gz',
    'page.html.br',
  ];

  test.each(hidden)('%s is not handed out though it lies in the folder', async (path) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), 'nobody may read this');
    const answer = await ask(`/${path}`);
    expect(answer.status).toBe(404);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body.toString('utf8')).not.toContain('nobody may read this');
    await rm(join(folder, path));
  });

  test.each(['/kith/', '/kith/v1/', '/_astro/'])('%s lists nothing, nor does it ask for a sign-in', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.equals(await readFile(join(folder, '404.html')))).toBe(true);
  });

  test.each(['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/kith/v1/..%2f..%2f..%2fetc/passwd', '/%2egit/config'])(
    '%s leads nowhere',
    async (path) => {
      expect([400, 404]).toContain((await ask(path)).status);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const path of ['/', manifestAddress, '/nothing-here']) expect((await ask(path, {}, method)).status).toBe(405);
  });
});

describe('the pages', () => {
  test('are asked for anew; what carries a hash in its name may be kept for good', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.headers['cache-control']).toBe('private, no-cache');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(page.body.toString('utf8'))?.[1] ?? '';
    const sheet = await ask(style);
    expect(sheet).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
    expect((await ask('/vocabulary.jsonld')).headers['content-type']).toBe('application/ld+json');
    expect((await ask('/guides')).headers.location).toBe('/guides/');
  });

  test('look as they should under the headers: a browser has nothing to complain of', async () => {
    const { context, close } = await openPlainChromium();
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('requestfailed', (failed) => {
        // A request that the next page cuts short is no complaint.
        if (failed.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(failed.url());
      });
      for (const path of ['/', '/guides/', '/stories/', '/vocabulary/']) {
        await page.goto(nginx.address + path, { waitUntil: 'load' });
        expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
        expect(await page.evaluate(async () => (await document.fonts.ready).check('16px Literata'))).toBe(true);
      }
      // The search runs a program in a thread of its own, whose file says for itself what it may.
      for (const search of ['/search/', '/de/search/']) {
        await page.goto(`${nginx.address}${search}?q=mentor`, { waitUntil: 'networkidle' });
        expect(await page.locator('.hit').count(), search).toBeGreaterThan(1);
      }
      expect(complaints).toEqual([]);
      const missing = await page.goto(`${nginx.address}/nothing-here`);
      expect(missing?.status()).toBe(404);
      expect(await page.title()).toContain('There is nothing at this address');
    } finally {
      await close();
    }
  });
});

describe('the extension behind nginx', () => {
  let kith: KithInChromium;

  beforeAll(async () => {
    kith = await openChromium();
  });

  afterAll(() => kith?.close());

  /** What nginx was asked while something happened. */
  async function askedDuring(action: () => Promise<unknown>): Promise<Request[]> {
    const before = (await nginx.requests()).length;
    await action();
    return (await nginx.requests()).slice(before);
  }

  /** Syncs now, through a page of the extension, as “Try again” does. */
  async function syncNow(): Promise<void> {
    const page = await kith.context.newPage();
    await page.goto(kith.page('options.html'));
    await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.sync', params: {} }));
    await page.close();
  }

  test('takes every file compressed, asks one question when nothing changed, and then only for what did', async () => {
    const whole = await publishCrowd();
    const feedUrl = nginx.address + manifestAddress;
    const first = await askedDuring(() => kith.useFeed(feedUrl));
    // The helper that waits for the directory reads the manifest as well, so only the files are counted.
    const files = first.filter(({ path }) => path !== manifestAddress);
    expect(files.map(({ path }) => path).sort()).toEqual(
      filesOf(whole)
        .map(({ name }) => addressOf(name))
        .sort(),
    );
    expect(new Set(files.map(({ status, encoding }) => `${status} ${encoding}`))).toEqual(new Set(['200 br']));

    const unchanged = await askedDuring(syncNow);
    expect(unchanged).toMatchObject([{ method: 'GET', path: manifestAddress, status: 304 }]);
    expect(unchanged[0]?.condition).not.toBe('');
    expect(unchanged[0]?.bytes).toBeLessThan(600);
    expect(await kith.readStatus()).toMatchObject({ state: 'ready', sequence: whole.sequence, people: 600 });

    const later = await publishCrowd([11]);
    const had = new Set(filesOf(whole).map(({ name }) => name));
    const fresh = filesOf(later).filter(({ name }) => !had.has(name));
    expect(fresh.length).toBe(1);
    const changed = await askedDuring(syncNow);
    expect(changed.map(({ path, status }) => `${status} ${path}`)).toEqual([
      `200 ${manifestAddress}`,
      ...fresh.map(({ name }) => `200 ${addressOf(name)}`),
    ]);
    await waitFor('the new directory is in use', async () => {
      const status = await kith.readStatus();
      return status?.sequence === later.sequence && status.state === 'ready' ? status : undefined;
    });
  });
});
