import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed } from '../shared/src/result.ts';
import { printBriefing } from './briefing-pdf.ts';
import { findBrowser } from './browser.ts';
import { script, tool } from './command.ts';
import { builtSite, inRoot } from './place.ts';
import { runAll, runStage, type StageResult, say, stageOf } from './stage.ts';

/**
 * Builds everything that is served or loaded: the pages, the feed of the demo organisation and the demo intranet in
 * `site/dist`, the extension in `extension/.output`. Ends at the first stage that fails.
 * @param targets which extensions to build, for instance `chrome-mv3-demo`; all of them unless given
 */
export async function build(targets: readonly string[] = []): Promise<StageResult[]> {
  const only = targets.length === 0 ? [] : ['--only', targets.join(',')];
  const site = await runStage('Build the site', [tool('site', 'astro/bin/astro.mjs', 'build')]);
  if (site.failed > 0) return [site];
  // The browser mostly waits, so the papers are printed while the rest is built.
  const printing = stageOf('Print the briefing', sheets);
  const publication = await stageOf('Publish the demo organisation', publishDemo);
  const extension =
    publication.failed > 0 ? [] : [await runStage('Build the extension', [script('extension/build.ts', ...only)])];
  return [site, publication, ...extension, await printing];
}

/** Makes a PDF of each paper of the briefing. The site is whole without them, so what is in their way is said and stops nothing. */
async function sheets(): Promise<undefined> {
  const program = findBrowser('chromium');
  const printed =
    program === undefined
      ? failed('There is no Chromium or Chrome.')
      : await printBriefing({ site: builtSite, cache: inRoot('.cache', 'briefing'), program });
  if (!printed.ok)
    say(`The briefing for leaders has no PDFs this time; its pages print from any browser. ${printed.error}`);
}

/** Puts the feed and the demo intranet beside the pages. */
async function publishDemo(): Promise<string | undefined> {
  // The feed is kept apart from the pages, which every build begins anew: its sequence has to rise from one build to
  // the next, or an extension that knows the last one refuses this one.
  const kept = inRoot('.cache', 'demo-feed');
  const wrong = await runAll([script('site/publisher/cli.ts', 'publish', '--out', kept)]);
  if (wrong !== undefined) return wrong;
  await replace(join(kept, 'kith'), join(builtSite, 'kith'));
  const intranet = inRoot('site', 'content', 'demo', 'intranet');
  if (!existsSync(intranet)) return `The demo intranet is missing: there is no ${intranet}.`;
  await replace(intranet, join(builtSite, 'intranet'));
  return undefined;
}

async function replace(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
