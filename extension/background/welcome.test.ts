import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeSettings } from '../settings.ts';
import { welcome } from './welcome.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const opened = () => vi.spyOn(fakeBrowser.tabs, 'create');

it('the welcome page opens after the installation', async () => {
  const create = opened();
  await welcome('install');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: expect.stringContaining('/welcome.html') });
});

it('it does not open after an update, nor with a new version of the browser', async () => {
  const create = opened();
  await welcome('update');
  await welcome('browser_update');
  expect(create).not.toHaveBeenCalled();
});

it('it opens once, also where the browser calls each start an installation', async () => {
  const create = opened();
  await welcome('install');
  await welcome('install');
  expect(create).toHaveBeenCalledOnce();
});

it('an organisation can leave it out', async () => {
  const create = opened();
  await writeSettings({ welcome: false });
  await welcome('install');
  expect(create).not.toHaveBeenCalled();
});
