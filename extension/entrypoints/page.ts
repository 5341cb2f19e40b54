import { defineUnlistedScript } from '#imports';
import { onNextEscape } from '../page/escape.ts';
import { isFocusHere } from '../page/frames.ts';
import { kept } from '../page/kept.ts';
import { startLifetime } from '../page/lifetime.ts';
import { type Session, startSession } from '../page/session.ts';
import { anyway, cardCommand, cardShownNotice, dismissNotice, pageNotice, send } from '../send.ts';

export default defineUnlistedScript(() => {
  const lifetime = startLifetime();
  globalThis.kithScripts = { kept };
  let session: Session | undefined;
  let stopping = new AbortController();
  const restart = async (): Promise<void> => {
    stopping.abort();
    session = undefined;
    stopping = new AbortController();
    const signal = AbortSignal.any([lifetime, stopping.signal]);
    const started = await startSession(signal).catch(() => undefined);
    if (!signal.aborted) session = started;
  };
  const listener = (message: unknown, _sender: unknown, respond: (isTaken: boolean) => void): undefined => {
    switch (message) {
      case pageNotice:
        void restart();
        break;
      case cardCommand:
      case anyway(cardCommand):
        if ((message === anyway(cardCommand) || isFocusHere()) && session?.ask() === true) respond(true);
        else session?.dismiss();
        break;
      case cardShownNotice:
        if (isFocusHere()) onNextEscape(() => void send('card.dismiss', {}).catch(() => undefined), lifetime);
        break;
      case dismissNotice:
        session?.dismiss();
        break;
    }
  };
  browser.runtime.onMessage.addListener(listener);
  void restart();
});
