import { expect, test } from 'vitest';
import { fetching } from '../../scripts/nginx-setup.ts';

const lines = (...given: Parameters<typeof fetching>): string[] =>
  fetching(...given).map(({ program, arguments: words }) => [program, ...words].join(' '));

test('nginx is fetched into a folder of ours, never installed: an installed one would start on port 80', () => {
  for (const distribution of ['debian', 'ubuntu']) {
    const [update, download, ...more] = lines('/ours', 'linux', true, distribution);
    expect(update).toBe('apt-get update');
    expect(download).toMatch(
      /^apt-get install .*--download-only .*Dir::Cache::archives=\/ours .*nginx .*brotli-static$/,
    );
    expect(more).toEqual([]);
  }
});

test('who is not root asks for it without a password, or does with the lists of packages that are there', () => {
  const [update, download] = lines('/ours', 'linux', false, 'debian');
  expect(update).toBe('sudo -n apt-get update');
  expect(download).toMatch(/^apt-get install .*Debug::NoLocking=1/);
});

test('elsewhere nothing is fetched', () => {
  expect(lines('/ours', 'darwin', false, '')).toEqual([]);
  expect(lines('/ours', 'linux', true, 'fedora')).toEqual([]);
});
