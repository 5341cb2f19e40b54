import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../../scripts/place.ts';

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

  test.each(['chrome-mv3', 'firefox-mv3', 'chrome-mv3-demo', 'firefox-mv3-demo'])(
    '%s shows no picture but its own, whatever a directory says: no host learns who is looked at',
    async (target) => {
      const policies = JSON.stringify((await read(target))['content_security_policy']);
      expect(policies).toContain("default-src 'none'");
      expect(policies.match(/(?:img|media|frame|object)-src [^;"]*/g)).toEqual(["img-src 'self'"]);
    },
  );
});
