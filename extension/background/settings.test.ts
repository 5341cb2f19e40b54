import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageSettings } from '../messages.ts';
import { writeSettings } from '../settings.ts';
import { settingsHandlers } from './settings.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  await writeSettings({ sites: ['https://intranet.example/*'], me: 'ada', offPages: ['https://intranet.example/off'] });
});

async function told(address: string, around?: string): Promise<PageSettings | undefined> {
  const origin = { tabId: 7, host: undefined, around };
  return (await settingsHandlers['page.settings']({ address }, origin)).settings;
}

test('a page of a named site is told what it needs and no more', async () => {
  const settings = await told('https://intranet.example/team');
  expect(Object.keys(settings ?? {}).toSorted()).toEqual([
    'feedUrl',
    'hoverOnly',
    'identifiers',
    'openOnClick',
    'topics',
  ]);
  expect(JSON.stringify(settings)).not.toContain('ada');
});

test.each([
  ['of another site', 'https://elsewhere.example/', undefined],
  ['that is switched off', 'https://intranet.example/off?query', undefined],
  ['whose address is none', 'intranet', undefined],
  ['in a page that is switched off', 'https://intranet.example/frame', 'https://intranet.example/off'],
])('a page %s is told nothing', async (_, address, around) => {
  expect(await told(address, around)).toBeUndefined();
});
