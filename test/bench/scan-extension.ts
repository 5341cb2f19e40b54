import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openChromium, openPlainChromium } from '../support/chromium.ts';
import { crowdCsv } from '../support/crowd.ts';
import { manifestPath, publish } from '../support/feed.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { serve } from '../support/server.ts';
import { ensureBuilt } from './built.ts';
import { type GeneratedPage, plainName } from './scan-corpus.ts';
import { crowdSeed } from './scan-directory.ts';

/** What the built extension does on a page with a directory of 100,000 people, from the publisher to the marks. */
export interface ExtensionFigures {
  /** Marks on the large page that are on nobody: they passed the filter and the directory confirmed them. */
  false_marks: number;
  /** Of the colleagues' names that were put into the large page, the share that is marked. */
  found_share: number;
  /** JavaScript heap and array buffers of the medium page's process with Kith, less those without, in units of 1,024 bytes. */
  heap_kb_per_tab_100k: number;
  /** The same of an extension whose script does nothing: what any costs that runs in a page. */
  heap_kb_empty_script: number;
}

const people = 100_000;

/** @param pages `large` and `medium` */
export async function measureExtension(
  pages: ReadonlyMap<string, GeneratedPage>,
  tell: (line: string) => void,
): Promise<ExtensionFigures> {
  const fault = await ensureBuilt(tell);
  if (fault !== undefined) throw new Error(fault);
  const folder = await mkdtemp(join(tmpdir(), 'kith-scan-feed-'));
  try {
    tell(`Publishing ${people} people …`);
    await writeFile(join(folder, 'people.csv'), crowdCsv({ people, seed: crowdSeed }));
    await publish(join(folder, 'feed'), join(folder, 'people.csv'));
    for (const [name, { html }] of pages) await writeFile(join(folder, `${name}.html`), html);
    const served = await serve(folder);
    try {
      const address = `${served.address}/medium.html`;
      const without = await plainHeap(address);
      const empty = (await plainHeap(address, await emptyExtension(folder))) - without;
      return { ...(await measureWith(served.address, { without, pages, tell })), heap_kb_empty_script: empty / 1024 };
    } finally {
      await served.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An extension with a script that asks for nothing but its own id. */
async function emptyExtension(folder: string): Promise<string> {
  const extension = join(folder, 'empty');
  await mkdir(extension);
  const script = { matches: ['http://127.0.0.1/*'], js: ['script.js'], run_at: 'document_end' };
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: [script] };
  await writeFile(join(extension, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(extension, 'script.js'), 'chrome.runtime.id;');
  return extension;
}

async function plainHeap(address: string, extension?: string): Promise<number> {
  const plain = await openPlainChromium(extension);
  try {
    const page = await plain.context.newPage();
    await page.goto(address);
    // What reads the marks puts a script of its own into the page, here as there.
    await waitForSettledMarks(page);
    return await heapOf(page);
  } finally {
    await plain.close();
  }
}

interface Given {
  without: number;
  pages: ReadonlyMap<string, GeneratedPage>;
  tell: (line: string) => void;
}

async function measureWith(
  address: string,
  { without, pages, tell }: Given,
): Promise<Omit<ExtensionFigures, 'heap_kb_empty_script'>> {
  const kith = await openChromium();
  try {
    tell('The extension takes them over …');
    await kith.useFeed(`${address}/feed/${manifestPath}`);
    const medium = await kith.context.newPage();
    await medium.goto(`${address}/medium.html`);
    await waitForSettledMarks(medium);
    const heap = (await heapOf(medium)) - without;
    await medium.close();
    const large = await kith.context.newPage();
    await large.goto(`${address}/large.html`);
    await waitForSettledMarks(large);
    const { marks } = await readMarks(large);
    return { ...judgeMarks(marks, pages.get('large')), heap_kb_per_tab_100k: heap / 1024 };
  } finally {
    await kith.close();
  }
}

function judgeMarks(
  marks: readonly { text: string }[],
  page: GeneratedPage | undefined,
): Pick<ExtensionFigures, 'false_marks' | 'found_share'> {
  const planted = page?.planted ?? new Map<string, number>();
  // E-mail addresses on the generated pages are all of colleagues.
  const names = marks.map(({ text }) => text).filter((text) => !text.includes('@'));
  const found = names.filter((text) => planted.has(plainName(text))).length;
  const all = [...planted.values()].reduce((sum, count) => sum + count, 0);
  return { false_marks: names.length - found, found_share: found / all };
}

/** Bytes in use of the page's JavaScript heap, its engine's own and its array buffers, after garbage is collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
