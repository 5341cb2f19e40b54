import { browser } from 'wxt/browser';
import type { Envelope, MessageName, MessageParams, MessageResults } from './messages.ts';

/** What the background tells open pages: the directory or the settings changed, look again. */
export const pageNotice = 'kith.changed';

/** Sends a message to the background. Rejects when the extension was reloaded under an old page script. */
export async function send<Name extends MessageName>(
  name: Name,
  params: MessageParams<Name>,
): Promise<MessageResults[Name]> {
  const envelope: Envelope = { kith: name, params };
  return browser.runtime.sendMessage<Envelope, MessageResults[Name]>(envelope);
}

/** Name of the keyboard command, and of the notice to the page in front: open the card in the frame that has the focus. */
export const cardCommand = 'open-card';

/** To all frames of a tab: a card is open in one of them, and Escape shall close it. */
export const cardShownNotice = 'kith.card-shown';

/** To all frames of a tab: close the card. */
export const dismissNotice = 'kith.dismiss';

/** To all frames of a tab: somebody looks at the side panel, and wants to know who stands there. */
export const panelNotice = 'kith.panel';

/** Names of the keyboard commands, and of the notices to the frame that has the focus: go to the person after, or before. */
export const nextCommand = 'next-person';
export const previousCommand = 'previous-person';

/** Where no frame has the focus, the page itself is meant: the same notices, to it alone. */
export const anyway = (command: string): string => `${command}-anyway`;
