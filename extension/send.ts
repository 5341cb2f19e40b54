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

/** The same where no frame has it, to one frame: open the card there. */
export const cardCommandAnyway = 'open-card-anyway';

/** To all frames of a tab: a card is open in one of them, and Escape shall close it. */
export const cardShownNotice = 'kith.card-shown';

/** To all frames of a tab: close the card. */
export const dismissNotice = 'kith.dismiss';
