import { storage } from '#imports';
import type { Handlers } from './router.ts';

/** Secrets that page scripts offered, by tab. In session storage, because the worker may stop between offer and claim. */
const offers = storage.defineItem<Record<string, number>>('session:cardOffers', { fallback: {} });

/** Offers that nobody claimed are dropped when there are this many: a page that reloads for ever fills nothing. */
const mostOffers = 200;

export const cardHandlers: Pick<Handlers, 'card.offer' | 'card.claim'> = {
  async 'card.offer'({ secret }, { tabId }) {
    if (tabId === undefined) return {};
    const known = Object.entries(await offers.getValue()).slice(-mostOffers);
    await offers.setValue(Object.fromEntries([...known, [secret, tabId]]));
    return {};
  },
  async 'card.claim'({ secret }, { tabId }) {
    const { [secret]: offeredBy, ...rest } = await offers.getValue();
    await offers.setValue(rest);
    return { mine: offeredBy !== undefined && offeredBy === tabId };
  },
};
