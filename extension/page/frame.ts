import type { FromCard, ToCard } from '../card/port.ts';
import { send } from '../send.ts';
import type { Placement, Size } from './place.ts';

/** What the page can see of the card is this one empty element. Its frame is in a closed shadow root. */
const hostName = 'kith-card';

/** Pages of XML and drawings have elements of HTML only if the name space says so. */
const html = 'http://www.w3.org/1999/xhtml';

/** Nothing of the page's style may move, hide or uncover the card, so every line is important and in the shadow. */
/**
 * Of a card that is drawn and not yet shown: one step of 255 at most, which no eye sees. Of a frame that is wholly transparent and
 * then fades in, Chromium 156 makes the first picture 15 to 50 ms after it should show.
 */
const unseen = 0.004;

const style = `
:host { all: initial !important; position: fixed !important; display: block !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; inset: auto !important; left: var(--x) !important; top: var(--y) !important; width: var(--w) !important;
  height: var(--h) !important; overflow: visible !important; background: none !important; z-index: 2147483647 !important;
  contain: layout style !important; color-scheme: light dark !important; }
:host { opacity: 0 !important; transition: opacity 100ms ease-in, visibility 0s 100ms !important; }
:host(:not([data-open])) { visibility: hidden !important; pointer-events: none !important; }
:host(:not([data-open], [data-prepared], [data-leaving])) { left: -9999px !important; top: 0 !important; }
:host([data-prepared]) { visibility: visible !important; opacity: ${unseen} !important; transition: none !important; }
:host([data-open]) { opacity: 1 !important; transition: opacity 120ms ease-out !important; }
@media (prefers-reduced-motion: reduce) { :host, :host([data-open]) { transition: none !important } }
iframe { display: block; width: 100%; height: 100%; border: 0; border-radius: 10px; background: light-dark(#fffdf8, #221e1a); color-scheme: light dark;
  box-shadow: 0 0 0 1px light-dark(#e2d9ca, #3a332c), 0 1px 2px rgb(33 28 23 / 8%), 0 8px 28px rgb(33 28 23 / 16%); }
@media (forced-colors: active) { iframe { outline: 1px solid CanvasText } }
`;

/** The card's frame in a page: loaded once, kept warm off screen, shown where it is wanted. */
export class CardFrame {
  readonly #host = elementOf(hostName, HTMLElement);
  readonly #frame = elementOf('iframe', HTMLIFrameElement);
  /** What is put into the page: the host, in a drawing within the one element that lays out elements of HTML there. */
  readonly #added = document.documentElement instanceof SVGElement ? inDrawing(this.#host) : this.#host;
  #port: Promise<MessagePort> | undefined;

  readonly #listener: (message: FromCard) => void;

