import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { safeLinks } from './safe-links.ts';

const html = async (source: string): Promise<string> =>
  (await markdownToHtml(source, { hastPlugins: [safeLinks] })).html;

test.each(['https://kith.example/', 'mailto:ada@kith.example', '/stories/', '#sources', './next/'])(
  'a writer may link to %s',
  async (address) => {
    expect(await html(`[here](${address})`)).toContain(`href="${address}"`);
  },
);

test.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'data:text/html,hello', 'vbscript:x', '//evil.example/'])(
  'a link to %s never reaches a reader',
  async (address) => {
    await expect((async () => html(`[here](${address})`))()).rejects.toThrow('link to');
  },
);

test('a script in a text stops the build', async () => {
  await expect((async () => html('Hello\n\n<script>alert(1)</script>\n'))()).rejects.toThrow('HTML in Markdown');
  await expect((async () => html('Hello <img src=x onerror=alert(1)>'))()).rejects.toThrow('HTML in Markdown');
});
