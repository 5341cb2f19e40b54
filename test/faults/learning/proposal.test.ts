import { decodeText, encodeText } from '@kith/shared/base64url';
import { fragmentOf, longestFragment, type Proposal, proposalIn } from '@kith/shared/learning/proposal';
import { relationshipKinds } from '@kith/shared/vocabulary/relationship';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.length <= 200);
const proposals: fc.Arbitrary<Proposal> = fc.record(
  {
    id: fc
      .base64String({ minLength: 32, maxLength: 32 })
      .map((text) => text.replace(/[^A-Za-z0-9]/g, '-').slice(0, 22)),
    kind: fc.constantFrom(...relationshipKinds),
    topic: line,
    concept: fc.constantFrom('optics', 'radio-waves'),
    from: fc.record({ name: line, id: line, email: fc.constant('ada@kith.example') }, { requiredKeys: ['name'] }),
    to: line,
  },
  { requiredKeys: ['id', 'kind', 'topic', 'from', 'to'] },
);

describe('an invitation in an address', () => {
  test('is read as it was written, whatever the names', () => {
    fc.assert(
      fc.property(proposals, (proposal) => {
        const fragment = fragmentOf(proposal);
        if (fragment === undefined) return;
        expect(fragment).toMatch(/^[A-Za-z0-9._-]+$/);
        expect(proposalIn(fragment)).toEqual(proposal);
      }),
      { numRuns: 2000 },
    );
  });

  test('is none where it is too long, of another format, or holds anything more than it should', () => {
    const proposal: Proposal = {
      id: 'A'.repeat(22),
      kind: 'coaching',
      topic: 'Optics',
      from: { name: 'Ada' },
      to: 'Michael',
    };
    const fragment = fragmentOf(proposal) ?? '';
    expect(proposalIn(fragment)).toEqual(proposal);
    expect(
      fragmentOf({ ...proposal, topic: '漢'.repeat(200), to: '漢'.repeat(200), from: { name: '漢'.repeat(200) } }),
    ).toBeUndefined();
    for (const wrong of [
      '',
      fragment.slice(3),
      `k2.${fragment.slice(3)}`,
      `${fragment}=`,
      'k1.'.padEnd(longestFragment + 1, 'A'),
      `k1.${encodeText(JSON.stringify({ ...proposal, script: 'alert(1)' }))}`,
      `k1.${encodeText(JSON.stringify({ ...proposal, kind: 'marriage' }))}`,
      `k1.${encodeText('[1')}`,
    ])
      expect(proposalIn(wrong)).toBeUndefined();
  });

  test('never makes the reader stumble, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        proposalIn(text);
        proposalIn(`k1.${text}`);
        proposalIn(`k1.${encodeText(text)}`);
      }),
      { numRuns: 5000 },
    );
  });

  test('its letters are those that Node writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(encodeText(text)).toBe(Buffer.from(text).toString('base64url'));
        expect(decodeText(encodeText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
