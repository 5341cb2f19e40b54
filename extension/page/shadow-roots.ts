import { shadowRootOf } from './elements.ts';
import type { Slices } from './slices.ts';
import { walkerOf } from './walker.ts';

/**
 * When the page is looked through once more, in milliseconds from its first reading: attaching a shadow root changes nothing
 * that could be observed, and components that are loaded late attach theirs to elements that are there already.
 */
const sweeps = [500, 1500, 3500, 8000, 16_000, 32_000];

/** Elements looked at before the clock is. */
const stride = 256;

/**
 * The open shadow roots below some places, at any depth. Every element may have one, and only the element tells: 60,000
 * take 12 ms in Chromium 156 with a walker, 20 to 45 ms from lists of elements.
 */
export async function openRootsBelow(places: Iterable<Node>, slices: Slices): Promise<Set<ShadowRoot>> {
  const found = new Set<ShadowRoot>();
  const waiting = [...places];
  let count = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const walker = walkerOf(place, NodeFilter.SHOW_ELEMENT);
    let node: Node | null = place instanceof Element ? place : walker.nextNode();
    for (; node !== null; node = walker.nextNode()) {
      const root = shadowRootOf(node);
      if (root !== null && !found.has(root)) {
        found.add(root);
        waiting.push(root);
      }
      count += 1;
      if (count % stride === 0) await slices.pause();
    }
  }
  return found;
}

/** The open shadow roots on the way of an event; with that of its target, which is the host where bare text was hit. */
export function rootsOnPath(event: Event): ShadowRoot[] {
  const path = event.composedPath();
  const roots = path.flatMap((node) => (node instanceof ShadowRoot && node.mode === 'open' ? [node] : []));
  const own = path[0] instanceof Element ? shadowRootOf(path[0]) : null;
  return own === null ? roots : [own, ...roots];
}

/** Calls back whenever it is time to look for shadow roots again, rarer and rarer, until the signal aborts. */
export function sweep(look: () => void, signal: AbortSignal): void {
  const timers = sweeps.map((at) => setTimeout(look, at));
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
}
