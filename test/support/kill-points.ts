import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { wrap } from 'idb';
import type { SyncTools } from '../../extension/feed/sync.ts';

/** What a dead process meets wherever it still turns. */
class Killed extends Error {
  override name = 'Killed';
}

/** A process that can be killed at any moment at which it waits for the world outside. */
export interface Mortal {
  /** The tools as this process has them: each call, and each answer, is a moment to be killed at. */
  tools: SyncTools;
  /** How many such moments have passed. */
  moments(): number;
  /** Whether it was killed. */
  dead(): boolean;
  /** Waits until the work is over, which for the dead is soon, and gives the storage back to others. */
  bury(work: Promise<unknown>): Promise<void>;
}

/**
 * Starts a process: whatever asks fake-indexeddb from now on is part of it, until it is buried.
 * At the moment of its death the browser ends its transactions, which leaves nothing of them, and its connections. The
 * dead code may run on, for it cannot be stopped from outside, but it reaches nothing any more.
 * @param lastMoment the moment (from 1) at which it is killed
 */
export function startMortal(tools: SyncTools, lastMoment: number): Mortal {
  let moments = 0;
  let dead = false;
  const transactions = new Set<IDBTransaction>();
  const connections = new Set<globalThis.IDBDatabase>();
  const die = (): void => {
    dead = true;
    for (const transaction of transactions) abort(transaction);
    for (const connection of connections) connection.close();
  };
  const passMoment = (): void => {
    if (dead) return;
    moments += 1;
    if (moments >= lastMoment) die();
  };
  /** A call out of the process: it is not made if this is the end. */
  const call = (): void => {
    passMoment();
    if (dead) throw new Killed();
  };

  const watchTransaction = (transaction: IDBTransaction): void => {
    transactions.add(transaction);
    // Nobody is left in a dead process to hear that its transactions ended.
    wrap(transaction).done.catch(() => {});
    // The work is done and kept, but nobody has heard of it yet.
    transaction.addEventListener('complete', () => {
      transactions.delete(transaction);
      passMoment();
    });
  };
  const watchOpening = (request: IDBOpenDBRequest): void => {
    request.addEventListener('upgradeneeded', () => {
      if (request.transaction === null) return;
      if (dead) abort(request.transaction);
      else watchTransaction(request.transaction);
      connections.add(request.result);
    });
    request.addEventListener('success', () => {
      // Deleting a database opens none.
      if (!(request.result instanceof IDBDatabase)) return;
      connections.add(request.result);
      passMoment();
      if (dead) request.result.close();
    });
  };
  const restores = [
    replace(IDBFactory.prototype, ['open', 'deleteDatabase'], (make) => {
      call();
      const made = make();
      if (made instanceof IDBOpenDBRequest) watchOpening(made);
      return made;
    }),
    replace(IDBDatabase.prototype, ['transaction'], (make, [, mode]) => {
      // fake-indexeddb begins this one itself, within an opening: no moment of the process, and it cannot be refused.
      if (mode === 'versionchange') return make();
      call();
      const made = make();
      if (made instanceof IDBTransaction) watchTransaction(made);
      return made;
    }),
    ignoreRejections(),
    replace(IDBObjectStore.prototype, storeCalls, (make) => {
      passMoment();
      // Not thrown: whoever asks for several things at once waits for all of them, as idb does.
      if (dead) return Promise.reject(new Killed());
      const made = make();
      if (made instanceof IDBRequest) made.addEventListener('success', passMoment);
      return made;
    }),
  ];
  /** A call whose answer takes time, during which the process may be killed as well. */
  const later = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    call();
    const value = await ask();
    call();
    return value;
  };
  return {
    tools: {
      ...tools,
      fetch: async (input, init) => mortalBody(await later(() => tools.fetch(input, init)), call),
      pause: () => later(tools.pause),
      sleep: (milliseconds) => later(() => tools.sleep(milliseconds)),
    },
    moments: () => moments,
    dead: () => dead,
    async bury(work) {
      await work.catch(() => undefined);
      // What was aborted says so a turn or two later.
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      for (const restore of restores) restore();
    },
  };
}

const storeCalls = ['get', 'getAll', 'getAllKeys', 'count', 'put', 'add', 'delete', 'clear', 'openCursor'];

/** The dead leave promises behind that nobody waits for any more. */
function ignoreRejections(): () => void {
  const listeners = process.listeners('unhandledRejection');
  const ignore = (): void => undefined;
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', ignore);
  return () => {
    process.off('unhandledRejection', ignore);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It was already over.
  }
}

/**
 * Puts something around methods, and gives back what undoes it.
 * @param around gets the call as it would have been made, and what it was given
 */
function replace(
  prototype: object,
  names: readonly string[],
  around: (make: () => unknown, given: readonly unknown[]) => unknown,
): () => void {
  const originals = names.map((name) => {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== 'function') throw new Error(`There is no method ${name} to watch.`);
    const watched = function (this: unknown, ...given: unknown[]): unknown {
      return around(() => Reflect.apply(original, this, given), given);
    };
    Reflect.set(prototype, name, watched);
    return { name, original };
  });
  return () => {
    for (const { name, original } of originals) Reflect.set(prototype, name, original);
  };
}

/** An answer whose every piece is a moment. */
function mortalBody(response: Response, call: () => void): Response {
  if (response.body === null) return response;
  const pieces = response.body.getReader();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        call();
        const { done, value } = await pieces.read();
        call();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers: response.headers });
}
