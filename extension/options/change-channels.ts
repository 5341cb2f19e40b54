import { changeSettings, mostChannels, readSettings } from '../settings.ts';
import { parseChannel } from './channel.ts';
import type { ChannelOutcome } from './outcome.ts';

/** Puts a way to chat that somebody typed on the list, if it is one. */
export async function addChannel(name: string, link: string): Promise<ChannelOutcome> {
  const channel = parseChannel(name, link);
  if (!channel.ok) return { kind: 'fault', fault: channel.error };
  const { channels } = await readSettings();
  if (channels.some((other) => other.name === channel.value.name)) return { kind: 'fault', fault: 'known' };
  if (channels.length >= mostChannels) return { kind: 'fault', fault: 'tooMany' };
  await changeSettings((settings) => ({ channels: [...settings.channels, channel.value] }));
  return { kind: 'added', name: channel.value.name };
}

/** Takes the way to chat with this name off the list. */
export async function removeChannel(name: string): Promise<void> {
  await changeSettings(({ channels }) => ({ channels: channels.filter((other) => other.name !== name) }));
}
