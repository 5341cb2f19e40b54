import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mostOff, readSettings, writeSettings } from './settings.ts';
import { turnPage, turnSite } from './sites/off.ts';

beforeEach(() => fakeBrowser.reset());

const store = (settings: unknown): Promise<void> => fakeBrowser.storage.local.set({ settings });

test('nobody is marked as oneself, nothing more than names is marked and no page is off until somebody says so', async () => {
  expect(await readSettings()).toMatchObject({
    me: '',
    hoverOnly: false,
    openOnClick: false,
    topics: undefined,
    profilePatterns: [],
    presets: [],
    channels: [],
    offPages: [],
    enabled: true,
  });
});

test('what was chosen is in force', async () => {
  const chosen = {
    me: 'ada',
    hoverOnly: true,
    topics: false,
    profilePatterns: ['/people/{handle}'],
    presets: ['jira'],
  };
  await writeSettings(chosen);
  expect(await readSettings()).toMatchObject(chosen);
});

test('of many presses at once none is lost', async () => {
  const sites = Array.from({ length: 20 }, (_, index) => `${index}.example`);
  await Promise.all(sites.map((site) => turnSite(site, false)));
  expect((await readSettings()).offSites.toSorted()).toEqual(sites.toSorted());
});

test.each([
  ['me', 7],
  ['me', 'x'.repeat(121)],
  ['hoverOnly', 1],
  ['openOnClick', 'yes'],
  ['topics', 'everywhere'],
  ['profilePatterns', '/people/{handle}'],
  ['profilePatterns', ['x'.repeat(301)]],
  ['profilePatterns', Array.from({ length: 101 }, () => '/{handle}')],
  ['presets', { jira: true }],
  ['channels', [{ name: 'Chat', link: 'javascript:alert(1)' }]],
  ['channels', [{ link: 'https://chat.example/{id}' }]],
  ['offPages', [null]],
] as const)(
  'a stored %s that is not of its kind counts as not set, and spoils no other setting',
  async (key, value) => {
    const before = await readSettings();
    await store({ [key]: value, offSites: ['a.example'] });
    expect(await readSettings()).toEqual({ ...before, offSites: ['a.example'] });
  },
);

test('whoever had chosen where topics are marked can leave that to the page again', async () => {
  await writeSettings({ topics: true });
  await writeSettings({ topics: undefined });
  expect((await readSettings()).topics).toBeUndefined();
});

test('the organisation’s policy wins over the choice', async () => {
  await writeSettings({ presets: ['jira'], hoverOnly: false, me: 'ada' });
  await fakeBrowser.storage.local.set({ policy: { presets: ['gitlab'], hoverOnly: true } });
  expect(await readSettings()).toMatchObject({ presets: ['gitlab'], hoverOnly: true, me: 'ada' });
});

test('administrators can set everything that people can, and the browser is told of nothing else', async () => {
  const policy: unknown = JSON.parse(await readFile(new URL('./public/policy.json', import.meta.url), 'utf8'));
  expect(policy).toMatchObject({ type: 'object' });
  const named = typeof policy === 'object' && policy !== null && 'properties' in policy ? policy.properties : {};
  expect(Object.keys(named ?? {}).toSorted()).toEqual(Object.keys(await readSettings()).toSorted());
});

test('a page or site is switched off and on again, and only that one', async () => {
  await turnPage(new URL('https://a.example/x?y#z'), false);
  await turnPage(new URL('https://a.example/other'), false);
  await turnPage(new URL('https://a.example/x?other'), false);
  await turnSite('a.example', false);
  expect(await readSettings()).toMatchObject({
    offPages: ['https://a.example/other', 'https://a.example/x'],
    offSites: ['a.example'],
  });
  await turnPage(new URL('https://a.example/other'), true);
  await turnSite('a.example', true);
  expect(await readSettings()).toMatchObject({ offPages: ['https://a.example/x'], offSites: [] });
});

test('whoever switches off more than fits keeps the newest off, instead of having all of them on again', async () => {
  await writeSettings({ offSites: Array.from({ length: mostOff }, (_, index) => `${index}.example`) });
  await turnSite('new.example', false);
  const { offSites } = await readSettings();
  expect(offSites).toHaveLength(mostOff);
  expect(offSites).toContain('new.example');
  expect(offSites).not.toContain('0.example');
});
