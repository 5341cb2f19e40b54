import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { builtExtension, inRoot } from '../../scripts/place.ts';

const read = async (target: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(builtExtension(target), 'manifest.json'), 'utf8'));

describe('what the builds ask for', () => {
  test.each(['chrome-mv3', 'firefox-mv3'])('%s asks for no site', async (target) => {
    const manifest = await read(target);
    expect(manifest['host_permissions'] ?? []).toEqual([]);
    expect(manifest['content_scripts'] ?? []).toEqual([]);
  });

  test.each(['chrome-mv3-demo', 'firefox-mv3-demo'])('%s asks for this machine alone', async (target) => {
    expect((await read(target))['host_permissions']).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
  });

  test.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-demo', 'firefox-mv3-demo'])(
    '%s does not run in private windows',
    async (target) => expect((await read(target))['incognito']).toBe('not_allowed'),
  );

  test.each([
    ['chrome-mv3', ['sidePanel']],
    ['firefox-mv3', []],
  ])('%s asks for the permissions that PRIVACY.md explains, and for no other', async (target, own) => {
    const asked = z.array(z.string()).parse((await read(target))['permissions']);
    const common = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(asked.toSorted()).toEqual([...common, ...own].toSorted());
    const explained = await readFile(inRoot('PRIVACY.md'), 'utf8');
    expect(asked.filter((permission) => !explained.includes(`\`${permission}\``))).toEqual([]);
  });

  test('Chromium is asked for no more keys than it gives', async () => {
    const commands = z.record(z.string(), z.object({ suggested_key: z.optional(z.object({ default: z.string() })) }));
    const keys = Object.values(commands.parse((await read('chrome-mv3'))['commands'])).flatMap(
      ({ suggested_key: key }) => key?.default ?? [],
    );
    expect(keys.length).toBeLessThanOrEqual(4);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-demo', 'firefox-mv3-demo'])(
    '%s shows no picture but its own, whatever a directory says: no host learns who is looked at',
    async (target) => {
      const policies = JSON.stringify((await read(target))['content_security_policy']);
      expect(policies).toContain("default-src 'none'");
      expect(policies.match(/(?:img|media|frame|object)-src [^;"]*/g)).toEqual(["img-src 'self'"]);
    },
  );
});

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the search window of %s loads the faces of its first picture with its script',
  async (target) => {
    const window = await readFile(join(builtExtension(target), 'popup.html'), 'utf8');
    const faces = Array.from(
      window.matchAll(/<link rel="preload" as="font"[^>]* href="\/([^"]+)"/g),
      ([, file = '']) => file,
    );
    expect(faces.map((file) => file.replace(/-[^/]*$/, ''))).toEqual(['assets/atkinson', 'assets/literata']);
    for (const face of faces) expect((await readFile(join(builtExtension(target), face))).length).toBeGreaterThan(1000);
    // A face that a name asks for would hold up the picture of the first results.
    expect(window).not.toContain('-extended');
  },
);

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the style of the search window of %s stands in its page, and is the only one that the policy allows there',
  async (target) => {
    const window = await readFile(join(builtExtension(target), 'popup.html'), 'utf8');
    const styles = Array.from(window.matchAll(/<style>(.*?)<\/style>/gs), ([, style = '']) => style);
    expect(styles).toHaveLength(1);
    expect(window).not.toContain('rel="stylesheet"');
    const manifest = await readFile(join(builtExtension(target), 'manifest.json'), 'utf8');
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(manifest.match(/style-src [^;"]*/g)).toEqual([`style-src 'self' ${hashes.join(' ')}`]);
  },
);

test.each(['chrome-mv3', 'firefox-mv3'])('every file that a script of %s loads later is there', async (target) => {
  const folder = builtExtension(target);
  const scripts = (await readdir(join(folder, 'chunks'))).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(join(folder, 'chunks', file), 'utf8')));
  const named = new Set(texts.flatMap((text) => text.match(/\b(?:assets|chunks)\/[\w-]+\.(?:css|js)\b/g) ?? []));
  expect(named.size).toBeGreaterThan(3);
  const there = await readdir(folder, { recursive: true });
  expect([...named].filter((file) => !there.includes(file))).toEqual([]);
});
