import { tool } from './command.ts';
import { runStage, type StageResult, say } from './stage.ts';

/** Checks types, pages, style and what lies unused. Every stage runs, whatever the others come to. */
export async function check(): Promise<StageResult[]> {
  return [
    await runStage('Types', [
      // Part of the extension's types is made by its build tool.
      tool('extension', 'wxt/bin/wxt.mjs', 'prepare'),
      tool('.', 'typescript/bin/tsc', '--build'),
    ]),
    await runStage('Types of the pages', [
      tool('site', 'astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'),
    ]),
    await runStage('Style and the rules of the house', [
      tool('.', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'),
    ]),
    await runStage('Nothing unused', [tool('.', 'knip/bin/knip.js', '--no-progress')]),
  ];
}

if (import.meta.main) {
  const failed = (await check()).filter((stage) => stage.failed > 0).length;
  say(failed === 0 ? 'All checks passed.' : `${failed} of the checks failed; what each said stands above.`);
  process.exitCode = failed === 0 ? 0 : 1;
}
