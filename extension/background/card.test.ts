import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardHandlers } from './card.ts';

beforeEach(() => fakeBrowser.reset());

const secret = (letter: string): string => letter.repeat(48);
const inTab = (tabId: number) => ({ tabId, host: undefined, around: undefined });
const { 'card.offer': offer, 'card.claim': claim } = cardHandlers;

test('the frames of a page offer their cards all at once, and each card is taken for its own', async () => {
  const letters = ['a', 'b', 'c', 'd'];
  await Promise.all(letters.map((letter) => offer({ secret: secret(letter) }, inTab(7))));
  const claims = await Promise.all(letters.map((letter) => claim({ secret: secret(letter) }, inTab(7))));
  expect(claims).toEqual(letters.map(() => ({ mine: true })));
});

test('a secret counts once, in its own tab, and only if it was offered', async () => {
  await offer({ secret: secret('a') }, inTab(7));
  expect(await claim({ secret: secret('b') }, inTab(7))).toEqual({ mine: false });
  expect(await claim({ secret: secret('a') }, inTab(8))).toEqual({ mine: false });
  expect(await claim({ secret: secret('a') }, inTab(7))).toEqual({ mine: false });
});
