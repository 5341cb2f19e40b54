import { beforeAll, expect, test } from 'vitest';
import { type SizeFigures, weighBuild } from '../bench/size.ts';
import { sizeBudget } from '../bench/size-budget.ts';

const parts = ['content_gz', 'card_gz', 'popup_gz', 'background_gz'] as const;

let figures: SizeFigures;

beforeAll(async () => {
  figures = await weighBuild();
});

test.each(parts)('of the built extension, %s is within its budget', (part) => {
  // A part that weighs next to nothing was not found.
  expect(figures[part]).toBeGreaterThan(5000);
  expect(figures[part]).toBeLessThanOrEqual(sizeBudget[part]);
});

test('the second script of a page is weighed too', () => expect(figures.content_names_gz).toBeGreaterThan(5000));
