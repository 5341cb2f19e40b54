import './style.css';
import { defineContentScript } from '#imports';
import { cardCommand, cardCommandAnyway, pageNotice } from '../../messages.ts';
import { isFocusHere } from '../../page/frames.ts';
import { type Session, startSession } from '../../page/session.ts';

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
    const listener = (message: unknown, _sender: unknown, respond: (taken: boolean) => void): undefined => {
      if (message === pageNotice) void restart();
      if (message !== cardCommand && message !== cardCommandAnyway) return;
      const isMeant = message === cardCommandAnyway || isFocusHere();
      if (isMeant && session?.ask() === true) respond(true);
      else session?.dismiss();
    };
    browser.runtime.onMessage.addListener(listener);
    void restart();
  },
});
