import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test as plainTest } from 'vitest';
import { timing } from '../../extension/card/timing.ts';
import { violationsIn } from '../support/card-axe.ts';
import { cardFrame, waitUntilSeen } from '../support/card-frame.ts';
import type { KithInChromium } from '../support/chromium.ts';
import { type ChromiumPool, openChromiums } from '../support/chromium-pool.ts';
import { hover, isOpen, pointOf, waitUntilClosed } from '../support/hover.ts';
import { readMarks, waitForSettledMarks } from '../support/marks.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';
import { waitFor } from '../support/wait.ts';

/** The card's behaviour as a whole, with a real pointer and keyboard: when it comes, where, above what, and when it goes. */

let organisation: Organisation;
let chromiums: ChromiumPool;

const html = `<!doctype html><meta charset="utf-8"><title>Behaviour</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem}#whole{background:white}</style>
<button id="start">Start</button>
<p>First Marie Curie measured it.</p>
<p id="first">Ask Michael Faraday about it.</p>
<p><a id="link" href="#followed">Ada Lovelace</a> wrote it.</p>
<div id="whole"><button id="full">Full screen</button><p>And Emmy Noether proved it.</p></div>
<dialog><p>Leonhard Euler reckoned it.</p><div style="height:20rem"></div></dialog>
<div style="height:40rem"></div>
<p id="last">Niels Bohr had doubts.</p><div style="height:3rem"></div>`;

beforeAll(async () => {
  organisation = await openOrganisation();
  await writeFile(join(organisation.folder, 'intranet', 'behaviour.html'), html);
  chromiums = await openChromiums(organisation.feedUrl);
});

afterAll(async () => {
  await chromiums?.close();
  await organisation?.close();
});

/**
 * A browser that no other test has at the same time, and the page open in it. What asks again and again (`expect.poll`) has to be
 * the test's own `expect`, for others run at the same time.
 */
const test = plainTest.extend<{ kith: KithInChromium; page: Page }>({
  // The runner reads from the parameter's form which others are needed: none.
  // biome-ignore lint/correctness/noEmptyPattern: said above
  kith: ({}, use) => chromiums.lend(use),
  page: async ({ kith }, use) => {
    const page = await kith.context.newPage();
    await page.goto(organisation.page('behaviour.html'));
    await waitForSettledMarks(page);
    await use(page);
    await page.close();
  },
});

/** A timer of the page that is begun after the card's and is longer than all of them runs after them: nothing is raced. */
const afterAllTimers = (page: Page): Promise<void> =>
  page.evaluate(
    (longest) => new Promise((resolve) => setTimeout(resolve, longest)),
    2 * (timing.show + timing.leave + timing.afterScroll),
  );

const nameOn = async (card: Frame): Promise<string> =>
  (await card.getByRole('heading', { level: 2 }).textContent()) ?? '';

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

const cardBox = async (page: Page): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await page.locator('kith-card').boundingBox();
  if (box === null) throw new Error('The card has no box.');
  return box;
};

