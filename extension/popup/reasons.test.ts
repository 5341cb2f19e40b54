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

  it('is the place and the other name too, however many topics match', () => {
    const topic = (text: string) => ({ field: 'expertise' as const, text, ranges: [] });
    const chips = reasonChips(ada, [
      ...['Programming', 'Calculus', 'Music', 'Translation'].map(topic),
      { field: 'alias', text: 'Ada Byron', ranges: [[0, 3]] },
      { field: 'location', text: 'London', ranges: [[0, 3]] },
    ]);
    expect(chips.map(({ text }) => text)).toEqual(['Programming', 'Ada Byron', 'London']);
  });

  it('says how the vocabulary led to a topic that was not named', () => {
    const chips = reasonChips(ada, [{ field: 'expertise', text: 'Calculus', ranges: [], through: 'narrower' }]);
    expect(chips).toMatchObject([{ text: 'Calculus', through: 'narrower' }]);
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
