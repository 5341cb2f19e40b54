import { browser } from 'wxt/browser';
import { frameMentionsSchema } from '../messages.ts';
import { panelNotice } from '../send.ts';
import { inOrderOfPage, type Place } from './page-order.ts';
import { type FrameMentions, type Jump, mentionsPort } from './port.ts';

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** A place where somebody is named, with the way to it. */
export interface ShownPlace extends Place<unknown> {
  /** Scrolls the page to the place and shows it for a moment. */
  show(): void;
}

/**
 * Listens to the frames of a tab, which tell who stands in them.
 * @param changed told all places in the order of the page, after each change
 * @returns ends it; the frames then tell nothing more
 */
export function followTab(tabId: number, changed: (places: readonly ShownPlace[]) => void): () => void {
  const told = new Map<Port, FrameMentions>();
  const ports = new Set<Port>();
  const tell = (): void =>
    changed(
      inOrderOfPage(told).map((place) => {
        const jump: Jump = { list: told.get(place.frame)?.list ?? 0, jump: place.at };
        return { ...place, show: () => place.frame.postMessage(jump) };
      }),
    );
  const connected = (port: Port): void => {
    const { sender } = port;
    const isOfPage = sender?.id === browser.runtime.id && sender?.tab?.id === tabId && !isOurs(sender?.url);
    // The port of another tab is not ours to close: another window's panel may listen to it.
    if (port.name !== mentionsPort || !isOfPage) return;
    ports.add(port);
    port.onMessage.addListener((message: unknown) => {
      const parsed = frameMentionsSchema.safeParse(message);
      if (!parsed.success || !ports.has(port)) return;
      told.set(port, parsed.data);
      tell();
    });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (told.delete(port)) tell();
    });
  };
  browser.runtime.onConnect.addListener(connected);
  // Pages where Kith is not on do not listen, which is no error.
  browser.tabs.sendMessage(tabId, panelNotice).catch(() => undefined);
  return () => {
    browser.runtime.onConnect.removeListener(connected);
    for (const port of ports) port.disconnect();
    ports.clear();
  };
}

const isOurs = (address: string | undefined): boolean => address?.startsWith(browser.runtime.getURL('/')) ?? true;
