import type { Behaviour, Editions } from './hostile-behaviours.ts';
import { refused, taken } from './hostile-outcomes.ts';
import { type Publication, signedBy } from './publication.ts';

const untrusted = (name: string, publishes: (editions: Editions) => Publication): Behaviour => ({
  name,
  publishes,
  pinned: true,
  outcome: refused('untrusted'),
});

const changed = ({ manifest, files }: Publication, members: Partial<Publication['manifest']>): Publication => ({
  manifest: { ...manifest, ...members },
  files,
});

/** The browser trusts one key; the server has another idea. */
export const signatureBehaviours: readonly Behaviour[] = [
  {
    name: 'signs with the pinned key',
    publishes: ({ newer, key }) => signedBy(key, newer),
    pinned: true,
    outcome: taken,
  },
  {
    name: 'starts a new count with the pinned key',
    publishes: ({ newer, key }) => signedBy(key, changed(newer, { epoch: 1, sequence: 1 })),
    pinned: true,
    outcome: taken,
  },
  untrusted('leaves the signature out', ({ newer }) => changed(newer, { sequence: 3 })),
  untrusted('signs with another key', ({ newer, otherKey }) => signedBy(otherKey, changed(newer, { sequence: 3 }))),
  untrusted('says the pinned key and signs with another', ({ newer, key, otherKey }) => {
    const { manifest, files } = signedBy(otherKey, changed(newer, { sequence: 3 }));
    const { signature } = manifest;
    return changed({ manifest, files }, signature === undefined ? {} : { signature: { ...signature, key: key.name } });
  }),
  untrusted('changes a number after signing', ({ newer, key }) => changed(signedBy(key, newer), { sequence: 3 })),
  untrusted('starts a new count after signing', ({ newer, key }) => changed(signedBy(key, newer), { epoch: 1 })),
  untrusted('renames the organisation after signing', ({ newer, key }) =>
    changed(signedBy(key, newer), { sequence: 3, organisation: { name: 'Somebody else' } }),
  ),
  // U+D800 alone is no character: as UTF-8 it would be the same bytes as U+FFFD.
  untrusted('replaces a character by one that no bytes can tell from it', ({ newer, key }) =>
    changed(signedBy(key, changed(newer, { sequence: 3, organisation: { name: 'Letters \u{fffd}' } })), {
      organisation: { name: 'Letters \u{d800}' },
    }),
  ),
];
