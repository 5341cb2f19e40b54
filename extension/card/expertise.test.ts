import { describe, expect, it } from 'vitest';
import { groupBySource, orderExpertise } from './expertise.ts';

describe('what to ask a colleague about', () => {
  const known = [
    { topic: 'Botany' },
    { topic: 'Logic', level: 'working' as const },
    { topic: 'Optics', level: 'expert' as const },
    { topic: 'Music' },
  ];

  it('begins with what they know best and keeps their own order otherwise', () => {
    expect(orderExpertise(known).map(({ topic }) => topic)).toEqual(['Optics', 'Logic', 'Botany', 'Music']);
  });

  it('begins with what was searched for, even if they know other things better', () => {
    expect(orderExpertise(known, new Set(['Music'])).map(({ topic }) => topic)).toEqual([
      'Music',
      'Optics',
      'Logic',
      'Botany',
    ]);
  });
});

describe('where an expertise comes from', () => {
  it('is said once for all topics that have the same source and date', () => {
    const evidence = ['https://wiki.example/optics'];
    expect(
      groupBySource([
        { topic: 'Botany', source: 'self', date: '2026-10-05' },
        { topic: 'Logic', source: 'import' },
        { topic: 'Optics', source: 'self', date: '2026-10-05', evidence },
        { topic: 'Music' },
      ]),
    ).toEqual([
      {
        source: 'self',
        date: '2026-10-05',
        topics: ['Botany', 'Optics'],
        evidence: [{ topic: 'Optics', address: evidence[0] }],
      },
      { source: 'import', date: undefined, topics: ['Logic'], evidence: [] },
    ]);
  });
});
