import { anyway, pageNotice } from '../send.ts';

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

/**
 * Hands a keyboard command to the frame of a tab that has the focus; to the page itself where none has names to show. A tab
 * without our script does not listen, which is no error.
 */
export async function askPage(tabId: number, command: string): Promise<void> {
  const ask = (notice: string, frame: { frameId?: number }): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, notice, frame).catch(() => undefined);
  if ((await ask(command, {})) !== true) await ask(anyway(command), { frameId: 0 });
}
