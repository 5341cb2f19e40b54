import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { failed, ok, type Result } from '../shared/src/result.ts';

/** Raised when the same page is to be printed in another way, so that no sheet of before is taken. */
const way = 1;

interface Paper {
  /** Its page's file. */
  file: string;
  html: string;
  /** Where its sheet goes. */
  pdf: string;
  /** Where a sheet printed from the very same page is kept. */
  kept: string;
}

export interface Printing {
  /** The folder of the built site. */
  site: string;
  /** Where sheets are kept from one build to the next, by the hash of what they show. */
  cache: string;
  /** A Chromium or Chrome. */
  program: string;
}

/**
 * Prints every paper of the briefing into `leaders/pdf/` of the built site, and then shows the links to the sheets, which the pages keep
 * hidden. A page that has not changed is not printed anew; where none has, no browser starts.
 * @returns how many were printed, or a sentence on why they could not be
 */
export async function printBriefing({ site, cache, program }: Printing): Promise<Result<number, string>> {
  const papers = await papersIn(site, cache);
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const fresh = papers.filter(({ kept }) => !known.has(nameOf(kept)));
  const printed = fresh.length === 0 ? ok(0) : await print(fresh, site, program);
  if (!printed.ok) return printed;
  for (const { kept, pdf, file, html } of papers) {
    await mkdir(dirname(pdf), { recursive: true });
    await copyFile(kept, pdf);
    await writeFile(file, html.replaceAll('data-when-printed hidden', 'data-when-printed'));
  }
  const wanted = new Set(papers.map(({ kept }) => nameOf(kept)));
  for (const old of [...known].filter((name) => !wanted.has(name))) await rm(join(cache, old), { force: true });
  return printed;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The pages of the briefing. Their styles and scripts carry their hashes in their names, so the page's text stands for all of it. */
async function papersIn(site: string, cache: string): Promise<Paper[]> {
  const folder = join(site, 'leaders');
  const folders = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'pdf',
  );
  const pages = [{ id: 'case', file: join(folder, 'index.html') }].concat(
    folders.map(({ name }) => ({ id: name, file: join(folder, name, 'index.html') })),
  );
  return Promise.all(
    pages.map(async ({ id, file }) => {
      const html = await readFile(file, 'utf8');
      const hash = createHash('sha256').update(`${way}\n${html}`).digest('hex');
      return { file, html, pdf: join(folder, 'pdf', `${id}.pdf`), kept: `${cache}/${hash}.pdf` };
    }),
  );
}

/** Prints pages as the site's readers would have them, at the site's own address, from files: nothing else is asked for. */
async function print(papers: readonly Paper[], site: string, program: string): Promise<Result<number, string>> {
  const browser = await chromium
    .launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    .catch((error: unknown) => String(error));
  if (typeof browser === 'string') return failed(`The browser did not start: ${browser.split('\n')[0]}`);
  try {
    const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      return existsSync(path) ? route.fulfill({ path }) : route.abort();
    });
    for (const { html, kept } of papers) {
      const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      if (address === undefined) return failed('A page does not say its address.');
      await page.goto(address);
      await page.evaluate('document.fonts.ready.then(() => true)');
      await page.pdf({ path: kept, format: 'A4', tagged: true, outline: true });
    }
    return ok(papers.length);
  } catch (error) {
    return failed(`The browser did not print: ${String(error).split('\n')[0]}`);
  } finally {
    await browser.close();
  }
}
