import { outermost, watchChanges } from './changes.ts';
import { openRootsBelow, sweep } from './shadow-roots.ts';
import { Slices } from './slices.ts';
import { blocksInView } from './viewport.ts';

interface ReaderTools {
  /** Reads the text below these places (again). */
  read: (places: ReadonlySet<Node>) => Promise<void>;
  /** Told when a reading failed: there will be no other. */
  failed: () => void;
  signal: AbortSignal;
}

interface Reader {
  /** Tells of open shadow roots that somebody came across. */
  meet: (roots: readonly ShadowRoot[]) => void;
}

/**
 * Reads the page from now on: what is on the screen, the rest, what is in open shadow roots, and then whatever changes. One
 * reading at a time, in order; the page may change meanwhile.
 */
export function startReading({ read, failed, signal }: ReaderTools): Reader {
  const known = new WeakSet<ShadowRoot>();
  let last = Promise.resolve();
  const next = (work: () => Promise<void>): Promise<void> => {
    last = last.then(() => (signal.aborted ? undefined : work())).catch(failed);
    return last;
  };
  const watch = watchChanges(
    document,
    (places) => next(async () => read(outermost(new Set([...places, ...(await rootsBelow(places))])))),
    signal,
  );

  async function rootsBelow(places: Iterable<Node>): Promise<Set<ShadowRoot>> {
    const roots = await openRootsBelow(places, new Slices(signal));
    for (const root of roots) remember(root);
    return roots;
  }
  function remember(root: ShadowRoot): void {
    known.add(root);
    watch.add(root);
  }
  async function readNew(roots: Iterable<ShadowRoot>): Promise<void> {
    const unread = new Set([...roots].filter((root) => !known.has(root)));
    for (const root of unread) remember(root);
    if (unread.size > 0) await read(unread);
  }
  const look = (): void => {
    if (document.hidden) return;
    void next(async () => readNew(await openRootsBelow([document], new Slices(signal))));
  };

  void next(async () => {
    const inView = blocksInView();
    if (inView.size > 0) await read(inView);
    await read(new Set([document.body ?? document.documentElement]));
    await readNew(await openRootsBelow([document], new Slices(signal)));
  });
  sweep(look, signal);
  return {
    meet(roots) {
      if (roots.some((root) => !known.has(root))) void next(() => readNew(roots));
    },
  };
}
