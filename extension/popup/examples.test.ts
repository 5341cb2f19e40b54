import type { Concept } from '@kith/shared/vocabulary/concept';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../directory/directory.ts';
import { exampleTopics } from './examples.ts';

const concept = (id: string, kind: Concept['kind'], narrower: string[] = []): Concept => ({
  id,
  kind,
  prefLabel: id,
  altLabel: [],
  definition: '',
  broader: [],
  narrower,
  related: [],
});
const topics = ['algebra', 'botany', 'chess', 'dance', 'electricity', 'fishing'].map((id) => concept(id, 'topic'));
const searchFor =
  (known: string[]): Directory['search'] =>
  async ({ text }) => ({
    hits: known.includes(text)
      ? [
          {
            person: {
              id: 'a',
              name: { display: 'A', aliases: [] },
              handles: [],
              expertise: [],
              interests: [],
              openTo: [],
            },
            reasons: [{ field: 'expertise', text, ranges: [[0, text.length]] }],
          },
        ]
      : [],
    suggestions: [],
    nearest: [],
  });

describe('the examples under an empty search', () => {
  it('are topics that somebody here knows', async () => {
    const found = await exampleTopics(topics, searchFor(['botany', 'dance']), 0);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(['botany', 'dance']));
  });

  it('are three at most, the same all day, and others on another day', async () => {
    const everybody = searchFor(topics.map(({ id }) => id));
    const today = await exampleTopics(topics, everybody, 20);
    expect(today).toHaveLength(3);
    expect(await exampleTopics(topics, everybody, 20)).toEqual(today);
    expect(await exampleTopics(topics, everybody, 21)).not.toEqual(today);
  });

  it('are none where the vocabulary has no topics', async () => {
    expect(await exampleTopics([concept('mentoring', 'relationship')], searchFor(['mentoring']), 0)).toEqual([]);
  });

  it('are narrow topics rather than the broad ones above them', async () => {
    const broad = concept('science', 'topic', ['botany']);
    expect(await exampleTopics([broad, ...topics], searchFor(['science']), 0)).toEqual([]);
  });
});
