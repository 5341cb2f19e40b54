import type { SearchFilter } from '@kith/shared/search/request';
import { describe, expect, it } from 'vitest';
import { questionOf, settled, withFilters, withoutFilter } from './filters.ts';

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
const mentoring: SearchFilter = { kind: 'openTo', relationship: 'mentoring' };
const lisbon: SearchFilter = { kind: 'location', value: 'Lisbon' };

/** The field and the chips after somebody has typed a text, letter by letter. */
function typed(text: string): { field: string; filters: readonly SearchFilter[] } {
  let field = '';
  let filters: readonly SearchFilter[] = [];
  for (const letter of text) {
    field += letter;
    const left = settled(field, words);
    if (left === undefined) continue;
    field = left.text;
    filters = withFilters(filters, left.filters);
  }
  return { field, filters };
}

describe('a filter in words', () => {
  it('becomes a chip while one types on, and what one types stays', () => {
    expect(typed('open to mentoring rust')).toEqual({ field: 'rust', filters: [mentoring] });
  });

  it('stays in the field until the next word has begun, and counts all the same', () => {
    expect(typed('open to mentoring ')).toEqual({ field: 'open to mentoring ', filters: [] });
    expect(questionOf('open to mentoring ', [], words)).toEqual({ text: '', filters: [mentoring] });
  });

  it('may be two in one breath', () => {
    expect(typed('open to mentoring coaching rust')).toEqual({
      field: 'rust',
      filters: [mentoring, { kind: 'openTo', relationship: 'coaching' }],
    });
  });

  it('takes all its words, though there are several', () => {
    expect(typed('open to peer learning rust').field).toBe('rust');
  });

  it('is none where somebody only looks for a topic of that name', () => {
    expect(typed('mentoring guide')).toEqual({ field: 'mentoring guide', filters: [] });
  });
});

describe('chips', () => {
  it('are set once, and taken off by what they say', () => {
    const set = withFilters([mentoring], [{ ...mentoring }, lisbon]);
    expect(set).toEqual([mentoring, lisbon]);
    expect(withoutFilter(set, { ...mentoring })).toEqual([lisbon]);
  });

  it('leave what is typed alone in a field that knows no filters', () => {
    expect(questionOf('open to mentoring', [], undefined)).toEqual({ text: 'open to mentoring', filters: [] });
  });
});