describe('no card comes', () => {
  test.concurrent('while a button is down', async ({ page }) => {
    const { x, y } = await pointOf(page, 'Michael Faraday');
    await page.mouse.move(x + 250, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
  });

  test.concurrent('while text is selected, and the selection stays as it is', async ({ page }) => {
    await page.locator('#last').selectText();
    const before = await selected(page);
    const { x, y } = await pointOf(page, 'Michael Faraday');
    await page.mouse.move(x - 9, y);
    await page.mouse.move(x, y);
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(false);
    expect(await selected(page)).toBe(before);
  });

  test.concurrent('for a pointer that goes over a name and away', async ({ page }) => {
    const { x, y } = await pointOf(page, 'Michael Faraday');
    await page.mouse.move(x - 200, y);
    await page.mouse.move(x + 250, y, { steps: 12 });
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(false);
  });
});

describe('a card that is open', () => {
  test.concurrent('is kept, not drawn anew, when the pointer comes back to its name', async ({ page }) => {
    const card = await hover(page, 'Michael Faraday');
    await card.evaluate(() => document.querySelector('article')?.setAttribute('data-same', ''));
    const { x, y } = await pointOf(page, 'Michael Faraday');
    await page.mouse.move(x, y - 40);
    await page.mouse.move(x, y);
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(true);
    expect(await card.locator('article[data-same]').count()).toBe(1);
  });

  test.concurrent('gives way to that of another name; there is never more than one', async ({ expect, page }) => {
    const card = await hover(page, 'Michael Faraday');
    const { x, y } = await pointOf(page, 'Marie Curie');
    await page.mouse.move(x - 9, y);
    await page.mouse.move(x, y);
    await expect.poll(() => nameOn(card), { timeout: 5000 }).toContain('Curie');
    await waitFor('the other card shows', async () => ((await isOpen(page)) ? true : undefined));
    expect(await page.locator('kith-card').count()).toBe(1);
  });

  test.concurrent('changes no selection, and stays while text in it is being selected', async ({ page }) => {
    const card = await hover(page, 'Michael Faraday');
    const { x, y } = await cardBox(page);
    const heading = await card.getByRole('heading', { level: 2 }).boundingBox();
    if (heading === null) throw new Error('The card has no heading.');
    await page.mouse.move(heading.x + 4, heading.y + heading.height / 2, { steps: 5 });
    await page.mouse.down();
    await page.mouse.move(x + 300, y + 60, { steps: 4 });
    await page.mouse.move(700, 500, { steps: 4 });
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(true);
    expect(await card.evaluate(() => String(getSelection()))).not.toBe('');
    await page.mouse.up();
  });

  test.concurrent('takes no more room than it may, near its name, and above it where there is none below', async ({
    page,
  }) => {
    for (const [name, side] of [
      ['Michael Faraday', 'below'],
      ['Niels Bohr', 'above'],
    ] as const) {
      await page.evaluate(
        (end) => scrollTo({ top: end ? document.body.scrollHeight : 0, behavior: 'instant' }),
        side === 'above',
      );
      const line = await page.locator(side === 'above' ? '#last' : '#first').boundingBox();
      if (line === null) throw new Error('The name has no line.');
      await page.mouse.move(line.x + 300, line.y + 5);
      await waitFor(`the card of ${name} shows`, async () => {
        await page.mouse.move(line.x + 44, line.y + line.height / 2);
        await page.mouse.move(line.x + 50, line.y + line.height / 2);
        return waitFor('the card', async () => ((await isOpen(page)) ? true : undefined), 2000).catch(() => undefined);
      });
      const { y, width, height } = await cardBox(page);
      const screen = page.viewportSize()?.height ?? 0;
      expect(width).toBeLessThanOrEqual(360);
      expect(height).toBeLessThanOrEqual(screen * 0.6);
      const apart = side === 'below' ? y - (line.y + line.height) : line.y - (y + height);
      expect(Math.abs(apart - 7)).toBeLessThanOrEqual(4);
      await page.keyboard.press('Escape');
      await waitUntilClosed(page);
    }
  });

  test.concurrent('is above a fullscreen element, where its name is', async ({ page }) => {
    await page
      .locator('#full')
      .evaluate((button) =>
        button.addEventListener('click', () => document.querySelector('#whole')?.requestFullscreen()),
      );
    await page.locator('#full').click();
    await waitFor('the element fills the screen', () =>
      page.evaluate(() => (document.fullscreenElement === null ? undefined : true)),
    );
    await hover(page, 'Emmy Noether');
    const { x, y } = await cardBox(page);
    const top = await page.evaluate(([left, above]) => document.elementFromPoint(left, above)?.localName, [
      x + 20,
      y + 20,
    ] as const);
    expect(top).toBe('kith-card');
    await page.evaluate(() => document.exitFullscreen());
  });

  test.concurrent('can be reached where its name is in a modal dialog', async ({ expect, page }) => {
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    const card = await hover(page, 'Leonhard Euler');
    const { x, y } = await cardBox(page);
    await page.mouse.move(x + 20, y + 20, { steps: 5 });
    await card.getByRole('button', { name: 'Close' }).click();
    await waitUntilClosed(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('kith-card')?.parentElement?.localName))
      .toBe('html');
  });

  test.concurrent('fades in and out, but not for those who want less motion', async ({ expect, kith, page }) => {
    const session = await kith.context.newCDPSession(page);
    await session.send('Animation.enable');
    const opacity = (): Promise<string> => page.locator('kith-card').evaluate((host) => getComputedStyle(host).opacity);
    /** How long the host is to take, and how it looks at the beginning, while the clock of all movement stands still. */
    const fading = () =>
      page.locator('kith-card').evaluate((host) => ({
        milliseconds: host.getAnimations().map(({ effect }) => effect?.getComputedTiming().endTime),
        ...(({ opacity: seen, visibility }) => ({ seen, visibility }))(getComputedStyle(host)),
      }));
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await hover(page, 'Michael Faraday');
    // What is drawn and not yet shown is one step of 255 at most.
    expect(await fading()).toEqual({ milliseconds: [120], seen: '0.004', visibility: 'visible' });
    await session.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await expect.poll(opacity).toBe('1');
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await fading()).toEqual({ milliseconds: [100, 100], seen: '1', visibility: 'visible' });
    await session.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await expect.poll(() => page.locator('kith-card').isVisible()).toBe(false);
    expect(await page.locator('kith-card').evaluate((host) => host.matches(':popover-open'))).toBe(false);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await hover(page, 'Michael Faraday');
    expect(await fading()).toEqual({ milliseconds: [], seen: '1', visibility: 'visible' });
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await fading()).toEqual({ milliseconds: [], seen: '0', visibility: 'hidden' });
    await page.emulateMedia({ reducedMotion: null });
    await session.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await session.detach();
  });

  test.concurrent('does not take the pointer to be in it because it was in the last one', async ({ expect, page }) => {
    const hovered = (card: Frame): Promise<number> =>
      card.evaluate(() => document.querySelectorAll('#card *:hover').length);
    const card = await hover(page, 'Michael Faraday');
    const { x, y, width, height } = await cardBox(page);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await expect.poll(() => hovered(card)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    await hover(page, 'Marie Curie');
    await expect.poll(() => nameOn(card)).toContain('Curie');
    expect(await hovered(card)).toBe(0);
    const next = await cardBox(page);
    await page.mouse.move(next.x + next.width / 2, next.y + next.height / 2, { steps: 5 });
    await expect.poll(() => hovered(card)).toBeGreaterThan(0);
  });
});

