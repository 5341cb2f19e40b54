import { AxeBuilder } from '@axe-core/playwright';
import { fragmentOf, type Proposal } from '@kith/shared/learning/proposal';
import { beforeAll, describe, expect, test } from 'vitest';
import { useSitePage } from '../support/site-page.ts';

/** The page that the link in an ask leads to, for somebody who has no Kith. */

const site = useSitePage();
const said: string[] = [];
const asked: string[] = [];

const proposal: Proposal = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  kind: 'mentoring',
  topic: '<b>Optics</b>',
  from: { name: 'Ada <script>Lovelace', email: 'ada@kith.example' },
  to: 'Michael Faraday',
};

beforeAll(async () => {
  site.page.on('console', (message) => said.push(message.text()));
  site.page.on('pageerror', (error) => said.push(String(error)));
  site.page.on('request', (request) => asked.push(request.url()));
});

const open = (fragment: string) => site.page.goto(`${site.address}/invitation/${fragment}`);
const answer = (name: string) => site.page.getByRole('region', { name, exact: true });

describe('an invitation', () => {
  test('says who asks for what, as text whatever it holds, and drafts three answers by mail', async () => {
    await open(`#${fragmentOf(proposal)}`);
    await site.page.getByText('Ada <script>Lovelace would like to learn from you about').waitFor();
    expect(await site.page.locator('.invited-topic').innerText()).toBe('<b>Optics</b>');
    expect(await site.page.getByText('Time, candour, and the mistakes that made them wise.').isVisible()).toBe(true);
    expect(await site.page.getByText('Attention, questions, and the patience not to answer them.').isVisible()).toBe(
      false,
    );
    for (const name of ['Yes', 'Tell me more', 'Not now']) {
      const written = await answer(name).getByRole('textbox').inputValue();
      expect(written).not.toContain('{topic}');
      const href = (await answer(name).getByRole('link').getAttribute('href')) ?? '';
      expect(decodeURIComponent(href)).toBe(`mailto:ada@kith.example?subject=<b>Optics</b>&body=${written}`);
    }
    await answer('Yes').getByRole('textbox').fill('Gladly & soon');
    expect(await answer('Yes').getByRole('link').getAttribute('href')).toMatch(/body=Gladly%20%26%20soon$/);
  });

  test('is told to no server, and the page says nothing in its console', () => {
    expect(asked.filter((address) => !address.startsWith(`${site.address}/`))).toEqual([]);
    expect(asked.some((address) => address.includes('k1.') && !address.includes('#'))).toBe(false);
    expect(said).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('shuts no reader out, %s', async (colorScheme) => {
    await site.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: site.page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('that was cut off on its way says so; without one, or without script, the page says what it is', async () => {
    await open('#k1.eyJpZCI6');
    await site.page.reload();
    expect(await site.page.getByText('The address of this page is not complete').isVisible()).toBe(true);
    await open('');
    await site.page.reload();
    expect(await site.page.getByText('The address of this page is not complete').isVisible()).toBe(false);
    expect(await site.page.getByRole('heading', { name: 'What this page is' }).isVisible()).toBe(true);
    expect(await site.page.getByRole('textbox').count()).toBe(0);
  });
});
