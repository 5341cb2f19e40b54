import { expect, test } from 'vitest';
import { verifySignature } from '../../../extension/feed/verify.ts';
import { publication, signedBy, signingKey } from '../../support/publication.ts';

const key = signingKey(1);
const other = signingKey(2);
const unsigned = publication({ sequence: 1 });
const { manifest } = signedBy(key, unsigned);

test('a manifest signed with a pinned key is trusted, whichever of the keys it is', async () => {
  expect(await verifySignature(manifest, [key.name])).toEqual({ ok: true, value: key.name });
  expect(await verifySignature(manifest, [other.name, key.name])).toEqual({ ok: true, value: key.name });
});

test('each way not to be trusted has a sentence of its own', async () => {
  const { signature } = signedBy(other, unsigned).manifest;
  const swapped = signature === undefined ? {} : { signature: { ...signature, key: key.name } };
  const results = await Promise.all([
    verifySignature(unsigned.manifest, [key.name]),
    verifySignature(manifest, [other.name]),
    verifySignature({ ...manifest, sequence: 2 }, [key.name]),
    verifySignature({ ...manifest, ...swapped }, [key.name]),
  ]);
  const sentences = results.map((result) => (result.ok ? '' : result.error));
  expect(sentences).toEqual([
    expect.stringMatching(/not signed.*\.$/),
    expect.stringMatching(/trusts only.*\.$/),
    expect.stringMatching(/does not fit.*\.$/),
    expect.stringMatching(/does not fit.*\.$/),
  ]);
});

test('what is pinned by a slip and is no key trusts nobody', async () => {
  for (const slip of ['', 'none', 'A'.repeat(43)]) {
    expect((await verifySignature(manifest, [slip])).ok).toBe(false);
  }
});
