import { expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';
import { useSitePage } from '../support/site-page.ts';

const site = useSitePage();

test('what a reader ticked, by pointer or keyboard, is still ticked after a look elsewhere', async () => {
  await site.page.goto(`${site.address}/guides/ask-to-learn/`);
  const item = (name: RegExp) => site.page.getByRole('checkbox', { name });
  await item(/three names/).check();
  await item(/read it aloud/).focus();
  await site.page.keyboard.press('Space');
  await site.page
    .getByRole('link', { name: 'Agreement' })
    .or(site.page.getByRole('link', { name: 'agreement' }))
    .first()
    .click();
  await site.page.waitForURL(/vocabulary\/agreement/);
  await site.page.goBack();
  await expect.poll(() => item(/three names/).isChecked()).toBe(true);
  expect(await item(/read it aloud/).isChecked()).toBe(true);
  expect(await item(/one page/).isChecked()).toBe(false);
});

test('a path shows which lessons were opened, though no page can ask the browser', async () => {
  const path = `${site.address}/guides/paths/new-coach/`;
  const lesson = (title: string) => site.page.locator('.lessons li', { hasText: title });
  /** A picture of a lesson's dot: scripts are told of a visited link what is true of the others. */
  const dotOf = async (title: string): Promise<string> => {
    const box = await lesson(title).boundingBox();
    if (box === null) throw new Error('The lesson is not on the page.');
    const clip = { x: box.x, y: box.y, width: 14, height: 28 };
    return (await site.page.screenshot({ fullPage: true, clip })).toString('base64');
  };
  await site.page.goto(path);
  const hollow = { coach: await dotOf('Ask, and wait'), end: await dotOf('End it well') };
  await lesson('Ask, and wait').getByRole('link').click();
  await site.page.waitForURL(/guides\/ask-and-wait/);
  await site.page.goto(path);
  await expect.poll(async () => (await dotOf('Ask, and wait')) === hollow.coach).toBe(false);
  expect(await dotOf('End it well')).toBe(hollow.end);
});

test('each path can be walked from its first lesson to its last', async () => {
  await site.page.goto(`${site.address}/guides/`);
  const path = site.page
    .locator('.path-list > li')
    .filter({ has: site.page.getByRole('link', { name: /^New coach/ }) });
  const lessons = await path.locator('.lessons a').allTextContents();
  expect(lessons).toHaveLength(5);
  await path.locator('.lessons a').first().click();
  for (const lesson of lessons.slice(1)) {
    await site.page.locator('.onward li', { hasText: 'New coach' }).getByRole('link', { name: lesson }).click();
    await expect.poll(() => site.page.getByRole('heading', { level: 1 }).textContent()).toBe(lesson);
  }
  await expect.poll(() => site.page.locator('.onward li', { hasText: 'New coach' }).count()).toBe(0);
});

test('a practice conversation shows what comes of a choice, takes it back, and prints whole', async () => {
  await site.page.goto(`${site.address}/guides/practice/the-third-answer/`);
  const shown = async (): Promise<string[]> =>
    site.page
      .locator('.scene')
      .evaluateAll((scenes) => scenes.filter((scene) => scene.checkVisibility()).map(({ id }) => id));
  expect(await shown()).toEqual(['start']);
  await site.page.getByRole('link', { name: 'Say nothing, and count to four.' }).press('Enter');
  expect(await shown()).toEqual(['silence']);
  // The keyboard goes on from where the eye is.
  await site.page.keyboard.press('Tab');
  await site.page.keyboard.press('Enter');
  expect(await shown()).toEqual(['last-time']);
  await site.page.goBack();
  await site.page.goBack();
  expect(await shown()).toEqual(['start']);
  await site.page.emulateMedia({ media: 'print' });
  expect(await shown()).toHaveLength(12);
  expect(await site.page.getByText('Scene 12').isVisible()).toBe(true);
  await site.page.emulateMedia({ media: 'screen' });
});

test('even the longest guide is a handout: no more than eight sheets of A4 or Letter', async () => {
  const guides = (await builtPages()).filter(({ path }) => /^(?:\/de)?\/guides\/[^/]+\/$/.test(path));
  const [longest] = guides
    .map(({ path, html }) => ({ path, letters: html.replace(/<[^>]*>/g, '').length }))
    .sort((left, right) => right.letters - left.letters);
  if (longest === undefined) throw new Error('There is no guide.');
  await site.page.emulateMedia({ media: null });
  await site.page.goto(site.address + longest.path);
  for (const format of ['A4', 'Letter']) {
    const paper = (await site.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length, `${longest.path} ${format}`).toBeLessThanOrEqual(8);
  }
});
