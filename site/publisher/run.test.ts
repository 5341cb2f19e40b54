import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { run } from './run.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kith-run-'));
  const files = {
    'site/config.json': '{ "organisation": { "name": "Test" }, "people": ["demo.csv"], "columns": { "Wer": "name" } }',
    'site/demo.csv': 'id,Wer,expertise\n1,Ada Lovelace,Light\n',
    'site/content/vocabulary/topics/optics.md': '---\nprefLabel: Optics\naltLabel: [Light]\nkind: topic\n---\n',
    'site/content/stories/lens.mdx': '---\ntitle: Lens\nsummary: x\nkind: coaching\npeople: ["1", "2"]\n---\n',
    'bad.csv': 'id,name,email\n1,Ada,ada@x.example\n2,Emmy,emmy(at)x\n3,,x@x.example\n',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(base, dirname(name)), { recursive: true });
    await writeFile(join(base, name), text);
  }
});
afterEach(() => rm(base, { recursive: true }));

async function kith(...words: string[]) {
  const command = readArguments(words);
  if (!command.ok || command.value.name === 'help') throw new Error('not a command');
  let output = '';
  const write = (text: string) => (output += text);
  const around = {
    base,
    defaultConfig: join(base, 'site/config.json'),
    temporary: join(base, 'aside'),
    now: () => new Date('2026-11-23T10:00:00Z'),
    output: { write },
    terminal: { write: () => {} },
  };
  return { code: await run(command.value, around), output };
}

const manifestAt = (out: string) => readFile(join(base, out, 'kith/v1/manifest.json'), 'utf-8');

test("publish writes the configuration's people, the vocabulary and the stories; topics find their concepts", async () => {
  const { code, output } = await kith('publish', '--out', 'dist', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(output)).toMatchObject({ ok: true, people: 1, concepts: 1, stories: 1, sequence: 1, faults: [] });
  const manifest = JSON.parse(await manifestAt('dist'));
  const shard = JSON.parse(await readFile(join(base, 'dist/kith/v1', manifest.people.shards[0].name), 'utf-8'));
  expect(shard.people[0].expertise[0].concept).toBe('optics');
  const stories = JSON.parse(await readFile(join(base, 'dist/kith/v1', manifest.stories.name), 'utf-8'));
  expect(stories.stories[0].people).toEqual(['1']);
});

test('with bad rows the good ones are published and the exit code says that something is wrong', async () => {
  const { code, output } = await kith('publish', '--people', 'bad.csv', '--out', 'dist');
  expect(code).toBe(1);
  expect(output).toContain('bad.csv:3 · email · "emmy(at)x" is not an e-mail address');
  expect(output).toContain('bad.csv:4 · name ·');
  expect(output).toContain('Published 2 people from 3 rows (1 left out)');
});

test('check reports the same and writes nothing', async () => {
  const { code, output } = await kith('check', 'bad.csv');
  expect(code).toBe(1);
  expect(output).toContain('Would publish 2 people from 3 rows (1 left out).');
  await expect(manifestAt('dist')).rejects.toThrow('ENOENT');
});

test('a file that is not there is said so', async () => {
  const { code, output } = await kith('publish', '--people', 'missing.csv', '--out', 'dist');
  expect(code).toBe(1);
  expect(output).toContain('missing.csv · there is no such file; nobody is read from it.');
});

test('a mistake in the configuration is told by its key', async () => {
  await writeFile(join(base, 'own.json'), '{ "organisation": { "name": "Test" }, "feed": { "expiresAfterDays": 0 } }');
  const { code, output } = await kith('check', 'bad.csv', '--config', 'own.json');
  expect([code, output]).toEqual([
    1,
    expect.stringContaining('own.json · feed.expiresAfterDays · is missing or not as it should be'),
  ]);
});

test('an output place that is a file leaves everything as it was', async () => {
  const { code, output } = await kith('publish', '--out', 'bad.csv');
  expect(code).toBe(1);
  expect(output).toContain('Nothing was published.');
});
