import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inRoot } from '../../scripts/place.ts';
import { openPlainChromium } from '../support/chromium.ts';
import { serve } from '../support/server.ts';

/** With these, performance.now() tells 5 µs apart instead of 100 (High Resolution Time Level 3, section 8.1). */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Generated pages on a server of this machine, and browsers to read them in. */
export interface Stage {
  /** A page in a new browser, with a script of ours in it; closed afterwards. */
  withPage: <Value>(name: string, code: string, act: (page: Page) => Promise<Value>) => Promise<Value>;
  /** Gives a page that was just loaded the extension's style sheet and a script of ours. */
  equip: (page: Page, code: string) => Promise<void>;
  close: () => Promise<void>;
}

/** @param files what is served beside one another, by name */
export async function openStage(files: ReadonlyMap<string, string | Uint8Array>): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-scan-'));
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  const served = await serve(folder, isolation);
  const style = await readFile(inRoot('extension', 'entrypoints', 'marks.css'), 'utf8');
  const equip = async (page: Page, code: string): Promise<void> => {
    await page.addStyleTag({ content: style });
    await page.addScriptTag({ content: code });
  };
  return {
    equip,
    async withPage(name, code, act) {
      const browser = await openPlainChromium();
      try {
        const page = await browser.context.newPage();
        await page.goto(`${served.address}/${name}`);
        await equip(page, code);
        return await act(page);
      } finally {
        await browser.close();
      }
    },
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
