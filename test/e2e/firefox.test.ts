import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KithInFirefox, openFirefox } from '../support/firefox.ts';
import { type FirefoxWindow, firefoxWindow } from '../support/firefox-window.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

let organisation: Organisation;
let kith: KithInFirefox;
/** Its own window, for what is no page. */
let firefox: FirefoxWindow;

beforeAll(async () => {
  organisation = await openOrganisation();
  kith = await openFirefox();
  await kith.useFeed(organisation.feedUrl);
  firefox = await firefoxWindow(kith.browser);
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

/** The middle of the first mark with this text, once there is one. */
function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return waitFor(`“${text}” is marked`, async () => {
    const rect = await page.evaluate((wanted) => {
      const mark = [...(CSS.highlights.get('kith-person') ?? [])].find(
        (range) => range.toString().replace(/\s+/g, ' ') === wanted,
      );
      mark?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const line = mark instanceof Range ? mark.getClientRects()[0] : undefined;
      return line === undefined ? null : { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }, text);
    return rect ?? undefined;
  });
}

test('Firefox marks names and shows a card over one', async () => {
  const page = await kith.browser.newPage();
  await page.goto(organisation.page('project.html'));
  const { x, y } = await pointOf(page, 'Michael Faraday');
  await page.mouse.move(x, y + 100);
  await page.mouse.move(x, y, { steps: 4 });
  await waitFor('the card shows', async () =>
    (await page.evaluate(() => document.querySelector('kith-card')?.matches(':popover-open[data-open]') ?? false))
      ? true
      : undefined,
  );
  // Automation does not reach an extension's frame in Firefox. It tells its height only after it has drawn somebody.
  const size = await page.evaluate(() => {
    const host = document.querySelector('kith-card');
    return {
      box: host?.getBoundingClientRect().height ?? 0,
      told: host instanceof HTMLElement ? host.style.getPropertyValue('--h') : '',
    };
  });
  expect(size.told).toBe(`${size.box}px`);
  expect(size.box).toBeGreaterThan(150);
  await page.mouse.move(1, 1);
  await waitFor('the card is gone', async () =>
    (await page.evaluate(() => document.querySelector('kith-card')?.matches(':popover-open') ?? false))
      ? undefined
      : true,
  );
});

test('the popup searches in Firefox', async () => {
  const page = await kith.openExtensionPage('popup.html');
  await page.type('input', 'noether');
  const found = await waitFor('somebody is found', async () => {
    const said = await page.evaluate(() => document.body.innerText);
    return said.includes('Emmy Noether') ? said : undefined;
  });
  expect(found).toContain('Emmy Noether');
});

test('the side panel lists the people on the page in Firefox, and shows where they stand', async () => {
  const panel = await kith.openExtensionPage('sidepanel.html');
  const page = await kith.browser.newPage();
  await page.goto(organisation.page('project.html'));
  await page.bringToFront();
  await waitFor('somebody is listed', async () => {
    const names = await panel.evaluate(() =>
      [...document.querySelectorAll('.person-name')].map((name) => name.textContent),
    );
    return names.includes('Michael Faraday') && names[0] === 'William Thomson' ? true : undefined;
  });
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-button=show]')?.click());
  await waitFor('he is shown', async () =>
    (await page.evaluate(() => [...(CSS.highlights.get('kith-shown') ?? [])].join())) === 'William Thomson'
      ? true
      : undefined,
  );
  await page.close();
  await panel.close();
});

test('a tab in the background waits until it is seen: when it opens, and when it changes', async () => {
  const texts = (page: Page): Promise<string> =>
    page.evaluate(() => [...(CSS.highlights.get('kith-person') ?? [])].map(String).toSorted().join());
  const marksAre = (page: Page, expected: string): Promise<true> =>
    waitFor(`the marks are ${expected}`, async () => ((await texts(page)) === expected ? true : undefined));
  const isHidden = (page: Page): Promise<boolean> => page.evaluate(() => document.hidden);
  const write = (page: Page, name: string): Promise<void> =>
    page.evaluate((text) => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
    }, name);
  await writeFile(join(organisation.folder, 'list.html'), '<!doctype html><title>A list</title><p>Ada Lovelace');
  const address = organisation.page('../list.html');
  const behind = await kith.browser.newPage();
  const front = await kith.browser.newPage();
  await front.bringToFront();
  await behind.goto(address);
  await front.goto(address);
  await marksAre(front, 'Ada Lovelace');
  expect([await isHidden(behind), await texts(behind)]).toEqual([true, '']);
  await behind.bringToFront();
  await marksAre(behind, 'Ada Lovelace');

  await front.bringToFront();
  await waitFor('the tab is behind', async () => ((await isHidden(behind)) ? true : undefined));
  await write(behind, 'Emmy Noether');
  await write(front, 'Emmy Noether');
  await marksAre(front, 'Ada Lovelace,Emmy Noether');
  expect(await texts(behind)).toBe('Ada Lovelace');
  await behind.bringToFront();
  await marksAre(behind, 'Ada Lovelace,Emmy Noether');
});

