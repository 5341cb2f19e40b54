import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violationsIn } from '../support/card-axe.ts';
import { cardFrame } from '../support/card-frame.ts';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { isOpen, waitUntilClosed } from '../support/hover.ts';
import { outsideTabs } from '../support/outside-tabs.ts';
import { openZoo, type Zoo } from '../support/pages.ts';
import { waitFor } from '../support/wait.ts';

let zoo: Zoo;
let kith: KithInChromium;
/** The panel as a tab behind the page: it goes by the tab in front of its window, as it does at the window's side. */
let panel: Page;
let page: Page;

const html = `<!doctype html><title>A page of frames</title><style>.far { height: 2500px }</style>
<p id="first">Emmy Noether</p>
<iframe id="inner" width="400" height="80" srcdoc="<p>Grace Hopper</p>"></iframe>
<p id="namesakes">Chris Evans</p>
<p class="far"><input id="field" value="typed"></p>
<div id="box" style="height: 150px; overflow: auto"><p class="far">A long box</p><p id="second">Emmy Noether</p></div>
<iframe id="other" width="400" height="80"></iframe>
<p class="far">The end</p>
<script>document.getElementById('other').src = new URLSearchParams(location.search).get('other') + '/parts/frame.html';</script>`;

beforeAll(async () => {
  zoo = await openZoo();
  await writeFile(join(zoo.folder, 'panel.html'), html);
  await writeFile(join(zoo.folder, 'nobody.html'), '<!doctype html><title>Nobody</title><p>Nobody at all');
  kith = await openChromium();
  await kith.useFeed(zoo.feedUrl);
  panel = await kith.context.newPage();
  await panel.setViewportSize({ width: 360, height: 700 });
  await panel.goto(kith.page('sidepanel.html'));
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await zoo?.close();
});

const names = (): Promise<string[]> => panel.locator('.person-name').allTextContents();

const namesAre = (...expected: string[]): Promise<true> =>
  waitFor(`the panel lists ${expected.join(', ')}`, async () =>
    (await names()).join() === expected.join() ? true : undefined,
  );

const all = ['Emmy Noether', 'Grace Hopper', 'Chris Evans', 'Ada Lovelace'];
const open = async (file: string): Promise<void> => {
  await page.goto(zoo.page(file));
  await page.bringToFront();
};
const button = (name: string | RegExp) => panel.getByRole('button', { name });

