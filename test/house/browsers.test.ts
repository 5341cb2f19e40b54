import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { installation } from '../../scripts/browser-setup.ts';

const lines = (...given: Parameters<typeof installation>): string[] =>
  installation(...given).map(({ program, arguments: words }) =>
    [program === process.execPath ? 'node' : program, ...words]
      .join(' ')
      .replace(/node \S*playwright-core/, 'playwright'),
  );

test('Debian’s own browsers are installed where the tests run as root', () => {
  const commands = lines(['firefox'], 'linux', true, 'debian');
  expect(commands[0]).toBe('apt-get update');
  expect(commands[1]).toMatch(/^apt-get install -y --no-install-recommends chromium firefox-esr fonts-/);
});

test('Ubuntu’s packages are stubs that fetch a snap, so a download is taken, with the libraries it needs', () => {
  expect(lines(['chromium', 'firefox'], 'linux', true, 'ubuntu')).toEqual([
    'playwright/cli.js install --with-deps chromium firefox',
  ]);
});

test('who is not root, or not on Linux, gets a download of what is missing and nothing else', () => {
  expect(lines(['firefox'], 'linux', false, 'debian')).toEqual(['playwright/cli.js install firefox']);
  expect(lines(['chromium'], 'darwin', false, '')).toEqual(['playwright/cli.js install chromium']);
  expect(lines(['chromium'], 'win32', false, '')).toEqual(['playwright/cli.js install chromium']);
});

test('a browser that a variable names is taken, and none in its place when it is not there', () => {
  expect(findBrowser('chromium', { ...process.env, CHROMIUM: process.execPath })).toBe(process.execPath);
  expect(findBrowser('chromium', { ...process.env, CHROME_PATH: '/nowhere/chrome' })).toBeUndefined();
});
