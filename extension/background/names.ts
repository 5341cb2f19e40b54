import type { Handlers } from './router.ts';

/** Starts the second script in the document that asks for it. */
export const namesHandlers: Pick<Handlers, 'page.names'> = {
  async 'page.names'(_params, { tabId, frameId, documentId }) {
    if (tabId === undefined || frameId === undefined) return {};
    const place = documentId === undefined ? { frameIds: [frameId] } : { documentIds: [documentId] };
    const files = ['/names.js'] as const;
    // A document that has gone meanwhile needs no script.
    await browser.scripting
      .executeScript({ target: { tabId, ...place }, files: [...files], injectImmediately: true })
      .catch(() => undefined);
    return {};
  },
};
