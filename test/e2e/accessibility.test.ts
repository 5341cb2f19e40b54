import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KithInChromium, openChromium } from '../support/chromium.ts';
import { type Organisation, openOrganisation } from '../support/organisation.ts';

let organisation: Organisation;
let kith: KithInChromium;
let page: Page;

beforeAll(async () => {
  organisation = await openOrganisation();
  // The longest words of our languages.
  kith = await openChromium({ language: 'de' });
  await kith.useFeed(organisation.feedUrl);
  page = await kith.context.newPage();
});

afterAll(async () => {
  await kith?.close();
  await organisation?.close();
});

/** The last to come on each: topics to try, the settings that need the directory, names to try, what to do, why nobody is here. */
const lastToCome = {
  popup: '.chip-button',
  options: '.find .field',
  welcome: 'table',
  learning: 'h1',
  sidepanel: '.notice-text',
} as const;

const open = async (name: keyof typeof lastToCome): Promise<void> => {
  await page.goto(kith.page(`${name}.html`));
  await page.locator(lastToCome[name]).first().waitFor();
};

test('My learning and the panel need no scrolling sideways with text of twice the size', async () => {
  for (const [name, width] of [
    ['learning', 640],
    ['sidepanel', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 560 });
    await open(name);
    await twiceTheText();
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
  }
});

const twiceTheText = (): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

test.each([320, 640])(
  'the settings need no scrolling sideways in %i pixels, there with text of twice the size',
  async (width) => {
    await page.setViewportSize({ width, height: 560 });
    await open('options');
    if (width > 320) await twiceTheText();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);

test('with text of twice the size, nothing in the popup lies over anything else, and all can be scrolled to', async () => {
  await page.setViewportSize({ width: 400, height: 560 });
  await open('popup');
  await twiceTheText();
  const edges = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return { hint: box('.hint')?.bottom, foot: box('.popup-foot')?.top };
  });
  expect(edges.foot).toBeGreaterThanOrEqual(edges.hint ?? Number.POSITIVE_INFINITY);
  const everywhere = page.getByRole('switch').last();
  await everywhere.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.querySelector('.popup')?.scrollWidth)).toBe(400);
  const at = await everywhere.boundingBox();
  expect((at?.y ?? Number.POSITIVE_INFINITY) + (at?.height ?? 0)).toBeLessThanOrEqual(560);
});

test.each([
  { says: 'forced colours', media: { forcedColors: 'active' } },
  { says: 'forced colours, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { says: 'more contrast', media: { contrast: 'more' } },
] as const)('axe finds nothing wrong under $says', async ({ media }) => {
  await page.setViewportSize({ width: 400, height: 560 });
  await page.emulateMedia(media);
  for (const name of ['popup', 'options', 'welcome', 'learning', 'sidepanel'] as const) {
    await open(name);
    // Whoever asks for more contrast gets that of WCAG's level AAA.
    const enhanced = { 'color-contrast-enhanced': { enabled: 'contrast' in media } };
    const { violations } = await new AxeBuilder({ page }).options({ rules: enhanced }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: null, colorScheme: null, contrast: null });
});

test('whoever wants less motion has nothing that moves in any window', async () => {
  await page.setViewportSize({ width: 400, height: 560 });
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    let moved = 0;
    for (const name of ['popup', 'options', 'welcome', 'learning', 'sidepanel'] as const) {
      await open(name);
      moved += await page.evaluate(movements);
    }
    if (reducedMotion === 'reduce') expect(moved).toBe(0);
    // A test that sees no motion at all would not see it here either.
    else expect(moved).toBeGreaterThan(0);
  }
  await page.emulateMedia({ reducedMotion: null });
});

/** How much could move: elements and their own pictures with a transition, an animation or smooth scrolling. Runs in the page. */
function movements(): number {
  const moves = (style: CSSStyleDeclaration): boolean =>
    style.animationName !== 'none' ||
    style.scrollBehavior === 'smooth' ||
    style.transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0);
  return [...document.querySelectorAll('*')].filter((element) =>
    ['', '::before', '::after'].some((part) => moves(getComputedStyle(element, part))),
  ).length;
}

test.each(['light', 'dark'] as const)(
  'every stop of the Tab key shows where it is, in reading order, %s',
  async (colorScheme) => {
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.emulateMedia({ colorScheme });
    for (const name of ['popup', 'options'] as const) {
      await open(name);
      const stops = await page
        .locator(':is(a[href], button, input, textarea, select, summary):visible:enabled')
        .count();
      const visited: { order: number; ring: number; contrast: number }[] = [];
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      while (visited.length <= stops) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(focused);
        if (stop === undefined) break;
        visited.push(stop);
      }
      expect(visited.length).toBeGreaterThan(4);
      expect(visited.map(({ order }) => order)).toEqual(visited.map(({ order }) => order).toSorted((a, b) => a - b));
      expect(visited.filter(({ ring, contrast }) => ring < 2 || contrast < 3)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  },
);

/** Where the focus is in the document, how wide its ring is in pixels, and how it stands out from the page. Runs in the page. */
function focused(): { order: number; ring: number; contrast: number } | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const luminance = (colour: string): number => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) return 0;
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const style = getComputedStyle(element);
  const [light = 0, dark = 0] = [style.outlineColor, getComputedStyle(document.body).backgroundColor]
    .map(luminance)
    .sort((a, b) => b - a);
  return {
    order: [...document.querySelectorAll('*')].indexOf(element),
    ring: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    contrast: (light + 0.05) / (dark + 0.05),
  };
}
