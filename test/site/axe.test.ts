import { beforeAll, expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';
import { violationsOn } from '../support/site-axe.ts';
import { useSitePage } from '../support/site-page.ts';
import { variedPages } from '../support/site-variety.ts';

const all = await builtPages();
/** Of all pages, those that have something the others have not; `npm run bench -- site` looks at every page, and so does the long form. */
const pages = process.env['AXE'] === 'full' ? all : variedPages(all);

/** In another language words are longer, and links say which language they lead to. */
test('among them are pages in German', () => {
  expect(pages.filter(({ path }) => path.startsWith('/de/')).length).toBeGreaterThan(1);
});

const site = useSitePage();

beforeAll(async () => {
  // Else axe reads colours on their way from one scheme to the other.
  await site.page.emulateMedia({ reducedMotion: 'reduce' });
});

test.each(pages)('$path shuts no reader out, in light and in dark', async ({ path }) => {
  await site.page.goto(site.address + path);
  expect(await violationsOn(site.page)).toEqual([]);
});
