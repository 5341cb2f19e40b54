import type { Person } from '@kith/shared/person/person';
import { describe, expect, it } from 'vitest';
import { foundTopics, rangesOf, reasonChips } from './reasons.ts';

const ada: Person = {
  id: 'ada',
  name: { display: 'Ada Lovelace', aliases: ['Ada Byron'] },
  handles: [],
  expertise: [
    { topic: 'Translation' },
    { topic: 'Calculus', level: 'advanced' },
    { topic: 'Programming', level: 'expert' },
    { topic: 'Music' },
  ],
  interests: [],
  openTo: [],
};

describe('why somebody was found', () => {
  it('is shown by the topics and other names that match', () => {
    const chips = reasonChips(ada, [
      { field: 'name', text: 'Ada Lovelace', ranges: [[0, 1]] },
      { field: 'expertise', text: 'Programming', ranges: [[0, 3]] },
    ]);
    expect(chips.map(({ text }) => text)).toEqual(['Programming']);
  });

  it('is what they know best where a synonym or the name led to them', () => {
    expect(reasonChips(ada, []).map(({ text }) => text)).toEqual(['Programming', 'Calculus', 'Translation']);
  });

  it('is set off in the value it stands in, and in no other', () => {
    const reasons = [{ field: 'title' as const, text: 'Analyst', ranges: [[0, 3] as const] }];
    expect(rangesOf(reasons, 'title', 'Analyst')).toEqual([[0, 3]]);
    expect(rangesOf(reasons, 'department', 'Analyst')).toEqual([]);
  });

  it('comes first on the card when it is a topic', () => {
    expect(
      foundTopics([
        { field: 'expertise', text: 'Music', ranges: [] },
        { field: 'title', text: 'Poet', ranges: [] },
      ]),
    ).toEqual(new Set(['Music']));
  });
});
