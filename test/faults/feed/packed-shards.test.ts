import type { FeedFile } from '@kith/shared/feed/manifest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOfShard, packShards, unpackShards } from '../../../extension/feed/packed-shards.ts';

const anyFile: fc.Arbitrary<FeedFile> = fc.record({
  name: fc
    .tuple(fc.stringMatching(/^[a-z0-9-]{1,12}$/), fc.stringMatching(/^[0-9a-f]{64}$/))
    .map(([stem, digest]) => `${stem}.${digest}.json`),
  bytes: fc.nat(16_000_000),
  count: fc.nat(2_000_000),
});

test('the shards of a manifest come out of the cache as they went in, each by its place too', () => {
  fc.assert(
    fc.property(fc.array(anyFile, { minLength: 1, maxLength: 20 }), (files) => {
      const packed = packShards(files);
      expect(unpackShards(packed)).toEqual(files);
      expect(files.map((_, place) => nameOfShard(packed, place))).toEqual(files.map(({ name }) => name));
      expect(nameOfShard(packed, files.length)).toBeUndefined();
      expect(nameOfShard(packed, -1)).toBeUndefined();
    }),
  );
});
