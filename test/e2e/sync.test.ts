import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { manifestPath, publish } from '../support/feed.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInChromium;

beforeAll(async () => {
  kith = await openChromium();
});

afterAll(() => kith?.close());

beforeEach(async () => {
  organisation = await openOrganisation();
  await kith.useFeed(organisation.feedUrl);
  return () => organisation.close();
});

/** Syncs now, through a page of the extension, as “Try again” does. */
async function syncNow(): Promise<void> {
  const page = await kith.context.newPage();
  await page.goto(kith.page('options.html'));
  await page.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.sync', params: {} }));
  await page.close();
}

describe('a directory that changes', () => {
  test('a new publication is taken, and open pages follow', async () => {
    const page = await kith.context.newPage();
    await page.goto(organisation.page('project.html'));
    await waitForSettledMarks(page);
    const people = join(organisation.folder, 'people.csv');
    await writeFile(people, 'id,name,expertise\nmichael-faraday,Michael Faraday,Electromagnetism\n');
    await publish(join(organisation.folder, 'small'), people);
    const manifest = JSON.parse(await readFile(join(organisation.folder, 'small', manifestPath), 'utf8'));
    const feed = join(organisation.folder, 'kith', 'v1');
    for (const name of await readdir(join(organisation.folder, 'small', 'kith', 'v1'))) {
      await writeFile(join(feed, name), await readFile(join(organisation.folder, 'small', 'kith', 'v1', name)));
    }
    await writeFile(join(feed, 'manifest.json'), JSON.stringify({ ...manifest, sequence: 50 }));
    await syncNow();
    expect(await kith.readStatus()).toMatchObject({ state: 'ready', sequence: 50, people: 1 });
    const texts = await waitFor('only one person is left', async () => {
      const found = new Set((await readMarks(page)).marks.map(({ text }) => text));
      return found.size === 1 ? [...found] : undefined;
    });
    expect(texts).toEqual(['Michael Faraday']);
    await page.close();
  });
});

describe('a feed that fails leaves what was readable', () => {
  const expectKept = async (problem: string, state = 'ready'): Promise<void> => {
    await syncNow();
    const status = await kith.readStatus();
    expect(status).toMatchObject({ state, error: { problem } });
    expect(status?.people).toBeGreaterThan(100);
    const page = await kith.context.newPage();
    await page.goto(organisation.page('project.html'));
    await waitForSettledMarks(page);
    expect((await readMarks(page)).marks.length).toBeGreaterThan(5);
    await page.close();
  };
  const manifest = (): string => join(organisation.folder, manifestPath);

  test('a sign-in page in place of the manifest', async () => {
    await writeFile(manifest(), '<!doctype html><title>Sign in</title>');
    await expectKept('signin', 'signin');
  });

  test('an older publication', async () => {
    const current = JSON.parse(await readFile(manifest(), 'utf8'));
    await writeFile(manifest(), JSON.stringify({ ...current, sequence: current.sequence + 5 }));
    await syncNow();
    await writeFile(manifest(), JSON.stringify({ ...current, publishedAt: '2020-01-01T00:00:00.000Z' }));
    await expectKept('older');
  });

  test('a shard with one letter changed', async () => {
    const current = JSON.parse(await readFile(manifest(), 'utf8'));
    const [shard] = current.people.shards;
    const name = shard.name.replace(/\.[0-9a-f]{64}\./, `.${'0'.repeat(64)}.`);
    const text = await readFile(join(organisation.folder, 'kith', 'v1', shard.name), 'utf8');
    await writeFile(join(organisation.folder, 'kith', 'v1', name), text);
    current.people.shards[0] = { ...shard, name };
    await writeFile(manifest(), JSON.stringify({ ...current, sequence: current.sequence + 10 }));
    await expectKept('damaged');
  });

  test('something that is JSON but no manifest', async () => {
    await writeFile(manifest(), '{"hello":"world"}');
    await expectKept('invalid');
  });

  test('a publication past its date is still read, and says so', async () => {
    const current = JSON.parse(await readFile(manifest(), 'utf8'));
    await writeFile(
      manifest(),
      JSON.stringify({ ...current, sequence: current.sequence + 20, expiresAt: '2020-01-01T00:00:00.000Z' }),
    );
    await expectKept('expired', 'stale');
  });
});