describe('keyboard and touch', () => {
  test.concurrent('a link that has the focus offers the card, keeps the focus, and Escape ends it', async ({
    page,
  }) => {
    await page.bringToFront();
    await page.locator('#start').focus();
    await page.keyboard.press('Tab');
    await waitFor('the card shows', async () => ((await isOpen(page)) ? true : undefined));
    expect(await nameOn(await cardFrame(page))).toContain('Ada Lovelace');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.keyboard.press('Escape');
    await waitUntilClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test.concurrent('a finger opens a card at once and works it; on a link the second tap follows', async ({
    expect,
    kith,
    page,
  }) => {
    const session = await kith.context.newCDPSession(page);
    const tap = async ({ x, y }: { x: number; y: number }): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const showsCardOf = async (name: string): Promise<void> => {
      await waitFor('the card shows', async () => ((await isOpen(page)) ? true : undefined));
      await expect.poll(async () => nameOn(await cardFrame(page))).toContain(name);
    };
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await tap(await pointOf(page, 'Michael Faraday'));
    await showsCardOf('Faraday');
    // It is not the pointer that keeps it: the finger has left.
    await afterAllTimers(page);
    const ask = (await cardFrame(page)).getByRole('button', { name: 'Ask to learn' });
    const button = await ask.boundingBox();
    if (button === null) throw new Error('There is nothing to ask with.');
    await tap({ x: button.x + button.width / 2, y: button.y + button.height / 2 });
    await expect.poll(() => ask.getAttribute('aria-expanded')).toBe('true');
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(true);
    await tap({ x: 5, y: 5 });
    await waitUntilClosed(page);

    const link = await pointOf(page, 'Ada Lovelace');
    await tap(link);
    await showsCardOf('Lovelace');
    expect(new URL(page.url()).hash).toBe('');
    await tap(link);
    await expect.poll(() => new URL(page.url()).hash).toBe('#followed');
    await waitUntilClosed(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await session.detach();
  });

  test.concurrent('where cards open on click, neither rest nor focus opens one; a click does, and the second is the page’s', async ({
    expect,
    kith,
    page,
  }) => {
    await kith.setSettings({ openOnClick: true });
    await page.reload();
    await waitForSettledMarks(page);
    const faraday = await pointOf(page, 'Michael Faraday');
    await page.mouse.move(faraday.x, faraday.y, { steps: 4 });
    await page.locator('#start').focus();
    await page.keyboard.press('Tab');
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(false);

    await page.mouse.click(faraday.x, faraday.y);
    await waitFor('the card shows', async () => ((await isOpen(page)) ? true : undefined));
    // It stays, wherever the pointer goes, until somebody presses elsewhere.
    await page.mouse.move(700, 500, { steps: 4 });
    await afterAllTimers(page);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.click(faraday.x, faraday.y);
    await waitUntilClosed(page);

    const ada = await pointOf(page, 'Ada Lovelace');
    await page.mouse.click(ada.x, ada.y);
    await waitFor('the card shows', async () => ((await isOpen(page)) ? true : undefined));
    expect(new URL(page.url()).hash).toBe('');
    await page.mouse.click(ada.x, ada.y);
    await expect.poll(() => new URL(page.url()).hash).toBe('#followed');
    await waitUntilClosed(page);
    // The Enter key on a link is no press on a name.
    await page.evaluate(() => history.replaceState(null, '', '#'));
    await page.locator('#link').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#followed');
    expect(await isOpen(page)).toBe(false);
    await kith.setSettings({ openOnClick: false });
  });
});

describe('what the card says', () => {
  test.concurrent('what you share, once you have said who you are', async ({ expect, kith, page }) => {
    await kith.setSettings({ me: 'j-j-thomson' });
    await page.reload();
    await waitForSettledMarks(page);
    const card = await hover(page, 'Michael Faraday');
    await expect.poll(() => card.getByText('You both know: Electromagnetism').count()).toBe(1);
    await kith.setSettings({ me: '' });
  });

  test.concurrent('a chat where the organisation has one, and none that cannot reach the person', async ({
    kith,
    page,
  }) => {
    await kith.setSettings({
      channels: [
        { name: 'Teams', link: 'https://teams.example/chat?users={email}' },
        { name: 'Telephone', link: 'https://phone.example/{number}' },
      ],
    });
    await page.reload();
    await waitForSettledMarks(page);
    const card = await hover(page, 'Michael Faraday');
    expect(await card.getByRole('link', { name: 'Teams' }).getAttribute('href')).toBe(
      'https://teams.example/chat?users=michael.faraday%40republic.example',
    );
    expect(await card.getByRole('link', { name: 'Telephone' }).count()).toBe(0);
    await kith.setSettings({ channels: [] });
  });

  test.concurrent('an ask to learn what was chosen, written where there is room', async ({ kith, page }) => {
    const card = await hover(page, 'Michael Faraday');
    await card.getByRole('button', { name: 'Ask to learn' }).click();
    await card.getByLabel('About').selectOption('Chemistry');
    await card.getByLabel('In which way').selectOption({ label: 'Mentoring' });
    const [opened] = await Promise.all([
      kith.context.waitForEvent('page'),
      card.getByRole('button', { name: 'Write the message' }).click(),
    ]);
    await opened.getByRole('heading', { level: 1, name: 'Chemistry, with Michael Faraday' }).waitFor();
    await opened.getByText('Mentoring · you learn').waitFor();
    await opened.close();
  });

  test.concurrent('everybody for a topic is one press away, and so is the way back to the chip', async ({
    expect,
    page,
  }) => {
    const card = await hover(page, 'Michael Faraday');
    const chip = card.getByRole('button', { name: /^Electromagnetism/ });
    await chip.click();
    await expect.poll(() => card.locator('article:visible h2').textContent()).toBe('Electromagnetism');
    await card.getByRole('button', { name: 'Physics', exact: true }).click();
    await expect.poll(() => card.locator('article:visible h2').textContent()).toBe('Physics');
    await card.locator('article:visible').getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => card.locator('article:visible h2').textContent()).toBe('Electromagnetism');
    await card.locator('article:visible').getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.concurrent.for(['light', 'dark'] as const)(
    'is free of what axe finds, with everything open, %s',
    async (colorScheme, { page }) => {
      await page.emulateMedia({ colorScheme });
      const card = await hover(page, 'Michael Faraday');
      await card.getByRole('button', { name: 'Ask to learn' }).click();
      expect(await violationsIn(card)).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
    },
  );
});

describe('a card that a page would have pressed unseen', () => {
  /** Waits until the site is off, which is stored a moment after the card has closed, and switches it on. */
  const switchOnAgain = async (kith: KithInChromium, page: Page): Promise<void> => {
    await waitFor('the marks are gone', async () => ((await readMarks(page)).marks.length === 0 ? true : undefined));
    expect(await isOpen(page)).toBe(false);
    await kith.setSettings({ offSites: [] });
  };

  test.concurrent('is not switched off by one press while something lies over it, be it transparent', async ({
    expect,
    kith,
    page,
  }) => {
    const card = await hover(page, 'Michael Faraday');
    await page.evaluate(() => {
      const cover = Object.assign(document.createElement('div'), { popover: 'manual' });
      cover.style.cssText = 'inset:0;width:100%;height:100%;margin:0;border:0;background:#0001;pointer-events:none';
      document.body.append(cover);
      cover.showPopover();
    });
    await waitUntilSeen(card, false);
    const here = card.getByRole('button', { name: 'Off on this site' });
    await here.click();
    await expect.poll(() => card.getByText('press once more').count()).toBe(1);
    expect(await isOpen(page)).toBe(true);
    await here.click();
    await switchOnAgain(kith, page);
  });

  test.concurrent('is switched off by one press where nothing lies over it', async ({ kith, page }) => {
    await page.reload();
    await waitForSettledMarks(page);
    const card = await hover(page, 'Michael Faraday');
    await waitUntilSeen(card);
    await card.getByRole('button', { name: 'Off on this site' }).click();
    await switchOnAgain(kith, page);
  });
});