describe('people on the page', () => {
  beforeEach(async () => {
    await open('panel.html');
    await namesAre(...all);
  });

  test('stand in the order of the page, those of its frames where the frames are, namesakes in one row that says so', async () => {
    expect(await panel.locator('.panel-head').innerText()).toContain('4 people');
    expect(await panel.getByRole('row', { name: 'Chris Evans' }).innerText()).toContain('2 people share this name');
    await button(/^Chris Evans/).click();
    await panel.getByRole('heading', { name: '2 people share this name' }).waitFor();
    await panel.keyboard.press('Escape');
    await namesAre(...all);
  });

  test('come and go with the page, and with the tab in front', async () => {
    await page.evaluate(() => document.getElementById('first')?.replaceChildren('Łukasz Wiśniewski'));
    await namesAre('Łukasz Wiśniewski', 'Grace Hopper', 'Chris Evans', 'Emmy Noether', 'Ada Lovelace');
    const front = await kith.context.newPage();
    await front.goto(zoo.page('nobody.html'));
    await front.bringToFront();
    await panel.getByText('Nobody in the directory is named on this page.').waitFor();
    await front.close();
    await page.bringToFront();
    await namesAre('Łukasz Wiśniewski', 'Grace Hopper', 'Chris Evans', 'Emmy Noether', 'Ada Lovelace');
  });

  test('are shown where they stand, one place after the other, and nothing of the page is changed', async () => {
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.evaluate(() => {
      const field = document.querySelector('input');
      field?.focus({ preventScroll: true });
      field?.setSelectionRange(1, 3);
      const observer = new MutationObserver((changes) => {
        document.title = `${changes.length} changes`;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const show = button('Show Emmy Noether on the page, 2 places one after the other');
    for (const place of ['first', 'second', 'first']) {
      await show.click();
      await waitFor(`${place} is shown`, async () => ((await shownIn(page)) === place ? true : undefined));
      expect(await isInSight(place)).toBe(true);
    }
    expect(
      await page.evaluate(() => {
        const field = document.querySelector('input');
        return [document.activeElement === field, field?.selectionStart, field?.selectionEnd, document.title];
      }),
    ).toEqual([true, 1, 3, 'A page of frames']);
    expect(said).toEqual([]);
    await waitFor('it was for a moment', async () => ((await shownIn(page)) === undefined ? true : undefined));
  });

  test('are shown in frames of other sites too', async () => {
    await button('Show Ada Lovelace on the page').click();
    const frame = await frameOf('other');
    await waitFor('she is shown', async () => ((await shownIn(frame)) !== undefined ? true : undefined));
    const box = await page.locator('#other').boundingBox();
    expect(box?.y).toBeGreaterThan(-80);
    expect(box?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  });

  test('can be narrowed, walked through, opened and shown with the keyboard alone', async () => {
    const field = panel.getByRole('textbox');
    await waitFor('the field has the focus', async () =>
      (await isFocused()) === 'Narrow the list by name, topic or title' ? true : undefined,
    );
    await panel.keyboard.type('graph');
    await namesAre('Emmy Noether');
    expect(await panel.locator('.chip').allTextContents()).toEqual(['GraphQL']);
    await panel.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await namesAre(...all);
    const stops: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'End', 'Home']) {
      await panel.keyboard.press(key);
      stops.push(await isFocused());
    }
    expect(stops.map((stop) => stop.replace(/^[A-Z]{2}\n+|(?<=[a-z])\n.*|, 2 places.*/gs, ''))).toEqual([
      'Emmy Noether',
      'Grace Hopper',
      'Show Grace Hopper on the page',
      'Show Emmy Noether on the page',
      'Emmy Noether',
      'Ada Lovelace',
      'Emmy Noether',
    ]);
    await panel.keyboard.press('Enter');
    await waitFor('the card has the focus', async () => ((await isFocused()) === 'Emmy Noether' ? true : undefined));
    await panel.keyboard.press('Escape');
    await namesAre(...all);
    expect(await isFocused()).toContain('Emmy Noether');
    await panel.keyboard.press('Escape');
    expect(await isFocused()).toBe('Narrow the list by name, topic or title');
  });
});

describe('going from person to person in the page, by keyboard', () => {
  const press = async (command: string): Promise<void> => {
    await kith.context.serviceWorkers()[0]?.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(name, tab);
    }, command);
  };
  const cardOf = (name: string): Promise<true> =>
    waitFor(`the card of ${name} is open`, async () => {
      if (!(await isOpen(page))) return undefined;
      const said = await (await cardFrame(page)).locator('h2').allTextContents();
      return said.join().includes(name) ? true : undefined;
    });

  test('the next one has its card, in sight and with the focus, and so has the one before', async () => {
    await open('panel.html');
    await namesAre(...all);
    await press('next-person');
    await cardOf('Emmy Noether');
    await press('next-person');
    await cardOf('2 people share this name');
    await press('next-person');
    await cardOf('Emmy Noether');
    expect(await isInSight('second')).toBe(true);
    expect(await (await cardFrame(page)).evaluate(() => document.hasFocus())).toBe(true);
    await press('previous-person');
    await cardOf('2 people share this name');
    expect(await isInSight('namesakes')).toBe(true);
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
  });
});

test('a selected text is asked about by the menu, and stands in no address', async () => {
  await open('nobody.html');
  const opened = kith.context.waitForEvent('page');
  await kith.context.serviceWorkers()[0]?.evaluate(() => {
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'who-knows', selectionText: ' Analytic\n  geometry ' },
      undefined,
    );
  });
  const search = await opened;
  await search.waitForURL(kith.page('popup.html?page'));
  await waitFor('it is searched for', async () =>
    (await search.getByRole('combobox').inputValue()) === 'Analytic geometry' ? true : undefined,
  );
  await search.close();
});

test('a button of the toolbar’s window opens the panel at the side of the window, which lists the people there', async () => {
  await open('panel.html');
  await namesAre(...all);
  const popup = await kith.context.newPage();
  await popup.goto(kith.page('popup.html'));
  const opener = popup.getByRole('button', { name: 'Open the people on this page' });
  expect(await opener.getAttribute('title')).toBe('Open the people on this page (Alt+Shift+L)');
  await opener.click();
  await page.bringToFront();
  const side = await outsideTabs(kith, 'sidepanel.html', (text) => all.every((name) => text.includes(name)));
  await side.close();
  await popup.close();
});

