import { beforeAll, describe, expect, test } from 'vitest';
import { type SizeFigures, weighBuild } from '../bench/size.ts';
import { sizeBudget } from '../bench/size-budget.ts';

const parts = ['content_gz', 'card_gz', 'popup_gz', 'background_gz'] as const;

describe('the built extension stays as small as was promised', () => {
  let figures: SizeFigures;

  beforeAll(async () => {
    figures = await weighBuild();
  });

  test.each(parts)('%s is within its budget', (part) => {
    expect(figures[part]).toBeGreaterThan(1000);
    expect(figures[part]).toBeLessThanOrEqual(sizeBudget[part].most);
  });

  test.each(parts)('the budget of %s is no looser than it has to be', (part) => {
    const { most, aim } = sizeBudget[part];
    // What does not fit yet may not be given more room than it takes: it would creep back.
    expect(most).toBeLessThanOrEqual(Math.max(aim, figures[part] + 500));
  });
});
