import { storage } from '#imports';
import { cardShownNotice, dismissNotice } from '../send.ts';
import { tellTab } from './pages.ts';
import type { Handlers } from './router.ts';

/** Secrets that page scripts offered, by tab. In session storage, because the worker may stop between offer and claim. */
const offers = storage.defineItem<Record<string, number>>('session:cardOffers', { fallback: {} });

/** Offers that nobody claimed are dropped when there are this many: a page that reloads for ever fills nothing. */
const mostOffers = 200;

/** One change at a time: the frames of a page offer all at once, and each has to find what the others have written. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  const done = last.then(change, change);
  last = done;
  return done;
}

export const cardHandlers: Pick<Handlers, 'card.offer' | 'card.claim' | 'card.shown' | 'card.dismiss'> = {
  async 'card.offer'({ secret }, { tabId }) {
    if (tabId === undefined) return {};
    await inTurn(async () => {
      const known = Object.entries(await offers.getValue()).slice(-mostOffers);
      await offers.setValue(Object.fromEntries([...known, [secret, tabId]]));
    });
    return {};
  },
  'card.claim': ({ secret }, { tabId }) =>
    inTurn(async () => {
      const { [secret]: offeredBy, ...rest } = await offers.getValue();
      await offers.setValue(rest);
      return { mine: offeredBy !== undefined && offeredBy === tabId };
    }),
  'card.shown': (_params, { tabId }) => tellTab(tabId, cardShownNotice),
  'card.dismiss': (_params, { tabId }) => tellTab(tabId, dismissNotice),
};
