import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import { expect, test } from 'vitest';
import { useSitePage } from '../support/site-page.ts';

const site = useSitePage();

test.each(['A4', 'Letter'])(
  'the agreement of each kind is one sheet of %s, with a place to write for everything',
  async (format) => {
    for (const kind of relationshipKinds) {
      await site.page.goto(`${site.address}/vocabulary/${kind}/`);
      await site.page.getByRole('link', { name: 'The agreement as a sheet to print and fill in' }).click();
      await site.page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(site.page.url()).pathname).toBe(`/agreements/${kind}/`);
      const terms = await site.page.locator('.sheet dt').allInnerTexts();
      expect(terms).toEqual(expect.arrayContaining(['About', 'Goal', 'Rhythm', 'Between us', 'How we end', 'Until']));
      expect(await site.page.locator('.sheet .blank').count()).toBe(terms.length);
      const paper = (await site.page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g), kind).toHaveLength(1);
    }
  },
);
