import type { NameFilter } from '@kith/shared/recognise/filter';
import { decodeFilter } from '@kith/shared/recognise/filter-bytes';
import type { Mention } from '@kith/shared/recognise/mention';
import { send } from '../send.ts';
import { isOn } from '../sites/pattern.ts';
import { AllMarks } from './all-marks.ts';
import { CardController, type Target } from './card.ts';
import { CardFrame } from './frame.ts';
import { addressHere, whenSeen } from './frames.ts';
import { compileIdentifiers } from './identifier-matchers.ts';
import { markAtKeyboard } from './keyboard.ts';
import { Marks } from './marks.ts';
import { serveMentions } from './mentions.ts';
import { listen } from './pointer.ts';
import { startReading } from './reader.ts';
import { type Answer, Recogniser } from './recogniser.ts';
import { startTopics } from './topics/start.ts';

/** Kith at work in one page, until its signal aborts; then no trace is left. */
export interface Session {
  /** Opens the card by keyboard for the name that is meant, and moves the focus into it. @returns whether there is one */
  ask(): boolean;
  /** Closes the card: the keyboard has asked for one in another frame. */
  dismiss(): void;
}

/** Starts Kith in this page; undefined where it is switched off or there is no directory yet. */
export async function startSession(outer: AbortSignal): Promise<Session | undefined> {
  const address = addressHere();
  if (address === undefined) return undefined;
  const { settings } = await send('page.settings', {});
  if (settings === undefined || !isOn(settings, address)) return undefined;
  await whenSeen(outer);
  if (outer.aborted) return undefined;
  const filter = await fetchFilter();
  if (filter === undefined || isEmpty(filter) || outer.aborted) return undefined;
  const stopping = new AbortController();
  const signal = AbortSignal.any([outer, stopping.signal]);
  const people = new Marks('kith-person', settings.hoverOnly);
  const topicMarks = new Marks('kith-topic', settings.hoverOnly);
  const marks = new AllMarks([people, topicMarks]);
  const matchers = compileIdentifiers(settings.profilePatterns, settings.presets, address);
  const recogniser = new Recogniser({ filter, matchers, marks: people, identify, signal });
  const topics = startTopics(settings, { people, marks: topicMarks, signal });

  /** An update or removal of the extension leaves this script behind, and tells it nothing. */
  const stopIfOrphaned = (): void => {
    if (isOrphaned()) stopping.abort();
  };
  const frame = new CardFrame((message) => card.receive(message));
  const card = new CardController(frame, address.hostname, (scope) => {
    send('page.off', { scope, address: address.origin + address.pathname }).catch(stopIfOrphaned);
  });
  let listening = false;
  let tellPanel = (): void => undefined;
  let last: Target | undefined;
  /** Listeners and frame come with the first name: a page without names is left alone. */
  const listenOnce = (): void => {
    if (listening || marks.size === 0 || signal.aborted) return;
    listening = true;
    const crossed = (roots: readonly ShadowRoot[]): void => {
      stopIfOrphaned();
      reader.meet(roots);
    };
    listen(marks, card, frame, crossed, signal);
    frame.onPointer(
      () => card.dispatch({ type: 'enter' }),
      () => card.dispatch({ type: 'leave' }),
      signal,
    );
    tellPanel = serveMentions(people, card, signal);
    frame.warm().catch(() => undefined);
  };
  const reader = startReading({
    async read(places) {
      stopIfOrphaned();
      await recogniser.read(places);
      await (await topics)?.read(places);
      const target = card.target;
      if (target !== undefined && !marks.has(target.mark)) card.dispatch({ type: 'cancel' });
      listenOnce();
      tellPanel();
    },
    failed: () => stopping.abort(),
    signal,
  });
  signal.addEventListener('abort', () => {
    marks.clear();
    card.dispatch({ type: 'cancel' });
    frame.destroy();
  });

  return {
    ask() {
      last = markAtKeyboard(marks, last);
      marks.reveal(last?.mark);
      if (last !== undefined) card.dispatch({ type: 'ask', mark: last, focus: true });
      return last !== undefined;
    },
    dismiss: () => card.dispatch({ type: 'cancel' }),
  };
}

const isOrphaned = (): boolean => browser.runtime?.id === undefined;

/** A directory of nobody: nothing has to be looked for. */
const isEmpty = ({ keys }: NameFilter): boolean => keys.prints.length === 0;

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
