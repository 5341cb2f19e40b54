import { availableParallelism } from 'node:os';
import { openThread, type Thread } from '../thread.ts';
import { compress, type Variants } from './compress.ts';

/** Compresses the files of a feed. */
export interface Compressor {
  variantsOf(bytes: Uint8Array): Promise<Variants>;
  close(): Promise<void>;
}

/** Below so many files a thread takes longer to start than the work does. */
const fewFiles = 64;

const mostThreads = 4;

/**
 * On threads of our own where there is much to do: the asynchronous functions of `node:zlib` have other threads too, but
 * spent more time on handing the work over than it takes to write the files.
 * @param files how many there may be
 */
export function openCompressor(files: number): Compressor {
  if (files < fewFiles) return { variantsOf: async (bytes) => compress(bytes, 'file'), close: async () => {} };
  const threads = Array.from({ length: Math.min(mostThreads, availableParallelism()) }, () =>
    openThread<Uint8Array, Variants>(new URL('./compress-thread.ts', import.meta.url)),
  );
  let turn = 0;
  const next = (): Thread<Uint8Array, Variants> | undefined => threads[turn++ % threads.length];
  return {
    variantsOf: async (bytes) => (await next()?.ask(bytes)) ?? compress(bytes, 'file'),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
