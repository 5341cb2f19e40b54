import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensureBrowsers } from './browser-setup.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { run, tool } from './command.ts';
import { ensureNginx } from './nginx-setup.ts';
import { inRoot } from './place.ts';
import { inSeconds, type StageResult, say, secondsSince } from './stage.ts';
import { readReport } from './test-report.ts';

const parts = ['check', 'unit', 'e2e'] as const;
type Part = (typeof parts)[number];

const usage = `Usage: npm test [-- ${parts.join(' | ')} [words in a test file's name …]]`;

process.exitCode = await test(process.argv.slice(2));

/** Runs every part, or the one that is named, and prints what came of it. The exit code. */
async function test([named, ...names]: string[]): Promise<number> {
  const wanted = named === undefined ? parts : parts.filter((part) => part === named);
  if (wanted.length === 0) {
    process.stderr.write(`There is no part named “${named}”. ${usage}\n`);
    return 2;
  }
  const stages: StageResult[] = [];
  const failures = (): number => stages.reduce((sum, stage) => sum + stage.failed, 0);
  if (wanted.includes('e2e')) {
    // A browser that cannot be had is said at once, not after minutes of other work.
    const browsers = await ensureBrowsers();
    if (!browsers.ok) {
      process.stderr.write(`${browsers.error}\n`);
      return 1;
    }
    // One file of tests needs it: the others say what they have to say without it.
    const nginx = await ensureNginx();
    if (!nginx.ok) say(nginx.error);
  }
  if (wanted.includes('check')) stages.push(...(await check()));
  if (wanted.includes('unit')) stages.push(await vitest('unit', names));
  if (wanted.includes('e2e')) {
    const builds = await build();
    stages.push(...builds.map((stage) => ({ ...stage, passed: 0 })));
    if (builds.every((stage) => stage.failed === 0)) stages.push(await vitest('e2e', names));
  }
  report(stages);
  return failures() === 0 ? 0 : 1;
}

/** Runs the tests of a project of vitest.config.ts with their output as it comes, and counts them from its report. */
async function vitest(project: Part, names: string[]): Promise<StageResult> {
  const start = performance.now();
  const file = inRoot('.cache', `tests-${project}.json`);
  await mkdir(inRoot('.cache'), { recursive: true });
  await rm(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const command = tool('.', 'vitest/vitest.mjs', 'run', '--project', `${project}*`, ...reporters, ...names);
  const { code } = await run({ ...command, live: true });
  const { passed, failed, failures } = readReport(await readFile(file, 'utf8').catch(() => ''));
  const name = project === 'unit' ? 'Unit tests' : 'Tests in browsers';
  // A file that cannot even be loaded has no tests to count.
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures, seconds: secondsSince(start) };
}

function report(stages: readonly StageResult[]): void {
  const width = Math.max(...stages.map((stage) => stage.name.length));
  say('');
  for (const { name, passed, failed, seconds } of stages) {
    const mark = failed === 0 ? '✓' : '✗';
    const counts = passed + failed > 1 ? `  ${passed} passed, ${failed} failed` : '';
    say(`${mark} ${name.padEnd(width)}  ${inSeconds(seconds).padStart(8)}${counts}`);
  }
  const failures = stages.flatMap((stage) => stage.failures ?? []);
  if (failures.length > 0) say(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
  const total = (count: (stage: StageResult) => number): number => stages.reduce((sum, stage) => sum + count(stage), 0);
  say('');
  say(`${total((stage) => stage.passed)} passed, ${total((stage) => stage.failed)} failed`);
}
