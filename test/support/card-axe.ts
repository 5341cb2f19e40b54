import { source as axe } from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe finds in the card's frame, which is in a closed shadow root: axe has to run in it. It then takes
 * the frame for a whole page, whose first heading the page around it has.
 */
export async function violationsIn(card: Frame): Promise<string[]> {
  await card.evaluate(axe);
  return card.evaluate(async () => {
    const { violations } = await window.axe.run({ rules: { 'page-has-heading-one': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
