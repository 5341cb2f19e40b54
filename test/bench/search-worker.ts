import { SearchIndexBuilder } from '@kith/shared/search/build';
import type { Steps } from '@kith/shared/sorted';
import { pause } from '../../extension/background/pause.ts';
import { concepts, makePeople } from './search-people.ts';

const shardLength = 128;
/** As a sync does it: see `feed/indexes.ts`. */
const sliceMilliseconds = 12;

/** What is run in the extension's own worker. */
const searchWorker = {
  /** Milliseconds that building the index takes there, in slices, the pauses included. */
  async build(count: number, seed: number): Promise<number> {
    const people = makePeople(count, seed);
    const start = performance.now();
    let slice = start;
    const inSlices = async <Value>(steps: Steps<Value>): Promise<Value> => {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (performance.now() - slice < sliceMilliseconds) continue;
        await pause();
        slice = performance.now();
      }
    };
    const builder = new SearchIndexBuilder(Math.ceil(count / shardLength), concepts);
    for (let shard = 0; shard * shardLength < count; shard++)
      await inSlices(builder.add(shard, people.slice(shard * shardLength, (shard + 1) * shardLength)));
    await inSlices(builder.finish());
    return performance.now() - start;
  },
};

export type SearchWorker = typeof searchWorker;

Object.assign(globalThis, { searchWorker });
