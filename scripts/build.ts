import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { script, tool } from './command.ts';
import { builtSite, inRoot } from './place.ts';
import { runAll, runStage, type StageResult, stageOf } from './stage.ts';

/**
 * Builds everything that is served or loaded: the pages, the feed of the demo organisation and the demo intranet in
 * `site/dist`, the extension in `extension/.output`. Ends at the first stage that fails.
 * @param targets which extensions to build, for instance `chrome-mv3-demo`; all of them unless given
 */
export async function build(targets: readonly string[] = []): Promise<StageResult[]> {
  const only = targets.length === 0 ? [] : ['--only', targets.join(',')];
  const stages = [
    () => runStage('Build the site', [tool('site', 'astro/bin/astro.mjs', 'build')]),
    () => stageOf('Publish the demo organisation', publishDemo),
    () => runStage('Build the extension', [script('extension/build.ts', ...only)]),
  ];
  const results: StageResult[] = [];
  for (const stage of stages) {
    const result = await stage();
    results.push(result);
    if (result.failed > 0) break;
  }
  return results;
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
