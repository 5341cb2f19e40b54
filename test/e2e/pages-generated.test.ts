import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { openZoo, type Zoo } from '../support/pages.ts';
import { type GeneratedBlock, generatedBlock, pageOf } from '../support/pages-generated.ts';
import { faultsOf, isDone } from '../support/pages-marks.ts';
import { readPlaced } from '../support/pages-people.ts';

const numRuns = process.env['FUZZ'] === 'full' ? 100_000 : 5000;
/** Blocks on one page: many, because opening a page takes longer than reading it. */
const perPage = 250;

let zoo: Zoo;
let kith: KithInChromium;

beforeAll(async () => {
  zoo = await openZoo();
  kith = await openChromium();
  await kith.useFeed(zoo.feedUrl);
});

afterAll(async () => {
  await kith?.close();
  await zoo?.close();
});

/** Opens a page of the blocks; the faults of its marks, each with the block it is about. */
async function faultsIn(blocks: readonly GeneratedBlock[]): Promise<string[]> {
  await writeFile(join(zoo.folder, 'generated.html'), pageOf(blocks));
  const page = await kith.context.newPage();
  await page.goto(zoo.page('generated.html'));
  const planted = blocks.flatMap((block, place) => block.planted.map((text) => ({ text, place: String(place) })));
  const marks = [...planted, { text: 'Emmy Noether', place: 'control' }].map((mark) => ({ ...mark, person: [] }));
  const faults = await faultsOf(
    { name: 'generated', file: 'generated.html', rule: '', marks },
    (name) => readPlaced(page, name),
    () => page.evaluate(isDone),
  );
  await page.close();
  return faults.map((fault) => `${fault}: ${blocks[Number(/ in (\d+) /.exec(fault)?.[1])]?.html}`);
}

test(
  'names planted anywhere in random markup are marked exactly, and what only looks like a name is not',
  async () => {
    // Blocks stand for themselves, so a page of them needs no shrinking: the faults name the blocks.
    const blocks = fc.sample(generatedBlock, numRuns);
    const faults: string[] = [];
    for (let at = 0; at < blocks.length; at += perPage)
      faults.push(...(await faultsIn(blocks.slice(at, at + perPage))));
    expect(blocks.filter((block) => block.planted.length > 0).length).toBeGreaterThan(numRuns / 3);
    expect(faults.slice(0, 20)).toEqual([]);
  },
  numRuns * 60,
);

test('names in many pieces are marked, as they once were not', async () => {
  const blocks = [
    '<bdi>Vi</bdi>ncent<wbr> <mark>va</mark>n&#x2009;<a>der</a><!-- note -->\n      <mark>Be</mark>rg:',
    '<mark>Vin</mark>cent<!-- note -->\n<b>van</b> \t<b>d</b>er<!-- note -->\n<bdi>Ber</bdi>g',
    "<b>V</b>incent<!-- note -->\n<span>van</span> \t<a>der</a><!-- note -->\nBerg's and the",
  ].map((html) => ({ html, planted: ['Vincent van der Berg'] }));
  const inCapitals = {
    html: '<span>VINC</span>ENT<wbr> <a>V</a>AN DER <!-- note --><mark>BER</mark>G’s',
    planted: ['VINCENT VAN DER BERG'],
  };
  const devanagari = { html: '<em>आनन्दी</em> जोशी and ( and to', planted: ['आनन्दी जोशी'] };
  expect(await faultsIn([...blocks, inCapitals, devanagari])).toEqual([]);
});

test('a name at the end of one block and a name at the beginning of the next are no third name', async () => {
  const blocks = [
    { html: 'СОФЬЯ <!-- note -->КОВАЛЕВСКАЯ', planted: ['СОФЬЯ КОВАЛЕВСКАЯ'] },
    { html: 'Соф&shy;ья<wbr> Ковалевская', planted: ['Софья Ковалевская'] },
  ];
  expect(await faultsIn(blocks)).toEqual([]);
});
