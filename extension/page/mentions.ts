import { type FrameMentions, type Jump, mentionsPort, mostFrames, mostMentions } from '../panel/port.ts';
import { anyway, nextCommand, panelNotice, previousCommand } from '../send.ts';
import type { CardController, Target } from './card.ts';
import { composedOrder } from './flat-tree.ts';
import { isFocusHere } from './frames.ts';
import type { Marks, PersonMark } from './marks.ts';
import { flash, scrollTo } from './show.ts';

/** Changes of a page are told together, for a list of people is read by eyes; in milliseconds. */
const together = 300;

/**
 * Serves what is asked of a page's people from outside: tells the side panel who stands here, while it is open, shows a
 * place, and goes from person to person. For frames in which somebody was found.
 * @returns to be called when marks may have changed
 */
export function serveMentions(people: Marks, card: CardController, signal: AbortSignal): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let told: PersonMark[] = [];
  let list = 0;
  let waiting = false;
  let last: Target['mark'] | undefined;
  let endFlash = (): void => undefined;

  const tell = (): void => {
    waiting = false;
    if (port === undefined) return;
    told = inOrder(people).slice(0, mostMentions);
    list += 1;
    const mentions = told.map(({ mention }) => mention);
    port.postMessage({ list, path: pathHere(), frames: framesAmong(told), mentions } satisfies FrameMentions);
  };
  const show = ({ range }: PersonMark): void => {
    scrollTo(range);
    endFlash();
    endFlash = flash(range);
  };
  /** Where no panel is open nobody answers, and the port is closed at once. */
  const connect = (): void => {
    // A new one each time: whoever the last one went to may have stopped listening without closing it.
    port?.disconnect();
    const opened = browser.runtime.connect({ name: mentionsPort });
    opened.onMessage.addListener((message: unknown) => {
      const mark = isJump(message) && message.list === list ? told[message.jump] : undefined;
      if (mark !== undefined && people.has(mark)) show(mark);
    });
    opened.onDisconnect.addListener(() => {
      // Read, so that the browser does not complain in the page's console that nobody did.
      void browser.runtime.lastError;
      if (port === opened) port = undefined;
    });
    port = opened;
    tell();
  };
  const step = (by: 1 | -1): boolean => {
    const next = personBeside(inOrder(people), card.target?.mark ?? last, by);
    if (next === undefined) return false;
    last = next;
    scrollTo(next.range);
    // The scroll's own event, which closes cards, comes before.
    requestAnimationFrame(() => {
      const line = next.range.getClientRects()[0];
      if (line === undefined || signal.aborted) return;
      people.reveal(next);
      card.dispatch({ type: 'ask', mark: { mark: next, line }, cause: 'key' });
    });
    return true;
  };
  const listener = (message: unknown, _sender: unknown, respond: (isTaken: boolean) => void): undefined => {
    if (message === panelNotice) connect();
    for (const [command, by] of [[nextCommand, 1] as const, [previousCommand, -1] as const]) {
      const isMeant = message === anyway(command) || (message === command && isFocusHere());
      if (isMeant && step(by)) respond(true);
    }
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage?.removeListener(listener);
    port?.disconnect();
    port = undefined;
    endFlash();
  });
  connect();
  return () => {
    if (waiting || port === undefined) return;
    waiting = true;
    setTimeout(tell, together);
  };
}

const inOrder = (people: Marks): PersonMark[] => people.inOrder().filter((mark) => 'mention' in mark);

/** The person after or before one; without one, the first that is to come in view, or the last that was. */
function personBeside(
  people: readonly PersonMark[],
  last: Target['mark'] | undefined,
  by: 1 | -1,
): PersonMark | undefined {
  const laidOut = people.filter(({ range }) => range.getClientRects().length > 0);
  const at = laidOut.findIndex((mark) => Object.is(mark, last));
  if (at >= 0) return laidOut.at((at + by) % laidOut.length);
  const topOf = ({ range }: PersonMark): number => range.getBoundingClientRect().top;
  return by > 0
    ? (laidOut.find((mark) => topOf(mark) >= 0) ?? laidOut[0])
    : (laidOut.findLast((mark) => topOf(mark) < innerHeight) ?? laidOut.at(-1));
}

/** Which child of the page this frame is, which child of that child, and so on. */
function pathHere(): number[] {
  const path: number[] = [];
  for (let at: Window = window; at.parent !== at; at = at.parent) path.unshift(indexOf(at, at.parent));
  return path;
}

function indexOf(frame: Window, parent: Window): number {
  let index = 0;
  while (index < parent.length && parent[index] !== frame) index += 1;
  return index;
}

/** Before which mark each frame in this document stands; behind all of them where it cannot be found. */
function framesAmong(marks: readonly PersonMark[]): number[] {
  const places = new Array<number>(Math.min(window.length, mostFrames)).fill(marks.length);
  for (const frame of Document.prototype.querySelectorAll.call(document, 'iframe, frame')) {
    if (!(frame instanceof HTMLIFrameElement || frame instanceof HTMLFrameElement) || frame.contentWindow === null)
      continue;
    const index = indexOf(frame.contentWindow, window);
    const before = marks.findIndex(({ range }) => composedOrder(frame, range.startContainer) < 0);
    if (index < places.length && before >= 0) places[index] = before;
  }
  return places;
}

/** By hand, as everything that a page loads. */
const isJump = (message: unknown): message is Jump =>
  typeof message === 'object' &&
  message !== null &&
  'list' in message &&
  'jump' in message &&
  typeof message.jump === 'number';
