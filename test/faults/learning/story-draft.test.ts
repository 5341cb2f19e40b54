import { relationshipsOf } from '@kith/shared/learning/log';
import { storyDraft } from '@kith/shared/learning/story-draft';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStories } from '../../../site/publisher/content/stories.ts';
import { anyEvents } from '../../support/learning-events.ts';

const now = new Date('2026-11-26T12:00:00Z');
const words = { consent: 'Ask first.', source: 'Told by those who were in it.' };
const read = (text: string) =>
  readStories(
    [{ path: 'stories/draft.mdx', text }],
    () => true,
    () => true,
    now,
  );

describe('a story made of a relationship', () => {
  test('has nothing of the other one, and is published only once both have consented', () => {
    let made = 0;
    fc.assert(
      fc.property(anyEvents(), (events) => {
        for (const relationship of relationshipsOf(events)) {
          const draft = storyDraft(relationship, 'ada', now, words);
          made++;
          const { id, name, department } = relationship.companion;
          for (const theirs of [id, name, department]) {
            const own = [
              relationship.subject.label,
              ...(relationship.closing?.answers ?? []).map(({ answer }) => answer),
            ];
            if (theirs === undefined || theirs.length < 4 || own.some((mine) => mine.includes(theirs))) continue;
            expect(draft).not.toContain(theirs);
          }
          expect(read(draft).stories).toEqual([]);
          const whole = draft
            .replace('summary: ', 'summary: What we did')
            .replace(/(learner|expert): \n/, '$1: grace\n')
            .replace('people: ["ada"]', 'people: ["ada", "grace"]')
            .replace('- person: \n    given: \n', '- person: grace\n    given: 2026-11-26\n')
            .replace('until: \n', 'until: 2028-11-26\n')
            .replaceAll('scope: [page]', 'scope: [page, card]');
          const { stories, faults } = read(whole);
          expect(faults).toEqual([]);
          expect(stories).toHaveLength(1);
          expect(stories[0]?.title).toBe(relationship.subject.label);
        }
      }),
      { numRuns: 300 },
    );
    expect(made).toBeGreaterThan(100);
  });
});
