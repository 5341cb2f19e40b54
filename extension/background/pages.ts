import { pageNotice } from '../messages.ts';

/** Tells every page of ours to look again; tabs without our script do not listen, which is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map((tab) => (tab.id === undefined ? undefined : browser.tabs.sendMessage(tab.id, pageNotice))),
  );
}
