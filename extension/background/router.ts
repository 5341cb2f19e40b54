import type * as z from 'zod/mini';
import {
  type Envelope,
  type MessageName,
  type MessageParams,
  type MessageResults,
  messageSchemas,
  type Sender,
} from '../messages.ts';

interface Origin {
  tabId: number | undefined;
  /** Host name of the page that the sender is of. */
  host: string | undefined;
  /** Address of the page that the frame is in, where the sender is a frame and the browser tells. */
  around: string | undefined;
  frameId?: number | undefined;
  /** The very document, where the browser tells: a frame may have another one by now. */
  documentId?: string | undefined;
}

/** One handler for each message; the type makes a missing or second one impossible. */
export type Handlers = {
  [Name in MessageName]: (params: MessageParams<Name>, origin: Origin) => Promise<MessageResults[Name]>;
};

interface MessageSender {
  id?: string | undefined;
  url?: string | undefined;
  /** Of a frame without an address of its own: that of the page that made it. */
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/**
 * Answers a message if its sender may send it and its parameters are what they should be; undefined otherwise.
 * @param message whatever arrived
 * @param own the extension's id and origin (`chrome-extension://…/`)
 */
export function route(
  message: unknown,
  sender: MessageSender,
  own: { id: string; origin: string },
  handlers: Handlers,
): Promise<unknown> | undefined {
  if (!isEnvelope(message) || sender.id !== own.id) return undefined;
  return dispatch(message.kith, message.params, sender, own, handlers);
}

/** The schemas once more, typed by name, so that what a schema passed is what its handler takes. */
const known: { [Name in MessageName]: { senders: readonly Sender[]; params: z.ZodMiniType<MessageParams<Name>> } } =
  messageSchemas;

function dispatch<Name extends MessageName>(
  name: Name,
  params: unknown,
  sender: MessageSender,
  own: { origin: string },
  handlers: Handlers,
): Promise<MessageResults[Name]> | undefined {
  const kind: Sender = sender.url?.startsWith(own.origin) === true ? 'extension' : 'page';
  if (!known[name].senders.includes(kind)) return undefined;
  const parsed = known[name].params.safeParse(params);
  if (!parsed.success) return undefined;
  const around = sender.frameId === 0 ? undefined : sender.tab?.url;
  const { frameId, documentId } = sender;
  return handlers[name](parsed.data, { tabId: sender.tab?.id, host: hostOf(sender), around, frameId, documentId });
}

function hostOf({ origin, url }: MessageSender): string | undefined {
  const told = [origin, url].find((address) => address !== undefined && URL.canParse(address));
  return told === undefined ? undefined : new URL(told).hostname;
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'kith' in message &&
    typeof message.kith === 'string' &&
    Object.hasOwn(messageSchemas, message.kith)
  );
}
