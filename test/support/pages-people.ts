import type { Frame, Page } from 'playwright-core';
import { cardFrame } from './card-frame.ts';
import { isOpen } from './hover.ts';
import type { ZooPage } from './pages.ts';
import { marksHere, type PlacedMark, type Point, showMark } from './pages-marks.ts';
import { waitFor } from './wait.ts';

/** A mark, and how to put the pointer on it. */
interface ReachableMark extends PlacedMark {
  frame: Frame;
  reach: () => Promise<Point | undefined>;
}

/** The documents of a page in Chromium, each with the ids of the frames it is in. The card's frame is none of them. */
async function documentsOf(page: Page): Promise<{ frame: Frame; within: string[] }[]> {
  const documents: { frame: Frame; within: string[] }[] = [];
  for (const frame of page.frames()) {
    if (frame.url().startsWith('chrome-extension:')) continue;
    const within: string[] = [];
    for (let at: Frame | null = frame; at !== null && at.parentFrame() !== null; at = at.parentFrame()) {
      within.unshift((await (await at.frameElement()).getAttribute('id')) ?? '');
    }
    documents.push({ frame, within });
  }
  return documents;
}

/** Every mark of a page in Chromium, its frames included. */
export async function readPlaced(page: Page, name: 'kith-person' | 'kith-topic'): Promise<ReachableMark[]> {
  const all: ReachableMark[] = [];
  for (const { frame, within } of await documentsOf(page)) {
    for (const [position, { text, place }] of (await frame.evaluate(marksHere, name)).entries()) {
      all.push({ frame, text, place: [...within, place].join('/'), reach: () => pointIn(frame, position) });
    }
  }
  return all;
}

async function pointIn(frame: Frame, position: number): Promise<Point | undefined> {
  const point = await frame.evaluate(showMark, position);
  if (point === undefined || frame.parentFrame() === null) return point;
  const box = await (await frame.frameElement()).boundingBox();
  return box === null ? undefined : { x: box.x + point.x, y: box.y + point.y };
}

/**
 * Rests the pointer on marks as a reader would and holds who the card shows against who it should be. A text that means
 * the same person all over the page is asked about once; the control, which is on every page, on none.
 * @param known ids of the directory; the card shows them as departments
 */
export async function peopleFaults(page: Page, zooPage: ZooPage, known: ReadonlySet<string>): Promise<string[]> {
  const faults: string[] = [];
  const asked = new Set<string>();
  const found = await readPlaced(page, 'kith-person');
  for (const { text, place, person } of zooPage.marks) {
    const wanted = [person].flat().toSorted().join(' and ');
    const same = zooPage.marks.every((other) => other.text !== text || String(other.person) === String(person));
    const question = same ? text : `${text} in ${place}`;
    if (place === 'control' || asked.has(question)) continue;
    asked.add(question);
    const mark = found.find((each) => each.text === text && each.place === place);
    const shown = mark === undefined ? undefined : await peopleShown(page, mark, known);
    if (shown !== wanted) faults.push(`“${text}” in ${place} is ${wanted}; the card shows ${shown ?? 'nobody'}`);
  }
  return faults;
}

/** Ids of the people that the card shows for a mark; undefined when no card comes. */
async function peopleShown(page: Page, mark: ReachableMark, known: ReadonlySet<string>): Promise<string | undefined> {
  const point = await mark.reach();
  if (point === undefined) return undefined;
  for (const tries of [1, 2]) {
    await page.mouse.move(point.x, point.y + 40 * tries);
    await page.mouse.move(point.x, point.y, { steps: 3 });
    const opened = await waitFor('the card', async () => ((await isOpen(mark.frame)) ? true : undefined), 2000).catch(
      () => undefined,
    );
    if (opened === undefined) continue;
    const said = await (await cardFrame(mark.frame)).locator('bdi').allTextContents();
    await page.keyboard.press('Escape');
    const ids = said.flatMap((text) => text.split(' · ')).filter((text) => known.has(text));
    return ids.toSorted().join(' and ');
  }
  return undefined;
}
