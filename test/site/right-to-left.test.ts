import { beforeAll, expect, test } from 'vitest';
import { useSitePage } from '../support/site-page.ts';

const site = useSitePage();

/** One page of each kind, and widths at which their layouts differ. */
const paths = [
  '/',
  '/guides/',
  '/guides/ask-to-learn/',
  '/guides/paths/learner/',
  '/guides/practice/the-third-answer/',
  '/stories/',
  '/stories/course-for-one/',
  '/vocabulary/',
  '/vocabulary/mentoring/',
  '/agreements/mentoring/',
  '/sessions/mentoring/',
  '/evidence/',
  '/leaders/',
  '/measures/2026-Q3/',
  '/measures/survey/',
  '/search/',
  '/write/',
];
const widths = [360, 800, 1280, 1600];

beforeAll(async () => {
  await site.page.emulateMedia({ reducedMotion: 'reduce' });
});

/** Where every box of the page that can be seen lies, from the side at which its lines begin. */
const boxes = () =>
  site.page.evaluate(async () => {
    // Before its letters are there, a line may break elsewhere.
    await document.fonts.ready;
    const { clientWidth, dir } = document.documentElement;
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { display } = getComputedStyle(element);
      const { left, right, width } = element.getBoundingClientRect();
      if (element.closest('svg') !== null || display.startsWith('inline') || display === 'contents' || width <= 1)
        return [];
      const name = `${element.nodeName} ${element.className} ${(element.textContent ?? '').trim().slice(0, 30)}`;
      return [{ name, at: dir === 'rtl' ? clientWidth - right : left }];
    });
  });

const turn = () => site.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));

test.each(paths)('%s turns round as a whole in a language from right to left', async (path) => {
  for (const width of widths) {
    await site.page.setViewportSize({ width, height: 900 });
    await site.page.goto(site.address + path);
    const before = await boxes();
    await turn();
    const after = await boxes();
    expect(before.length).toBeGreaterThan(40);
    expect(
      // What lies between two pixels may be rounded the other way.
      after.filter(({ at }, index) => Math.abs(at - (before[index]?.at ?? Number.NaN)) > 1.5),
      `at ${width}`,
    ).toEqual([]);
  }
});

/** Arabic words of one letter, two, and so on. */
const words = [
  'و',
  'من',
  'علم',
  'زميل',
  'معرفة',
  'الخبرة',
  'المعلمة',
  'الاستماع',
  'المتعلمون',
  'المسؤولية',
  'الاستفسارات',
  'والاستفسارات',
];

test.each(paths)('%s holds Arabic, and nothing of it leaves the screen', async (path) => {
  for (const width of widths) {
    await site.page.setViewportSize({ width, height: 900 });
    await site.page.goto(site.address + path);
    await turn();
    const { beyond, changed } = await site.page.evaluate((arabic) => {
      document.documentElement.lang = 'ar';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let count = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest('code, pre, script') !== null) continue;
        node.textContent = (node.textContent ?? '').replace(/\p{L}+/gu, (word) => {
          count += 1;
          return arabic[Math.min(word.length, arabic.length) - 1] ?? word;
        });
      }
      return { changed: count, beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    }, words);
    expect(changed).toBeGreaterThan(50);
    expect(beyond, `at ${width}`).toBe(0);
  }
});
