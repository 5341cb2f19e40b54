import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installedAt, noteInstallation } from './installed.ts';

beforeEach(() => fakeBrowser.reset());

it('the day of the installation is noted once, and not moved by an update or another start', async () => {
  await noteInstallation('update', new Date('2026-11-01T09:00:00Z'));
  expect(await installedAt()).toBeUndefined();
  await noteInstallation('install', new Date('2026-11-02T09:00:00Z'));
  await noteInstallation('install', new Date('2026-11-20T09:00:00Z'));
  expect(await installedAt()).toBe('2026-11-02T09:00:00.000Z');
});
