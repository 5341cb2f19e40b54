import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { run } from './run.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kith-run-'));
  const files = {
    'site/config.json': '{ "organisation": { "name": "Test" }, "people": ["demo.csv"], "columns": { "Wer": "name" } }',
    'site/demo.csv': 'id,Wer,expertise\n1,Ada Lovelace,Light\n',
    'site/content/vocabulary/topics/optics.md': '---\nprefLabel: Optics\naltLabel: [Light]\nkind: topic\n---\n',
    'site/content/stories/lens.mdx':
      '---\ntitle: Lens\nsummary: x\nkind: coaching\ngrounds: historical\npeople: ["1", "2"]\n---\n',
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
  const vocabulary = JSON.parse(await readFile(join(base, 'dist/kith/v1', manifest.vocabulary.name), 'utf-8'));
  expect(vocabulary.concepts[0].path).toBe('/vocabulary/optics/');
});

test('where stories go is in the feed if the organisation says so, and an address that leads anywhere else is not taken', async () => {
  const publish = async (sendTo: string) => {
    await writeFile(join(base, 'own.json'), JSON.stringify({ organisation: { name: 'Test' }, sendTo }));
    return kith('publish', '--people', 'bad.csv', '--config', 'own.json', '--out', 'dist');
  };
  await kith('publish', '--out', 'dist');
  expect(JSON.parse(await manifestAt('dist')).organisation).toEqual({ name: 'Test' });
  await publish('mailto:stories@letters.example');
  const { organisation } = JSON.parse(await manifestAt('dist'));
  expect(organisation).toEqual({ name: 'Test', sendTo: 'mailto:stories@letters.example' });
  expect(await publish('javascript:alert(1)')).toEqual({
    code: 1,
    output: expect.stringContaining('own.json · sendTo · is missing or not as it should be'),
  });
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

describe('several files', () => {
  const workday =
    'Employee ID,Legal First Name,Legal Last Name,Work Email,Business Title,Manager ID\n1001,Ada,Lovelace,ada@x.example,Head,\n1002,Emmy,Noether,emmy@x.example,,1001\n';
  const scim = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: 2,
    Resources: [
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: '9f1',
        userName: 'ada',
        displayName: 'Ada Lovelace',
        title: 'Analyst',
        emails: [{ value: 'ADA@x.example' }],
      },
      {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: '9f2',
        userName: 'lise',
        displayName: 'Lise Meitner',
      },
    ],
  };
  const vcard =
    'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Emmy Noether\r\nEMAIL:emmy@x.example\r\nEXPERTISE;LEVEL=expert:Light\r\nEND:VCARD\r\n';

  beforeEach(async () => {
    await writeFile(join(base, 'workday.csv'), workday);
    await writeFile(join(base, 'dump.json'), JSON.stringify(scim));
    await writeFile(join(base, 'people.vcf'), vcard);
    await writeFile(join(base, 'opted-out.txt'), '# by her own wish\nlise\nnobody@x.example\n');
  });

  test('of any format are one directory: a Workday export, a SCIM dump and a vCard file in one command', async () => {
    const words = ['--opt-out', 'opted-out.txt', '--out', 'dist', '--json'];
    const { code, output } = await kith('publish', '--people', 'workday.csv', 'dump.json', 'people.vcf', ...words);
    const said = JSON.parse(output);
    expect([code, said.people, said.rows, said.merged, said.unlisted]).toEqual([0, 2, 5, 2, 1]);
    expect(said.conflicts).toMatchObject([{ field: 'title', kept: 'workday.csv', dropped: 'dump.json', people: 1 }]);
    expect(said.faults).toContainEqual(
      expect.objectContaining({ severity: 'warning', line: 3, value: 'nobody@x.example' }),
    );
    const manifest = JSON.parse(await manifestAt('dist'));
    const { people } = JSON.parse(await readFile(join(base, 'dist/kith/v1', manifest.people.shards[0].name), 'utf-8'));
    expect(people).toMatchObject([
      { id: '1001', title: 'Head', handles: ['ada'] },
      { id: '1002', manager: '1001', expertise: [{ topic: 'Light', concept: 'optics', level: 'expert' }] },
    ]);
  });

  test('that cannot be read as a list of who opted out stop everything', async () => {
    const { code, output } = await kith(
      'publish',
      '--people',
      'workday.csv',
      '--opt-out',
      'missing.txt',
      '--out',
      'dist',
    );
    expect(code).toBe(1);
    expect(output).toContain('missing.txt · there is no such file');
    await expect(manifestAt('dist')).rejects.toThrow('ENOENT');
  });

  test('go out again in a format that others read', async () => {
    await kith('export', 'workday.csv', 'people.vcf', '--format', 'scim', '--out', 'all.json');
    const { Resources } = JSON.parse(await readFile(join(base, 'all.json'), 'utf-8'));
    expect(Resources).toHaveLength(2);
  });
});

test('a key is made once, signs, and is never overwritten', async () => {
  const made = await kith('keygen', '--out', 'kith.key', '--json');
  const { publicKey } = JSON.parse(made.output);
  const signed = await kith('publish', '--out', 'dist', '--sign', 'kith.key', '--json');
  expect(JSON.parse(signed.output)).toMatchObject({ ok: true, signedWith: publicKey });
  expect(await kith('keygen', '--out', 'kith.key')).toMatchObject({ code: 1 });
});
