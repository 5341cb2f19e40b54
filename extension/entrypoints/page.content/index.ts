import './style.css';
import { defineContentScript } from '#imports';
import { cardCommand, pageNotice } from '../../messages.ts';
import { type Session, startSession } from '../../page/session.ts';

export default defineContentScript({
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  runAt: 'document_idle',
  async main(context) {
    let session: Session | undefined;
    let starting = Promise.resolve();
    const restart = (): Promise<void> => {
      starting = starting.then(async () => {
        session?.stop();
        session = context.isInvalid ? undefined : await startSession(context.signal).catch(() => undefined);
      });
      return starting;
    };
    const listener = (message: unknown): undefined => {
      if (message === pageNotice) void restart();
      if (message === cardCommand) session?.ask();
    };
    browser.runtime.onMessage.addListener(listener);
    context.onInvalidated(() => session?.stop());
    await restart();
  },
});