describe('where there is nobody, the panel says why, and what can be done', () => {
  const says = async (sentence: string): Promise<void> => {
    await panel.locator('.notice-text', { hasText: sentence }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await soundness();
    }
  };

  beforeEach(async () => {
    await kith.setSettings({ enabled: true, offSites: [], offPages: [], sites: undefined });
    await open('panel.html');
    await namesAre(...all);
  });

  test('also where there is somebody, and in their card, axe finds nothing wrong', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      await panel.getByRole('textbox').fill('graph');
      await namesAre('Emmy Noether');
      await soundness();
      await panel.getByRole('textbox').fill('zzz');
      await panel.getByText('Nobody on this page matches “zzz”.').waitFor();
      await soundness();
      await panel.getByRole('textbox').fill('');
      await panel.keyboard.press('Enter');
      await panel.getByRole('heading', { level: 2 }).waitFor();
      await soundness();
      await panel.keyboard.press('Escape');
      await namesAre(...all);
    }
  });

  test('nobody named here', async () => {
    await open('nobody.html');
    await says('Nobody in the directory is named on this page.');
  });

  test('switched off everywhere, on the site, on the page: one press switches it on again', async () => {
    const { origin, hostname, pathname } = new URL(page.url());
    for (const [settings, sentence, press] of [
      [{ enabled: false }, 'Names are marked nowhere at the moment.', 'Mark names on pages'],
      [{ offSites: [hostname] }, `Off for ${hostname}`, 'Mark names on this site'],
      [{ offPages: [origin + pathname] }, 'Names are not marked on this page.', 'Mark names on this page'],
    ] as const) {
      await kith.setSettings(settings);
      await says(sentence);
      await button(press).click();
      await namesAre(...all);
    }
  });

  test('a site that nobody named', async () => {
    await kith.setSettings({ sites: ['https://intranet.example/*'] });
    await says('Kith does not look at 127.0.0.1.');
    expect(await button('Mark names on this site').count()).toBe(1);
  });

  test('a page of the browser, and one of Kith', async () => {
    await page.goto('chrome://version');
    await says('Kith does not look at this page.');
    await page.goto(kith.page('options.html'));
    await says('There are no colleagues to find here.');
  });

  test('no directory', async () => {
    await kith.setSettings({ feedUrl: '' });
    await panel.evaluate(() => chrome.runtime.sendMessage({ kith: 'feed.forget', params: {} }));
    await says('There is nobody to find yet.');
    expect(await panel.getByRole('status').innerText()).toContain('There is no directory yet.');
    expect(await button('Open settings').count()).toBe(1);
  });
});

const isFocused = (): Promise<string> =>
  panel.evaluate(() => {
    const focused = document.activeElement;
    return focused?.getAttribute('aria-label') ?? (focused instanceof HTMLElement ? focused.innerText : '');
  });

const soundness = async (): Promise<void> => expect(await violationsIn(panel.mainFrame())).toEqual([]);

/** Id of the element around the place that is shown; undefined while none is. */
const shownIn = (place: Page | Frame): Promise<string | undefined> =>
  place.evaluate(() => {
    const [range] = CSS.highlights.get('kith-shown') ?? [];
    return range?.startContainer.parentElement?.id;
  });

const isInSight = (id: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = document.getElementById(wanted);
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(x + Math.min(width, 40) / 2, y + height / 2);
    return element !== null && there !== null && (element.contains(there) || there.matches('kith-card'));
  }, id);

const frameOf = async (id: string): Promise<Frame> => {
  const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`There is no frame ${id}.`);
  return frame;
};

test('Chromium gives each command the key that is asked for', async () => {
  const keys = await waitFor('the browser knows the commands', async () => {
    const [worker] = kith.context.serviceWorkers();
    const commands = (await worker?.evaluate(() => chrome.commands.getAll())) ?? [];
    return commands.length > 1 ? commands.map(({ name, shortcut }) => [name, shortcut]) : undefined;
  });
  expect(Object.fromEntries(keys)).toEqual({
    _execute_action: '',
    'next-person': 'Alt+Shift+J',
    'open-card': 'Alt+Shift+K',
    'open-panel': 'Alt+Shift+L',
    'previous-person': 'Alt+Shift+H',
  });
});
