import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { hover } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let profile: string;

beforeAll(async () => {
  organisation = await openOrganisation();
  profile = await mkdtemp(join(tmpdir(), 'kith-granted-'));
});

afterAll(async () => {
  await organisation?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const site = 'http://127.0.0.1/*';

/** Notes in the profile that the user allowed the site: the browser's own question stays open in headless mode. */
async function grant(extensionId: string): Promise<void> {
  const path = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8'));
  const settings = preferences.extensions.settings[extensionId];
  for (const kind of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    settings[kind] = { ...settings[kind], explicit_host: [site] };
  }
  await writeFile(path, JSON.stringify(preferences));
}

/** An organisation can name feed and sites, but only the user can let the browser reach them: that is said, and one press away. */
async function whatThePolicyLeaves({ context, page }: KithInChromium): Promise<void> {
  const welcome = await context.newPage();
  await welcome.goto(page('welcome.html'));
  const section = (name: string) => welcome.getByRole('region', { name });
  const directory = section('Your organisation’s directory');
  await directory.getByRole('button', { name: 'Save' }).waitFor();
  await welcome.evaluate((policy) => chrome.storage.local.set({ policy }), {
    feedUrl: organisation.feedUrl,
    sites: [site],
  });
  await directory.getByText('The browser may not ask the directory’s server yet.').waitFor();
  const address = directory.getByRole('textbox', { name: 'Address of the directory' });
  expect([await address.inputValue(), await address.isEditable()]).toEqual([organisation.feedUrl, false]);
  expect(await directory.getByRole('button').allTextContents()).toEqual(['Allow']);
  await section('Sites where names are marked')
    .getByRole('button', { name: 'Allow Kith on http://127.0.0.1' })
    .waitFor();
  await welcome.evaluate(() => chrome.storage.local.set({ policy: {} }));
  await welcome.close();
}

test('the build for everybody looks at no site until one is named and allowed, and then marks names there', async () => {
  const before = await openChromium({ target: 'chrome-mv3', profile });
  const { extensionId } = before;
  const untouched = await before.context.newPage();
  await untouched.goto(organisation.page('project.html'));
  await waitForSettledMarks(untouched);
  expect((await readMarks(untouched)).marks).toEqual([]);
  await whatThePolicyLeaves(before);
  await before.setSettings({ sites: [site] });
  await before.close();

  await grant(extensionId);
  const after = await openChromium({ target: 'chrome-mv3', profile });
  await after.useFeed(organisation.feedUrl);
  const page = await after.context.newPage();
  await page.goto(organisation.page('project.html'));
  const card = await hover(page, 'Michael Faraday');
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toContain('Michael Faraday');

  await writeFile(
    join(organisation.folder, 'framed.html'),
    '<!doctype html><iframe srcdoc="<p>Ada Lovelace"></iframe>',
  );
  await page.goto(organisation.page('../framed.html'));
  await waitFor('names in its frames are marked', async () => {
    const marks = await page.frames()[1]?.evaluate(() => [...(CSS.highlights.get('kith-person') ?? [])].map(String));
    return marks?.join() === 'Ada Lovelace' ? true : undefined;
  });
  await after.close();
});
