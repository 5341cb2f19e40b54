import type { NameFilter } from '@kith/shared/recognise/filter';
import { decodeFilter } from '@kith/shared/recognise/filter-bytes';
import type { Mention } from '@kith/shared/recognise/mention';
import { send } from '../messages.ts';
import { readSettings } from '../settings.ts';
import { turnSite } from '../sites/off.ts';
import { isOn } from '../sites/pattern.ts';
import { AllMarks } from './all-marks.ts';
import { CardController, type Target } from './card.ts';
import { watchChanges } from './changes.ts';
import { CardFrame } from './frame.ts';
import { compileIdentifiers } from './identifier-matchers.ts';
import { markAtKeyboard } from './keyboard.ts';
import { Marks } from './marks.ts';
import { listen } from './pointer.ts';
import { type Answer, Recogniser } from './recogniser.ts';
import { startTopics } from './topics/start.ts';

/** Kith at work in one page, from the moment it is wanted there until it is not. `stop` leaves no trace. */
export interface Session {
  stop(): void;
  /** Opens the card by keyboard for the name that is meant, and moves the focus into it. */
  ask(): void;
}

/** Starts Kith in this page; undefined where it is switched off or there is no directory yet. */
export async function startSession(outer: AbortSignal): Promise<Session | undefined> {
  const settings = await readSettings();
  if (!isOn(settings, new URL(location.href))) return undefined;
  const filter = await fetchFilter();
  if (filter === undefined || outer.aborted) return undefined;
  const stopping = new AbortController();
  const signal = AbortSignal.any([outer, stopping.signal]);
  const people = new Marks('kith-person', settings.hoverOnly);
  const topicMarks = new Marks('kith-topic', settings.hoverOnly);
  const marks = new AllMarks([people, topicMarks]);
  const matchers = compileIdentifiers(settings.profilePatterns, settings.presets, new URL(location.href));
  const recogniser = new Recogniser({ filter, matchers, marks: people, identify, signal });
  const topics = startTopics(settings, { people, marks: topicMarks, signal });

  const frame = new CardFrame((message) => card.receive(message));
  const card = new CardController(frame, () => {
    void turnSite(location.hostname, false);
  });
  let listening = false;
  let last: Target | undefined;
  /** Listeners and frame come with the first name: a page without names is left alone. */
  const listenOnce = (): void => {
    if (listening || marks.size === 0 || signal.aborted) return;
    listening = true;
    listen(marks, card, frame, signal);
    frame.onPointer(
      () => card.dispatch({ type: 'enter' }),
      () => card.dispatch({ type: 'leave' }),
      signal,
    );
    frame.warm().catch(() => undefined);
  };

  // One reading at a time, in order; the page may change while the extension is asked.
  let reading = Promise.resolve();
  const read = (roots: ReadonlySet<Node>): void => {
    reading = reading
      .then(() => recogniser.read(roots))
      .then(async () => (await topics)?.read(roots))
      .then(() => {
        const target = card.target;
        if (target !== undefined && !marks.has(target.mark)) card.dispatch({ type: 'cancel' });
        listenOnce();
      })
      .catch(() => stopping.abort());
  };
  signal.addEventListener('abort', () => {
    marks.clear();
    card.dispatch({ type: 'cancel' });
    frame.destroy();
  });
  read(new Set([document.body ?? document.documentElement]));
  watchChanges(document.documentElement, read, signal);

  return {
    stop: () => stopping.abort(),
    ask() {
      last = markAtKeyboard(marks, last);
      marks.reveal(last?.mark);
      if (last !== undefined) card.dispatch({ type: 'ask', mark: last, focus: true });
    },
  };
}

async function fetchFilter(): Promise<NameFilter | undefined> {
  const { filter } = await send('recognise.filter', {});
  const decoder = new TextDecoder();
  return filter === undefined
    ? undefined
    : decodeFilter(Uint8Array.fromBase64(filter), (bytes) => decoder.decode(bytes));
}

async function identify(mentions: readonly Mention[]): Promise<Answer[]> {
  const { answers } = await send('recognise.identify', { mentions: [...mentions] });
  return answers;
}