  constructor(listener: (message: FromCard) => void) {
    this.#listener = listener;
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    const sheet = elementOf('style', HTMLStyleElement);
    sheet.textContent = style;
    this.#frame.title = 'Kith';
    this.#frame.allow = 'clipboard-write';
    this.#frame.src = browser.runtime.getURL('/card.html');
    this.#host.popover = 'manual';
    shadow.append(sheet, this.#frame);
  }

  get host(): Element {
    return this.#host;
  }

  /** Puts the frame into the page and waits until it answers; again does nothing, unless the page removed it. */
  warm(): Promise<MessagePort> {
    if (!this.#host.isConnected) this.#port = undefined;
    this.#port ??= this.#connect();
    return this.#port;
  }

  async post(message: ToCard): Promise<void> {
    (await this.warm()).postMessage(message);
  }

  /**
   * Puts the card where it will show, unseen and out of reach: browsers make no pictures of frames of other
   * origins outside the viewport, and the first one would take as long as two of the page's.
   */
  prepare(placement: Placement, size: Size, around: Element): void {
    this.#putAway();
    this.#place(placement, size, around);
    this.#frame.inert = true;
    this.#host.dataset['prepared'] = '';
  }

  show(placement: Placement, size: Size, { around, focus }: { around: Element; focus: boolean }): void {
    if (this.#host.dataset['open'] === undefined) this.#putAway();
    this.#place(placement, size, around);
    this.#frame.inert = false;
    delete this.#host.dataset['prepared'];
    // Opened anew each time: what opened last is on top, also of the page's own dialogs and fullscreen elements.
    if (!this.#host.matches(':popover-open')) this.#host.showPopover();
    this.#host.dataset['open'] = '';
    if (focus) this.#frame.focus();
  }

  /** Out of reach at once, out of sight as the fading ends. */
  hide(): void {
    delete this.#host.dataset['prepared'];
    delete this.#host.dataset['open'];
    this.#host.dataset['leaving'] = '';
    const fading = this.#host.getAnimations().map(({ finished }) => finished);
    void Promise.allSettled(fading).then(() => {
      // Unless the next card was quicker.
      if (this.#host.dataset['leaving'] !== undefined) this.#putAway();
    });
  }

  /** Pointer events of the frame itself, which the page's document does not get. */
  onPointer(entered: () => void, left: () => void, signal: AbortSignal): void {
    this.#frame.addEventListener('pointerenter', (event) => event.isTrusted && entered(), { signal });
    // With a button down somebody is selecting text in the card, and may well go over its edge.
    this.#frame.addEventListener('pointerleave', (event) => event.isTrusted && event.buttons === 0 && left(), {
      signal,
    });
  }

  destroy(): void {
    this.#added.remove();
    this.#port?.then((port) => port.close()).catch(() => undefined);
  }

  /** Where a card that does not show waits for the next one. */
  #putAway(): void {
    delete this.#host.dataset['leaving'];
    if (this.#host.matches(':popover-open')) this.#host.hidePopover();
    this.#moveInto(document.documentElement);
  }

  #place({ left, top }: Placement, size: Size, around: Element): void {
    this.#resize(size);
    this.#moveInto(modalAround(around) ?? document.documentElement);
    this.#host.style.setProperty('--x', `${left}px`);
    this.#host.style.setProperty('--y', `${top}px`);
  }

  /** Moved, not put there anew, so that the frame stays as it is; browsers that cannot do that leave it where it is. */
  #moveInto(parent: Element): void {
    if (this.#added.parentNode === parent || !this.#added.isConnected || !('moveBefore' in Element.prototype)) return;
    Element.prototype.moveBefore.call(parent, this.#added, null);
  }

  #resize({ width, height }: Size): void {
    this.#host.style.setProperty('--w', `${width}px`);
    this.#host.style.setProperty('--h', `${height}px`);
  }

  /**
   * The port is handed over with a secret that the background confirms, so that the frame speaks only with this script:
   * a page that embeds card.html by itself has no secret, and nothing to listen to.
   */
  async #connect(): Promise<MessagePort> {
    this.#resize({ width: 360, height: 480 });
    const loaded = new Promise<void>((resolve) =>
      this.#frame.addEventListener('load', () => resolve(), { once: true }),
    );
    document.documentElement.append(this.#added);
    await loaded;
    const secret = crypto.getRandomValues(new Uint8Array(24)).toHex();
    await send('card.offer', { secret });
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isFromCard(data)) this.#listener(data);
    };
    const origin = new URL(browser.runtime.getURL('/card.html')).origin;
    this.#frame.contentWindow?.postMessage({ kith: secret }, origin, [channel.port2]);
    return channel.port1;
  }
}

/** The modal dialog or fullscreen element around: what is outside of it is out of reach, however high it lies. */
function modalAround(element: Element): Element | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = hostOf(at)) {
    const found = Element.prototype.closest.call(at, ':modal');
    if (found !== null) return found;
  }
  return undefined;
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

const withToken = new Set(['ready', 'nobody']);
const plain = new Set(['close', 'entered', 'left']);
const scopes = new Set<unknown>(['page', 'site', 'everywhere']);

/** Whether a message is one of the card's. By hand: the schemas would be most of what every page has to load. */
function isFromCard(data: unknown): data is FromCard {
  if (typeof data !== 'object' || data === null || !('type' in data) || typeof data.type !== 'string') return false;
  if (plain.has(data.type)) return true;
  if (data.type === 'off') return 'scope' in data && scopes.has(data.scope);
  if (!withToken.has(data.type) || !('token' in data) || !Number.isFinite(data.token)) return false;
  return (
    data.type === 'nobody' || ('width' in data && 'height' in data && isLength(data.width) && isLength(data.height))
  );
}

const isLength = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value < 10_000;

/** @throws where a page has taken the prototypes' place, which no page can in a world of scripts of its own */
function elementOf<Kind extends HTMLElement>(name: string, kind: new () => Kind): Kind {
  const element = Document.prototype.createElementNS.call(document, html, name);
  if (element instanceof kind) return element;
  throw new TypeError(`This page makes no ${name} of HTML.`);
}

/** The smallest such element: without a size it would lay out nothing. */
function inDrawing(host: Element): Element {
  const around = Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', 'foreignObject');
  for (const [name, value] of Object.entries({ width: '1', height: '1', 'pointer-events': 'none' }))
    around.setAttribute(name, value);
  around.append(host);
  return around;
}
