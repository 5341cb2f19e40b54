import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createPacker, type Pack } from './packs.ts';
import type { PacksOrder } from './packs-worker.ts';

/** So many files are read while another thread begins; if there are not as many more, all of them. */
const few = 2000;

/** Packs that are read before they are asked for. */
const ahead = 4;

/**
 * The contents of files, in their order; of many, the next ones are read in another thread while these are worked on. In memory
 * are a few packs at a time.
 */
export async function* packsOf(paths: readonly string[], mostBytes: number): AsyncGenerator<Pack> {
  if (paths.length <= 2 * few) {
    yield* readHere({ paths, mostBytes });
    return;
  }
  const first = readHere({ paths: paths.slice(0, few), mostBytes });
  yield* readElsewhere({ paths: paths.slice(few), mostBytes }, first);
}

function* readHere({ mostBytes, paths }: PacksOrder): Generator<Pack> {
  const packFrom = createPacker(paths, mostBytes);
  for (let done = 0; done < paths.length; ) {
    const pack = packFrom(done);
    done += pack.ends.length;
    yield pack;
  }
}

/** @param first packs that come before these */
async function* readElsewhere(order: PacksOrder, first: Iterable<Pack>): AsyncGenerator<Pack> {
  // Without what the process itself was told to load.
  const worker = new Worker(new URL('./packs-worker.ts', import.meta.url), { workerData: order, execArgv: [] });
  try {
    const packs = on(worker, 'message', { close: ['exit'] });
    for (let number = 0; number < ahead; number++) worker.postMessage('next');
    yield* first;
    let done = 0;
    for await (const message of packs) {
      const [pack]: Pack[] = message;
      if (pack === undefined) continue;
      worker.postMessage('next');
      yield pack;
      done += pack.ends.length;
      if (done === order.paths.length) return;
    }
    throw new Error('The files could not be read to their end.');
  } finally {
    await worker.terminate();
  }
}
