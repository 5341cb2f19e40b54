import { focusedElement } from './flat-tree.ts';

/** Smaller frames keep a session alive or count visits; nobody reads in them. */
const least = { width: 40, height: 20 };

/** A page may open windows that have opened each other. */
const mostSteps = 10;

/**
 * The address by which this document can be named in the settings: its own; for a document without one (`srcdoc`,
 * `about:blank`, `blob:`) that of the document it was made by. Undefined for a frame that the page around it has put in a
 * sandbox without an origin, for it is nobody's, or without scripts, for the card needs them.
 */
export function addressHere(): URL | undefined {
  if (window.parent !== window && (origin === 'null' || isStill())) return undefined;
  const own = new URL(location.href);
  if (isWeb(own)) return own;
  return URL.canParse(origin) ? (addressOfMaker() ?? new URL(origin)) : undefined;
}

/** Whether a page around forbids scripts here, as far as pages of the same origin tell. */
function isStill(): boolean {
  for (let at: Window = window; at.parent !== at; at = at.parent) {
    const { frameElement } = at;
    if (frameElement === null) return false;
    const sandbox = frameElement.getAttribute('sandbox');
    if (sandbox !== null && !/(?:^|\s)allow-scripts(?:\s|$)/i.test(sandbox)) return true;
  }
  return false;
}

/** The nearest document around, or the one that opened this window, that has an address and is of the same origin. */
function addressOfMaker(): URL | undefined {
  let at: Window = window;
  try {
    for (let step = 0; step < mostSteps; step += 1) {
      const next: Window | null = at.parent === at ? at.opener : at.parent;
      if (next === null) return undefined;
      const address = new URL(next.location.href);
      if (isWeb(address)) return address.origin === origin ? address : undefined;
      at = next;
    }
  } catch {
    // A document of another origin keeps its address to itself.
  }
  return undefined;
}

const isWeb = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

/** Resolves when somebody can see this document: its tab is in front, its frame has a size. */
export function whenSeen(outer: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const look = (): void => {
      if (!outer.aborted && !isSeen()) return;
      done.abort();
      resolve();
    };
    const { signal } = done;
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('resize', look, { signal });
    outer.addEventListener('abort', look, { signal });
    look();
  });
}

function isSeen(): boolean {
  if (document.hidden) return false;
  return window.parent === window || (innerWidth >= least.width && innerHeight >= least.height);
}

/** Whether the focus of the keyboard is in this document itself, not in a frame in it. Kith's own card counts as here. */
export function isFocusHere(): boolean {
  const focused = focusedElement();
  return document.hasFocus() && !(focused instanceof HTMLIFrameElement || focused instanceof HTMLFrameElement);
}