describe('Firefox’s own window', () => {
  const openProject = async (): Promise<Page> => {
    const page = await kith.browser.newPage();
    await page.goto(organisation.page('project.html'));
    await page.bringToFront();
    await pointOf(page, 'William Thomson');
    return page;
  };

  test('the keys go from person to person, and a screen reader is told what stands in the card', async () => {
    const page = await openProject();
    await firefox.key('J', 'Alt', 'Shift');
    await firefox.hear('page', 'heading', /^William Thomson/);
    await firefox.key('J', 'Alt', 'Shift');
    await firefox.hear('page', 'heading', /^James Clerk Maxwell/);
    await firefox.hear('page', 'pushbutton', 'Ask to learn');
    await page.close();
  });

  test('a key opens the card of the link that has the focus', async () => {
    const page = await kith.browser.newPage();
    await page.goto(organisation.page('directory.html'));
    await page.bringToFront();
    await pointOf(page, 'Ada Lovelace');
    await page.focus('a[href="mailto:ada.lovelace@republic.example"]');
    await firefox.key('K', 'Alt', 'Shift');
    await firefox.hear('page', 'pushbutton', 'Ask to learn');
    await firefox.hear('page', 'heading', /^Ada Lovelace/);
    await page.close();
  });

  test('a key opens the panel at the side of the window', async () => {
    const page = await openProject();
    await firefox.key('L', 'Alt', 'Shift');
    await firefox.hear(
      'side',
      'row',
      /^Michael Faraday.*Show Michael Faraday on the page, 3 places one after the other$/,
    );
    await firefox.press('side', 'pushbutton', /^Michael Faraday/);
    await firefox.hear('side', 'heading', /^Michael Faraday/);
    await firefox.key('L', 'Alt', 'Shift');
    await page.close();
  });

  test('the address bar offers people behind “kith”, and Enter opens who was chosen', async () => {
    const page = await openProject();
    await firefox.focusAddressBar();
    await firefox.type('kith farad');
    await waitFor('he is offered', async () =>
      (await firefox.offered()).some((line) => line.startsWith('Michael Faraday – Superintendent')) ? true : undefined,
    );
    await firefox.key('ArrowDown');
    await firefox.key('Enter');
    await firefox.hear('page', 'heading', /^Michael Faraday/);
    expect(await firefox.address()).toMatch(/\/popup\.html\?page$/);
    await page.close();
  });

  test('a selected text is asked about by the menu, and stands in no address', async () => {
    const page = await kith.browser.newPage();
    await writeFile(join(organisation.folder, 'term.html'), '<!doctype html><title>A term</title><h1>Optics</h1>');
    await page.goto(organisation.page('../term.html'));
    await page.bringToFront();
    await page.mouse.click(30, 40, { count: 2 });
    await page.mouse.click(30, 40, { button: 'right' });
    await firefox.choose('Who knows “Optics”?');
    await firefox.hear('page', 'text leaf', /^\d+ people found/);
    expect(await firefox.address()).toMatch(/\/popup\.html\?page$/);
    await page.close();
  });

  test('from the card to an ask that goes on in My learning, through to its end', async () => {
    const page = await openProject();
    await firefox.key('J', 'Alt', 'Shift');
    await firefox.press('page', 'pushbutton', 'Ask to learn');
    await firefox.press('page', 'pushbutton', 'Write the message');
    await firefox.hear('page', 'text leaf', 'A draft, not sent yet');
    const learning = await kith.openExtensionPage('learning.html');
    const press = (label: string): Promise<true> =>
      waitFor(`“${label}” is there`, () =>
        learning.evaluate((wanted) => {
          const found = [...document.querySelectorAll<HTMLElement>('button, a')].find(
            ({ textContent }) => textContent?.trim() === wanted,
          );
          found?.click();
          return found === undefined ? undefined : true;
        }, label),
      );
    const says = (text: string): Promise<true> =>
      waitFor(`it says “${text}”`, async () =>
        (await learning.evaluate(() => document.body.innerText)).includes(text) ? true : undefined,
      );
    await press('Thermodynamics, with William Thomson');
    await press('I have sent it');
    await press('They said yes');
    await press('Add a session');
    await learning.type('input[name=topic]', 'The second law');
    await press('Keep it');
    await says('The second law');
    await press('Bring it to an end');
    await learning.click('input[value=completed]');
    await press('Close it');
    await says('Completed');
    await learning.close();
    await page.close();
  });
});
