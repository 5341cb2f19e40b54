import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, ok, type Result } from '@kith/shared/result';
import { openChromium } from '../support/chromium.ts';
import { manifestPath, publish } from '../support/feed.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { countMutations, readMutations } from '../support/mutations.ts';
import { serve } from '../support/server.ts';
import { ensureBuilt } from './built.ts';
import { judge, type Verdict } from './judge.ts';
import { type PageTruth, truthSchema } from './truth.ts';

export interface PageResult extends Verdict {
  page: string;
  mutations: string[];
}

/** Says what is being done. */
type Tell = (line: string) => void;

/** What a folder lacks to be the data of this bench, as a sentence; undefined when it is all there. */
export function folderFault(folder: string): string | undefined {
  const missing = ['directory.csv', 'pages', 'truth.json'].filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return undefined;
  return `${folder} has no ${missing.join(' and no ')}. Name a folder with directory.csv, pages and truth.json.`;
}

/**
 * Marks every page of a folder with the built extension and holds the marks against the folder's truth.
 * @param folder has directory.csv, pages/*.html and truth.json, as `folderFault` says
 */
export async function recognise(folder: string, tell: Tell): Promise<Result<PageResult[], string>> {
  const truth = truthSchema.safeParse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  if (!truth.success) return failed(`truth.json is not in the expected form: ${truth.error.message}`);
  const built = await ensureBuilt(tell);
  if (built !== undefined) return failed(built);

  const published = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  tell('Publishing directory.csv …');
  tell((await publish(published, join(folder, 'directory.csv'))).trim());
  const feed = await serve(published);
  // The pages' own scripts stay still, so that whatever changes a page is the extension.
  const pages = await serve(join(folder, 'pages'), { 'Content-Security-Policy': "script-src 'none'" });
  try {
    return ok(await markPages(`${feed.address}/${manifestPath}`, pages.address, Object.entries(truth.data), tell));
  } finally {
    await Promise.all([feed.close(), pages.close()]);
    await rm(published, { recursive: true, force: true });
  }
}

async function markPages(
  feedUrl: string,
  address: string,
  truths: [page: string, truth: PageTruth][],
  tell: Tell,
): Promise<PageResult[]> {
  const kith = await openChromium();
  try {
    const { people } = await kith.useFeed(feedUrl);
    tell(`The extension has ${people} people. Opening ${truths.length} pages …`);
    await countMutations(kith.context);
    // A page may ask other hosts for pictures and styles; nothing is to leave this machine.
    await kith.context.route(/^https?:\/\/(?!127\.0\.0\.1:)/, (route) => route.abort());
    const results: PageResult[] = [];
    for (const [name, truth] of truths) {
      const page = await kith.context.newPage();
      await page.goto(`${address}/${name}`);
      await waitForSettledMarks(page);
      const verdict = judge(truth, await readMarks(page));
      results.push({ page: name, ...verdict, mutations: await readMutations(page) });
      await page.close();
      tell(`  ${name}: ${verdict.found} of ${verdict.mentions}, ${verdict.marks} marks`);
    }
    return results;
  } finally {
    await kith.close();
  }
}
