import './style.css';
import { defineContentScript } from '#imports';
import { onNextEscape } from '../../page/escape.ts';
import { isFocusHere } from '../../page/frames.ts';
import { type Session, startSession } from '../../page/session.ts';
import { anyway, cardCommand, cardShownNotice, dismissNotice, pageNotice, send } from '../../send.ts';

export default defineContentScript({
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  runAt: 'document_idle',
  allFrames: true,
  // Also frames without an address of their own, made by a page that has one.
  matchOriginAsFallback: true,
  // A message in the page's own window that a script of ours has started is nobody's business there.
  noScriptStartedPostMessage: true,
  main(context) {
    let session: Session | undefined;
    let stopping = new AbortController();
    const restart = async (): Promise<void> => {
      stopping.abort();
      session = undefined;
      stopping = new AbortController();
      const signal = AbortSignal.any([context.signal, stopping.signal]);
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
          if (isFocusHere()) onNextEscape(() => void send('card.dismiss', {}).catch(() => undefined), context.signal);
          break;
        case dismissNotice:
          session?.dismiss();
          break;
      }
    };
    browser.runtime.onMessage.addListener(listener);
    void restart();
  },
});
