import { failed, ok, type Result } from '@kith/shared/result';
import { type Channel, channelLink } from '../card/channels.ts';

/** Why a name and a text make no way to chat. The words for each are in the locale files (`channelFault_…`). */
export type ChannelFault = 'name' | 'longName' | 'noSlot' | 'otherSlot' | 'scheme' | 'slotInHost' | 'link' | 'long';

const mostName = 40;
const mostLink = 500;
const slots = new Set(['{email}', '{handle}', '{id}']);

/** Somebody who has all that a link can ask for. */
const anybody = {
  id: 'ada',
  email: 'ada@example.org',
  handles: ['ada'],
};

/** A way to chat from what somebody typed. What passes here can be filled in for whoever has what it asks for. */
export function parseChannel(typedName: string, typedLink: string): Result<Channel, ChannelFault> {
  const name = typedName.trim();
  const link = typedLink.trim();
  if (name === '') return failed('name');
  if (name.length > mostName) return failed('longName');
  if (link.length > mostLink) return failed('long');
  if (!/^(?:https|msteams|slack):/.test(link)) return failed('scheme');
  const used = link.match(/\{[^{}]*\}/g) ?? [];
  if (used.some((slot) => !slots.has(slot))) return failed('otherSlot');
  if (used.length === 0) return failed('noSlot');
  if (/^https:\/\/[^/?#]*\{/.test(link)) return failed('slotInHost');
  return channelLink({ name, link }, anybody) === undefined ? failed('link') : ok({ name, link });
}
