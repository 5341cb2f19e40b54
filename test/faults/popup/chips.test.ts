import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionOf, settled, withFilters } from '../../../extension/popup/filters.ts';

const words = {
  open: ['open to', 'offers'],
  kinds: {
    mentoring: ['mentoring', 'mentor'],
    coaching: ['coaching', 'coach'],
    sponsorship: ['sponsorship'],
    apprenticeship: ['apprenticeship'],
    'peer-learning': ['peer learning'],
  },
};
const parts = fc.array(
  fc.constantFrom('open', 'to', 'offers', 'mentoring', 'coach', 'rust', 'peer', 'learning', 'c', 'zebra', '吳健雄'),
  { maxLength: 8 },
);

test('whatever is typed, a filter asks the same before and after it has become a chip', () => {
  fc.assert(
    fc.property(parts, (typed) => {
      const field = typed.join(' ');
      const left = settled(field, words);
      if (left === undefined) return;
      const before = questionOf(field, [], words);
      const after = questionOf(left.text, left.filters, words);
      expect(after.text).toBe(before.text);
      expect(new Set(after.filters)).toEqual(new Set(before.filters));
    }),
  );
});

test('a chip takes none of the words that are being typed: the last word always stays in the field', () => {
  fc.assert(
    fc.property(parts, fc.string({ minLength: 1 }), (typed, last) => {
      const field = [...typed, last].join(' ');
      const left = settled(field, words);
      if (left === undefined) return;
      expect(left.text.split(' ').at(-1)).toBe(field.split(/\s/u).at(-1));
    }),
  );
});

test('no filter is set twice, in whatever order they come', () => {
  const filter = fc.oneof(
    fc.record({ kind: fc.constant('openTo' as const), relationship: fc.constantFrom('mentoring', 'coaching') }),
    fc.record({ kind: fc.constantFrom('department', 'location'), value: fc.constantFrom('Lisbon', 'Optics') }),
  );
  fc.assert(
    fc.property(fc.array(filter), (added) => {
      const set = added.reduce((before: ReturnType<typeof withFilters>, each) => withFilters(before, [each]), []);
      expect(new Set(set.map((each) => JSON.stringify(each))).size).toBe(set.length);
      expect(set.length).toBe(new Set(added.map((each) => JSON.stringify(each))).size);
    }),
  );
});
