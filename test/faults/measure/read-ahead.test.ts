import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Reading, readingsIn } from '../../../site/publisher/measure/packs.ts';
import { packsOf } from '../../../site/publisher/measure/read-ahead.ts';
import { folderWith } from './kith.ts';

const mostBytes = 300_000;

/** Of more files than are read without another thread: some that are odd among the first, and some among the others. */
const contents: (string | Uint8Array)[] = Array.from({ length: 5000 }, (_, number) => `{"number":${number}}`);
contents[0] = '';
contents[3] = new Uint8Array([0x22, 0xff, 0xfe, 0xc3, 0x22]);
contents[4] = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
contents[5] = '"🜁 Zoë"';
contents[700] = 'x'.repeat(mostBytes);
contents[701] = 'x'.repeat(mostBytes + 1);
for (let number = 1000; number < 1010; number++) contents[number] = 'é'.repeat(mostBytes / 2);
for (let number = 2100; number < 2110; number++) contents[number] = 'é'.repeat(mostBytes / 2);
contents[3000] = new Uint8Array([0x22, 0xff, 0xfe, 0xc3, 0x22]);
contents[3001] = 'x'.repeat(mostBytes + 1);
contents[4999] = '';

let base = '';
afterEach(() => rm(base, { recursive: true, force: true }));

async function readingsOf(paths: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const pack of packsOf(paths, mostBytes)) readings.push(...readingsIn(pack));
  return readings;
}

test('many files are read ahead as few are: each in its place, whole or with the reason why not', async () => {
  base = await folderWith(Object.fromEntries(contents.map((content, number) => [`${number}.json`, content])));
  const paths = contents.map((_, number) => join(base, `${number}.json`));
  paths[8] = join(base, 'nobody-has-it.json');
  paths[9] = base;
  paths[3008] = paths[8];
  paths[3009] = base;
  const together = await readingsOf(paths);
  const inParts: Reading[] = [];
  for (let from = 0; from < paths.length; from += 500)
    inParts.push(...(await readingsOf(paths.slice(from, from + 500))));
  expect(together).toEqual(inParts);
  const digest = (text: string) => createHash('sha256').update(text).digest('base64');
  const expected = contents.map((content): Reading => {
    const text = Buffer.from(content).toString('utf-8');
    return { text, digest: digest(text) };
  });
  for (const part of [0, 3000]) {
    expected[part + 8] = { failure: 'there is no such file' };
    expected[part + 9] = { failure: 'this is a folder, not a file' };
  }
  for (const number of [701, 3001])
    expected[number] = { failure: 'is larger than the 0.3 MB of the largest contribution' };
  expect(together).toEqual(expected);
});

test('who stops in the middle waits for nothing', async () => {
  base = await folderWith({ 'one.json': '{}' });
  const paths = Array.from({ length: 10_000 }, () => join(base, 'one.json'));
  let packs = 0;
  for await (const { ends } of packsOf(paths, mostBytes)) {
    expect(ends.length).toBeGreaterThan(0);
    if (++packs === 2) break;
  }
  expect(packs).toBe(2);
  for await (const _ of packsOf([], mostBytes)) packs++;
  expect(packs).toBe(2);
});
