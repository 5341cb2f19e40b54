import { cardCommand, cardCommandAnyway, pageNotice } from '../send.ts';

/** Tells every page of ours to look again; tabs without our script do not listen, which is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => tellTab(id, pageNotice)));
}

/** Tells every frame of one tab. */
export async function tellTab(tabId: number | undefined, notice: string): Promise<Record<never, never>> {
  if (tabId !== undefined) await browser.tabs.sendMessage(tabId, notice).catch(() => undefined);
  return {};
}

/** Opens the card by keyboard in the frame of a tab that has the focus; in the page itself where none has names to show. */
export async function askPage(tabId: number): Promise<void> {
  const isTaken: unknown = await browser.tabs.sendMessage(tabId, cardCommand);
  if (isTaken !== true) await browser.tabs.sendMessage(tabId, cardCommandAnyway, { frameId: 0 });
}
