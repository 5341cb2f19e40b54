import { send } from '../send.ts';
import { type FromCard, type ToCard, toCardSchema } from './port.ts';

export interface Connection {
  post(message: FromCard): void;
}

/**
 * Waits for the page script of Kith in this tab and no other. Whatever else a page posts to the frame is not answered:
 * the port counts only when the background confirms the secret that came with it.
 */
export function connect(receive: (message: ToCard) => void): Connection {
  let active: MessagePort | undefined;
  addEventListener('message', async ({ data, ports, isTrusted }: MessageEvent<unknown>) => {
    const [port] = ports;
    const secret = secretOf(data);
    if (!isTrusted || port === undefined || secret === undefined) return;
    const { mine } = await send('card.claim', { secret });
    if (!mine) return;
    active?.close();
    active = port;
    port.onmessage = (event: MessageEvent<unknown>) => {
      const message = toCardSchema.safeParse(event.data);
      if (message.success) receive(message.data);
    };
  });
  return { post: (message) => active?.postMessage(message) };
}

function secretOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null && 'kith' in data && typeof data.kith === 'string'
    ? data.kith
    : undefined;
}
