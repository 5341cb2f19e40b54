import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../scripts/place.ts';
import { breaking, keeping } from './rules.ts';

/** What the linter said of each file: the rules it found broken. */
let broken: Map<string, string[]>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-rules-'));
  await cp(inRoot('biome.json'), join(folder, 'biome.json'));
  for (const { path, source } of [...breaking, ...keeping]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }
  broken = await lint(folder);
}, 30_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(breaking)('$says', ({ path, rule }) => {
  expect(broken.get(path) ?? []).toContain(rule);
});

test.each(keeping)('$says', ({ path }) => {
  expect(broken.get(path) ?? []).toEqual([]);
});

async function lint(where: string): Promise<Map<string, string[]>> {
  const biome = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const given = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const text = await promisify(execFile)(process.execPath, given, { cwd: where }).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error instanceof Error && 'stdout' in error ? error.stdout : error),
  );
  const found = new Map<string, string[]>();
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(text);
  for (const { category, location } of report.diagnostics) {
    found.set(location.path, [...(found.get(location.path) ?? []), category.split('/').at(-1) ?? '']);
  }
  return found;
}
