import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { timing } from '../../extension/card/timing.ts';
import { failed, ok, type Result } from '../../shared/src/result.ts';
import { cardFrame } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { isOpen, waitUntilClosed } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { openOrganisation } from '../support/organisation.ts';
import { ensureBuilt } from './built.ts';
import { timeCard, watchPointer } from './hover-probes.ts';

/** Figures of `bench -- hover --json`: the built extension in Chromium, the demo organisation, a real pointer. */
export interface HoverFigures {
  /** From the end of the dwell to the card's picture, after the first card of a page. */
  prepared_ms: { p50: number; p95: number };
  /** The same for the first card of a page that was just opened: the slowest of the rounds. */
  first_ms: number;
  /** Clicks on marked links, before, while and after a card comes, that did not follow their link. */
  clicks_blocked: number;
}

const rounds = 6;

const people = [
  'Michael Faraday',
  'Ada Lovelace',
  'Emmy Noether',
  'Marie Curie',
  'Niels Bohr',
  'Rosalind Franklin',
  'Leonhard Euler',
  'Sofja Kowalewskaja',
];

/** One name a line, wide enough apart that a card covers no other name's beginning before it is asked for. */
const pageHtml = `<!doctype html><meta charset="utf-8"><title>Bench</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}p{margin:0 0 1.25rem}</style>
${people.map((name, index) => `<p>Ask <a href="#${index}">${name}</a> about it.</p>`).join('\n')}`;

/** @param tell takes progress */
export async function hoverBench(tell: (line: string) => void): Promise<Result<HoverFigures, string>> {
  const unbuilt = await ensureBuilt(tell);
  if (unbuilt !== undefined) return failed(unbuilt);
  const organisation = await openOrganisation();
  let kith: KithInChromium | undefined;
  try {
    await writeFile(join(organisation.folder, 'intranet', 'hover.html'), pageHtml);
    kith = await openChromium();
    await kith.useFeed(organisation.feedUrl);
    const page = await kith.context.newPage();
    const first: number[] = [];
    const later: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      tell(`Round ${round} of ${rounds}`);
      await page.goto(organisation.page('hover.html'));
      const [one, ...others] = await timeAll(page);
      if (one === undefined || others.length === 0) return failed('No name of the page is marked.');
      first.push(one);
      later.push(...others);
    }
    tell('Clicks');
    return ok({
      prepared_ms: { p50: quantile(later, 0.5), p95: quantile(later, 0.95) },
      first_ms: Math.max(...first),
      clicks_blocked: await countBlocked(page),
    });
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  } finally {
    await kith?.close();
    await organisation.close();
  }
}

export const describeHover = ({ prepared_ms, first_ms, clicks_blocked }: HoverFigures): string =>
  `prepared  p50 ${prepared_ms.p50.toFixed(1)} ms, p95 ${prepared_ms.p95.toFixed(1)} ms
first     ${first_ms.toFixed(1)} ms
clicks    ${clicks_blocked} blocked`;

interface Place {
  x: number;
  y: number;
  href: string | undefined;
}

async function placesOf(page: Page): Promise<Place[]> {
  await page.mouse.move(2, 2);
  await waitForSettledMarks(page);
  return (await readMarks(page)).marks.flatMap(({ rects: [rect], href }) =>
    rect === undefined ? [] : [{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, href }],
  );
}

/** Milliseconds from the end of the dwell to the picture, for each name of a page in turn. */
async function timeAll(page: Page): Promise<number[]> {
  const times: number[] = [];
  const places = await placesOf(page);
  await watchPointer(page);
  const card = await cardFrame(page);
  for (const place of places) {
    const { moved, painted } = await timeCard(page, card, place);
    times.push(painted - moved - timing.show);
    await page.keyboard.press('Escape');
    await waitUntilGone(page);
  }
  return times;
}

/** Until the last card has faded: a picture of that one is none of the next. */
async function waitUntilGone(page: Page): Promise<void> {
  await waitUntilClosed(page);
  await page.waitForFunction(() => document.querySelector('kith-card:popover-open, kith-card[data-leaving]') === null);
}

/** Clicks each link at another moment: at once, while its card is drawn, when it shows. */
async function countBlocked(page: Page): Promise<number> {
  let blocked = 0;
  for (const [index, { x, y, href }] of (await placesOf(page)).entries()) {
    await page.mouse.move(x - 6, y);
    await page.mouse.move(x, y);
    if (index % 3 === 1) await page.waitForTimeout(timing.prepare + 20);
    if (index % 3 === 2) while (!(await isOpen(page))) await page.waitForTimeout(20);
    await page.mouse.click(x, y);
    if ((await page.evaluate(() => location.hash)) !== href) blocked += 1;
    await waitUntilClosed(page);
  }
  return blocked;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? 0;
